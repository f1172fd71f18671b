package org.jdrtoolkit.sim.study;

import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.core.problem.Location;

/** The cells of a CSV text, row by row (RFC 4180): separated by commas, within double quotes or not. Empty lines are left out. */
final class CsvCells {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int at;

    /** A cell without its quotes and the space around it, and how many characters stand before it. */
    record Cell(String text, int offset) {}

    CsvCells(String text) {
        this.text = text;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    /** The cells of the next row; none after the last. */
    List<Cell> next() {
        while (at < text.length()) {
            List<Cell> row = row();
            boolean isQuoted = text.startsWith("\"", row.get(0).offset());
            if (row.size() > 1 || isQuoted || !row.get(0).text().isEmpty()) {
                return row;
            }
        }
        return List.of();
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>(List.of(cell()));
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            row.add(cell());
        }
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return row;
    }

    private Cell cell() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(start);
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Cell(text.substring(start, at).strip(), start);
    }

    /** A cell up to its closing quote, and what stands between that and the next comma; two quotes within are one. */
    private Cell quoted(int start) {
        StringBuilder content = new StringBuilder();
        boolean isOpen = true;
        for (at = start + 1; at < text.length() && (isOpen || ",\r\n".indexOf(text.charAt(at)) < 0); at++) {
            char next = text.charAt(at);
            if (next != '"') {
                content.append(next);
            } else if (isOpen && text.startsWith("\"\"", at)) {
                content.append('"');
                at++;
            } else {
                isOpen = !isOpen;
            }
        }
        return new Cell(content.toString().strip(), start);
    }

    /** Where an offset is, in lines and columns. */
    Location place(String file, int offset) {
        int line = 1;
        int lineStart = text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? 1 : 0;
        for (int i = 0; i < offset; i++) {
            boolean isEnd = text.charAt(i) == '\n' || text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            line += isEnd ? 1 : 0;
            lineStart = isEnd ? i + 1 : lineStart;
        }
        return new Location(file, line, offset - lineStart + 1, offset, 0);
    }
}
