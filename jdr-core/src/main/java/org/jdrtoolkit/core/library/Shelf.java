package org.jdrtoolkit.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** JSON files that ship beside a class, listed in {@code index.txt}: one name per line, without {@code .json}. */
public final class Shelf {

    private static final String INDEX = "index.txt";

    private final Function<String, InputStream> beside;
    private final String folder;

    private Shelf(Function<String, InputStream> beside, String folder) {
        this.beside = beside;
        this.folder = folder;
    }

    /**
     * The files in a folder beside a class.
     *
     * @param beside the {@code getResourceAsStream} of that class, as the class itself sees it: a module shows its files to nobody else
     * @param folder ends in a slash, or is empty for the folder of the class itself
     */
    public static Shelf of(Function<String, InputStream> beside, String folder) {
        return new Shelf(beside, folder);
    }

    /** The names of all files, in the order in which they are listed. */
    public List<String> names() {
        return text(INDEX).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The text of a listed file; empty if no listed file has this name. */
    public Optional<String> json(String name) {
        return names().contains(name) ? Optional.of(text(name + ".json")) : Optional.empty();
    }

    /** The text of any file in the folder, listed or not; throws {@link IllegalStateException} if there is none. */
    public String text(String file) {
        try (InputStream in = beside.apply(folder + file)) {
            if (in == null) {
                throw new IllegalStateException("The toolkit lacks its own file " + folder + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
