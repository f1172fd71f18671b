package org.jdrtoolkit.core.file;

import com.fasterxml.jackson.core.JsonLocation;
import org.jdrtoolkit.core.problem.Location;

/**
 * Where in a file the parser has found something.
 *
 * @param file name of the file
 * @param json its text as the parser sees it, without a byte order mark
 * @param before how many characters of the file stand before that text
 */
record Places(String file, String json, int before) {

    /** The characters from a place of the parser on. */
    Location of(JsonLocation start, int length) {
        return new Location(file, start.getLineNr(), start.getColumnNr(), before + offset(start), length);
    }

    /** The text in quotes that begins at a place of the parser. */
    Location ofText(JsonLocation start) {
        int end = offset(start) + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return of(start, end + 1 - offset(start));
    }

    /** The range that begins at one place of the parser and ends with the character at another. */
    Location through(JsonLocation start, JsonLocation last) {
        return of(start, offset(last) + 1 - offset(start));
    }

    /** From the beginning of one place to the end of another. */
    static Location from(Location first, Location last) {
        return new Location(first.file(), first.line(), first.column(), first.offset(), last.end() - first.offset());
    }

    /** Everything from a place of the parser to the end of the text, without the space after it. */
    Location rest(JsonLocation start) {
        return of(start, Math.max(0, json.stripTrailing().length() - offset(start)));
    }

    /** How many characters the parser has seen before a place. */
    static int offset(JsonLocation place) {
        return (int) place.getCharOffset();
    }
}
