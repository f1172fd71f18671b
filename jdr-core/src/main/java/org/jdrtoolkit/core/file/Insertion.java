package org.jdrtoolkit.core.file;

import java.util.List;
import org.jdrtoolkit.core.problem.Location;

/** Inserts a part into an object or array, spaced like its neighbours. */
final class Insertion {

    private static final String DEEPER = "  ";

    private final Spacing spacing;
    private final Located around;

    Insertion(String text, Located around) {
        this.spacing = new Spacing(text);
        this.around = around;
    }

    /**
     * The text with the part inserted.
     *
     * @param parts places of the existing parts, including their keys if they have any
     * @param position how many of them stand before the new one
     */
    String of(String part, List<Location> parts, int position) {
        if (parts.isEmpty()) {
            return alone(part);
        }
        int neighbour = parts.get(Math.min(Math.max(position, 1), parts.size() - 1)).offset();
        int space = spacing.skipBack(neighbour);
        boolean isOnOwnLine = spacing.isBroken(space, neighbour);
        String indent = spacing.indent(neighbour);
        String alike = parts.size() == 1 ? " " : spacing.text().substring(space, neighbour);
        String gap = isOnOwnLine ? spacing.lineBreak() + indent : alike;
        String fitted = spacing.fitted(part, indent);
        if (position < parts.size()) {
            int offset = parts.get(position).offset();
            return spacing.with(offset, offset, fitted + "," + gap);
        }
        int end = spacing.skipBack(around.where().end() - 1);
        return spacing.with(end, end, "," + gap + fitted);
    }

    /** Brackets on two lines stay so; a record in an array gets a line of its own in a text that has lines; anything else stays on the line. */
    private String alone(String part) {
        int from = around.where().offset() + 1;
        int to = around.where().end() - 1;
        boolean isArray = around.kind() == Located.Kind.ARRAY;
        boolean isOnTwoLines = spacing.isBroken(from, to);
        boolean isOnOwnLine = isOnTwoLines || isArray && part.startsWith("{") && spacing.isBroken(0, spacing.text().length());
        String indent = spacing.indent(isOnTwoLines ? to : from);
        if (isOnOwnLine) {
            String line = spacing.lineBreak() + indent;
            return spacing.with(from, from, line + DEEPER + spacing.fitted(part, indent + DEEPER) + (isOnTwoLines ? "" : line));
        }
        String pad = from < to ? spacing.text().substring(from, to) : isArray ? "" : " ";
        return spacing.with(from, from, pad + spacing.fitted(part, indent) + (from < to ? "" : pad));
    }
}
