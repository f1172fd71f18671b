package org.jdrtoolkit.core.file;

import org.jdrtoolkit.core.problem.Location;

/** The text of a file and where every value stands in it. It is kept after reading, so that what is found late has a place too. */
public final class Source {

    private final String name;
    private final String text;
    private final Located document;

    Source(String name, String text, Located document) {
        this.name = name;
        this.text = text;
        this.document = document;
    }

    /** The name of the file, as the user gave it. */
    public String name() {
        return name;
    }

    /** The whole text, as it was read. */
    public String text() {
        return text;
    }

    /** The document that the text is. */
    Located document() {
        return document;
    }

    /** Where the value at a JSON pointer stands, or the nearest value around it that exists. */
    public Location placeOf(String pointer) {
        return document.placeOf(pointer);
    }
}
