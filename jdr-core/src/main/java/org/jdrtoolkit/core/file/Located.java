package org.jdrtoolkit.core.file;

import java.util.List;
import java.util.Map;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Excerpt;
import org.jdrtoolkit.core.problem.Location;

/**
 * A JSON value that remembers where it stands in its file.
 *
 * @param kind what sort of value it is
 * @param scalar text, number or truth value; null for the other kinds
 * @param members values of an object by key, in the order of the file
 * @param keys places of the keys of an object
 * @param items values of an array
 * @param where place of the value
 */
record Located(
        Kind kind, Object scalar, Map<String, Located> members, Map<String, Location> keys, List<Located> items, Location where) {

    /** The sorts of JSON value, with the words for them in messages. */
    enum Kind {
        OBJECT("an object"), ARRAY("an array"), TEXT("text"), NUMBER("a number"), TRUTH("true or false"), NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The place of the value at a pointer, or of the nearest value around it that exists. */
    Location placeOf(String pointer) {
        Located found = this;
        for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            Located next = found.step(step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return found.where;
            }
            found = next;
        }
        return found.where;
    }

    private Located step(String step) {
        if (kind == Kind.ARRAY && step.matches("\\d{1,9}")) {
            int index = Integer.parseInt(step);
            return index < items.size() ? items.get(index) : null;
        }
        return members.get(step);
    }

    /** The value as it stands in the file, shortened for a message. */
    String inWords() {
        return switch (kind) {
            case TEXT -> Excerpt.quoted((String) scalar);
            case NUMBER -> Decimals.given((Double) scalar);
            case TRUTH -> String.valueOf(scalar);
            default -> kind.words();
        };
    }
}
