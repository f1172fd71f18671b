package org.jdrtoolkit.core.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The space between the parts of a JSON text: lines, and how far they are indented.
 *
 * @param text the whole text
 */
record Spacing(String text) {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final String SPACE = " \t\r\n";

    /** How the lines of the text end. */
    String lineBreak() {
        Matcher first = LINE_BREAK.matcher(text);
        return first.find() ? first.group() : "\n";
    }

    /** Whether a line ends between two offsets. */
    boolean isBroken(int from, int to) {
        return LINE_BREAK.matcher(text).region(from, to).find();
    }

    /** The first offset from here on at which there is no space. */
    int skip(int from) {
        int offset = from;
        while (offset < text.length() && SPACE.indexOf(text.charAt(offset)) >= 0) {
            offset++;
        }
        return offset;
    }

    /** The offset behind the last character before here that is no space. */
    int skipBack(int from) {
        int offset = from;
        while (offset > 0 && SPACE.indexOf(text.charAt(offset - 1)) >= 0) {
            offset--;
        }
        return offset;
    }

    /** Where the line of an offset begins. */
    int lineStart(int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    /** Where the line after an offset begins; the end of the text if it is the last. */
    int nextLine(int offset) {
        Matcher next = LINE_BREAK.matcher(text).region(offset, text.length());
        return next.find() ? next.end() : text.length();
    }

    /** The space at the beginning of an offset's line, up to the offset. */
    String indent(int offset) {
        int start = lineStart(offset);
        return text.substring(start, Math.min(offset, skip(start)));
    }

    /** JSON formatted as in this text, its first line indented by this much. */
    String fitted(String json, String indent) {
        return LINE_BREAK.matcher(json).replaceAll(Matcher.quoteReplacement(lineBreak() + indent));
    }

    /** The text with the part between two offsets replaced. */
    String with(int from, int to, String other) {
        return text.substring(0, from) + other + text.substring(to);
    }
}
