package org.jdrtoolkit.sim.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jdrtoolkit.core.figure.Decimals;

/** Tidy CSV, written with a header and read by it. Cells need no quotes: they are ids (letters, digits and hyphens) and numbers. */
final class Csv {

    private final Appendable out;

    /** Begins a file with its header. */
    Csv(Appendable out, List<String> header) throws IOException {
        this.out = out;
        out.append(String.join(",", header)).append('\n');
    }

    /** Writes a row; what is not a number stays empty. */
    void row(List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(text(cells.get(i)));
        }
        out.append('\n');
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? number.isNaN() ? "" : Decimals.text(number) : String.valueOf(cell);
    }

    /** A row whose cells are found by the names of their columns. */
    record Row(List<String> header, String[] cells) {

        /** The cell in a column; throws {@link IllegalArgumentException} if there is none. */
        String cell(String column) {
            int place = header.indexOf(column);
            if (place < 0 || place >= cells.length) {
                throw new IllegalArgumentException("it has no column \"" + column + "\" everywhere");
            }
            return cells[place];
        }

        /** The whole number in a column. */
        int whole(String column) {
            return Integer.parseInt(cell(column));
        }

        /** The number in a column; not a number where it is empty. */
        double number(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        }
    }

    /** Reads a file row by row, in its order. */
    static void read(Path file, Consumer<Row> reader) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            List<String> header = List.of(String.valueOf(in.readLine()).split(",", -1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                reader.accept(new Row(header, line.split(",", -1)));
            }
        }
    }
}
