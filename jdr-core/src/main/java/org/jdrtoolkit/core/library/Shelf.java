package org.jdrtoolkit.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** JSON files that ship beside a class. What there is stands in {@code index.txt}, a name without {@code .json} per line. */
public final class Shelf {

    private static final String INDEX = "index.txt";

    private final Class<?> beside;
    private final String folder;

    private Shelf(Class<?> beside, String folder) {
        this.beside = beside;
        this.folder = folder;
    }

    /** The files in a folder beside a class; an empty name for the folder of the class itself, otherwise one that ends in a slash. */
    public static Shelf of(Class<?> beside, String folder) {
        return new Shelf(beside, folder);
    }

    /** The names of all files, in the order in which they are listed. */
    public List<String> names() {
        return text(INDEX).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The text of a file that is listed; empty if none of this name is. */
    public Optional<String> json(String name) {
        return names().contains(name) ? Optional.of(text(name + ".json")) : Optional.empty();
    }

    /** The text of any file that ships there; throws {@link IllegalStateException} if it does not. */
    public String text(String file) {
        try (InputStream in = beside.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new IllegalStateException("The toolkit lacks its own file " + folder + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
