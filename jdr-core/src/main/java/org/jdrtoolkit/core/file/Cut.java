package org.jdrtoolkit.core.file;

/** Removes one part of an object or array, with its comma, and its lines if nothing else stands on them. */
final class Cut {

    private final Spacing spacing;

    Cut(String text) {
        this.spacing = new Spacing(text);
    }

    /** The text without the part between two offsets. */
    String without(int start, int end) {
        String text = spacing.text();
        int before = spacing.skipBack(start);
        int after = spacing.skip(end);
        boolean isFirst = text.charAt(before - 1) != ',';
        boolean isLast = text.charAt(after) != ',';
        if (isLast) {
            return isFirst ? spacing.with(before, after, "") : spacing.with(spacing.skipBack(before - 1), end, "");
        }
        int behindComma = after + 1;
        int next = spacing.skip(behindComma);
        boolean isLineEnded = spacing.isBroken(behindComma, next);
        if (isLineEnded && spacing.isBroken(before, start) && !spacing.isBroken(end, after)) {
            return spacing.with(spacing.lineStart(start), spacing.nextLine(behindComma), "");
        }
        return isLineEnded && !isFirst ? spacing.with(before, behindComma, "") : spacing.with(start, next, "");
    }
}
