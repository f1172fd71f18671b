package org.jdrtoolkit.sim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.file.RecordReader;

/** The presets that ship with the toolkit. To add one, put its file into the resources and its id into {@code index.txt}. */
public final class Presets {

    /** Read once: each of many worlds asks for them. */
    private static final Map<String, Preset> SHIPPED = shipped();

    private Presets() {}

    /** Ids of all shipped presets, in the order in which they are listed. */
    public static List<String> ids() {
        return List.copyOf(SHIPPED.keySet());
    }

    /** The shipped preset with this id, if there is one. */
    public static Optional<Preset> find(String id) {
        return Optional.ofNullable(SHIPPED.get(id));
    }

    /** The file of a shipped preset as text, if there is one. */
    public static Optional<String> json(String id) {
        return SHIPPED.containsKey(id) ? Optional.of(text(id + ".json")) : Optional.empty();
    }

    private static Map<String, Preset> shipped() {
        Map<String, Preset> presets = new LinkedHashMap<>();
        text("index.txt").lines().filter(line -> !line.isBlank())
                .forEach(id -> presets.put(id, RecordReader.read(id + ".json", text(id + ".json"), Preset.class).orThrow()));
        return Collections.unmodifiableMap(presets);
    }

    private static String text(String name) {
        try (InputStream in = Presets.class.getResourceAsStream("presets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The toolkit lacks its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
