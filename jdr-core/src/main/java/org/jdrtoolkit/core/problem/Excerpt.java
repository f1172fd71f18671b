package org.jdrtoolkit.core.problem;

/** Text from a file, on one line and shortened for a message. */
public final class Excerpt {

    private static final int MOST_SHOWN = 40;

    private Excerpt() {}

    /** The start of a text, with an ellipsis if there is more. */
    public static String of(String text) {
        String start = text.codePointCount(0, text.length()) <= MOST_SHOWN ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
        return Letters.spaced(start);
    }

    /** The start of a text in double quotes. */
    public static String quoted(String text) {
        return "\"" + of(text) + "\"";
    }
}
