package org.jdrtoolkit.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.model.Model;

/** The models that ship with the toolkit. To add one, put its file into the resources and its id into {@code index.txt}. */
public final class Library {

    private Library() {}

    /** Ids of all shipped models, in the order in which they are listed. */
    public static List<String> ids() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /** The shipped model with this id, if there is one. */
    public static Optional<Model> find(String id) {
        return read(id).map(Reading::orThrow);
    }

    /** The same with its text. Shipped models keep all rules, as tests see to, so it is not asked again whether this one does. */
    public static Optional<Reading<Model>> read(String id) {
        return json(id).map(json -> RecordReader.read(id + ".json", json, Model.class));
    }

    /** The file of a shipped model as text, if there is one. */
    public static Optional<String> json(String id) {
        return ids().contains(id) ? Optional.of(text(id + ".json")) : Optional.empty();
    }

    /** The version of the toolkit, such as {@code 0.1.0}. */
    public static String version() {
        return text("version.txt").strip();
    }

    private static String text(String name) {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
