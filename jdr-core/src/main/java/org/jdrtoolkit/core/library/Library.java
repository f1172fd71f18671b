package org.jdrtoolkit.core.library;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.model.Model;

/** The models that ship with the toolkit. To add one, put its file into the resources and its id into {@code index.txt}. */
public final class Library {

    private static final Shelf SHELF = Shelf.of(Library.class::getResourceAsStream, "");

    private Library() {}

    /** Ids of all shipped models, in the order in which they are listed. */
    public static List<String> ids() {
        return SHELF.names();
    }

    /** The shipped model with this id, if there is one. */
    public static Optional<Model> find(String id) {
        return read(id).map(Reading::orThrow);
    }

    /** The same with its text. Tests ensure that shipped models keep all rules, so they are not checked again here. */
    public static Optional<Reading<Model>> read(String id) {
        return json(id).map(json -> RecordReader.read(id + ".json", json, Model.class));
    }

    /** The file of a shipped model as text, if there is one. */
    public static Optional<String> json(String id) {
        return SHELF.json(id);
    }

    /** The version of the toolkit and its commit, such as {@code 0.1.0+b0adc84}; with {@code .dirty} behind it if it was built from files changed since. */
    public static String version() {
        return Version.read();
    }
}
