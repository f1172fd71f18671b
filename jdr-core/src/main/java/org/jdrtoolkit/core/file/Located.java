package org.jdrtoolkit.core.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param repeated places of members, from key to value, whose key occurs earlier in the object; they are not read
 * @param items values of an array
 * @param where place of the value
 */
record Located(
        Kind kind, Object scalar, Map<String, Located> members, Map<String, Location> keys, Map<String, List<Location>> repeated, List<Located> items,
        Location where) {

    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

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
        for (String step : steps(pointer)) {
            Located next = found.step(step);
            if (next == null) {
                return found.where;
            }
            found = next;
        }
        return found.where;
    }

    /** The value at a pointer, if there is one. */
    Optional<Located> find(String pointer) {
        Optional<Located> found = Optional.of(this);
        for (String step : steps(pointer)) {
            found = found.map(around -> around.step(step));
        }
        return found;
    }

    private static String[] steps(String pointer) {
        return pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    }

    /** A step of a pointer as the key that it is (RFC 6901). */
    static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** Whether a step of a pointer counts items of an array. */
    static boolean isIndex(String step) {
        return INDEX.matcher(step).matches();
    }

    private Located step(String step) {
        if (kind == Kind.ARRAY && isIndex(step)) {
            int index = Integer.parseInt(step);
            return index < items.size() ? items.get(index) : null;
        }
        return members.get(unescaped(step));
    }

    /** The value as it stands in the file, shortened for a message. */
    String inWords() {
        return switch (kind) {
            case TEXT -> Excerpt.quoted((String) scalar);
            case NUMBER -> Decimals.given((Double) scalar);
            case TRUTH -> String.valueOf(scalar);
            case OBJECT, ARRAY, NULL -> kind.words();
        };
    }
}
