package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text: numbers to the right, words to the left. */
final class Table {

    private final List<String[]> rows = new ArrayList<>();

    void row(String... cells) {
        rows.add(cells);
    }

    String text() {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] width = new int[columns];
        for (String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                width[c] = Math.max(width[c], row[c].length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.length; c++) {
                String space = " ".repeat(width[c] - row[c].length());
                line.append(c == 0 ? "" : "   ").append(isNumeric(c) ? space + row[c] : row[c] + space);
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    /** Whether everything in a column but its title begins like a number. */
    private boolean isNumeric(int column) {
        return column > 0 && rows.stream().skip(1).filter(row -> row.length > column)
                .allMatch(row -> row[column].matches("(?s)|[-+−]?\\d.*"));
    }
}
