package org.jdrtoolkit.core.file;

import java.util.Optional;
import org.jdrtoolkit.core.problem.Location;

/** The text of a file and where every value stands in it. It is kept after reading, so that problems found later can be located too. */
public final class Source {

    private final String name;
    private final String text;
    private final Located document;
    private final boolean isPiped;

    Source(String name, String text, Located document) {
        this(name, text, document, false);
    }

    private Source(String name, String text, Located document, boolean isPiped) {
        this.name = name;
        this.text = text;
        this.document = document;
        this.isPiped = isPiped;
    }

    /** The same text, which came through a pipe. */
    Source piped() {
        return new Source(name, text, document, true);
    }

    /** Whether the text came through a pipe and is in no file. */
    public boolean isPiped() {
        return isPiped;
    }

    /** The name of the file, as the user gave it. */
    public String name() {
        return name;
    }

    /** The whole text, as it was read. */
    public String text() {
        return text;
    }

    /** The document that the text holds. */
    Located document() {
        return document;
    }

    /** Where the value at a JSON pointer stands, or the nearest value around it that exists. */
    public Location placeOf(String pointer) {
        return document.placeOf(pointer);
    }

    /** Where the key of the member at a JSON pointer stands; empty if there is no such member, or the value is an item of an array. */
    public Optional<Location> keyOf(String pointer) {
        int last = pointer.lastIndexOf('/');
        return last < 0 ? Optional.empty()
                : document.find(pointer.substring(0, last)).map(around -> around.keys().get(Located.unescaped(pointer.substring(last + 1))));
    }
}
