package org.jdrtoolkit.sim.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Excerpt;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.sim.scenario.Sampling;

/** Reads draws from a CSV file, and finds the place of a value in it again. */
final class DrawsFile {

    /** Ten thousand draws of all numbers of the largest shipped model have some 50 MB with a row per draw, 250 with a row per number. */
    private static final int MOST_BYTES = 400_000_000;
    /** So many wrong cells are one mistake, told often enough. */
    private static final int MOST_PROBLEMS = 20;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final String FORM = "The first line holds the names of numbers, or is scenario,draw,number,value as in draws.csv.";

    private final String path;
    private final String text;
    private final CsvCells cells;
    private final Problems problems = new Problems();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> offsetsOfNames = new HashMap<>();
    private final Map<Integer, Draw> draws = new TreeMap<>();

    /** What is known of a draw so far: the values, and where each stands; 0 where none has been read, as no value stands at the beginning of the file. */
    private static final class Draw {

        private double[] values = new double[0];
        private int[] offsets = new int[0];

        /** Whether the value is the first for its number. */
        boolean add(int column, double value, int offset) {
            if (column >= values.length) {
                values = Arrays.copyOf(values, 2 * column + 1);
                offsets = Arrays.copyOf(offsets, 2 * column + 1);
            }
            boolean isFirst = offsets[column] == 0;
            values[column] = value;
            offsets[column] = offset;
            return isFirst;
        }

        boolean has(int column) {
            return column < offsets.length && offsets[column] > 0;
        }
    }

    private DrawsFile(String path, String text) {
        this.path = path;
        this.text = text;
        this.cells = new CsvCells(text);
    }

    /** The draws in a file; throws {@link ProblemException} with all that is wrong. */
    static GivenDraws read(Path path) {
        FileText file = FileText.read(path, MOST_BYTES, "Take fewer draws, or write one row per draw.");
        ProblemException.throwIfErrors(file.problems());
        return new DrawsFile(file.name(), file.text().orElseThrow()).read();
    }

    private GivenDraws read() {
        List<CsvCells.Cell> header = cells.next();
        List<String> titles = header.stream().map(CsvCells.Cell::text).toList();
        if (titles.size() == 1 && titles.get(0).contains(";")) {
            problem(Code.BROKEN_DRAWS, header.get(0), "Cells are separated by semicolons here.", "Save the file with commas between cells and points in numbers.");
        } else if (titles.containsAll(List.of("draw", "number", "value"))) {
            rowsOfNumbers(titles);
        } else {
            rowsOfDraws(header, titles);
        }
        areWhole();
        ProblemException.throwIfErrors(problems.found());
        return inOrder();
    }

    private void rowsOfNumbers(List<String> titles) {
        for (List<CsvCells.Cell> row = cells.next(); !row.isEmpty() && isBearable(); row = cells.next()) {
            if (hasCellFor(titles, row)) {
                CsvCells.Cell name = row.get(titles.indexOf("number"));
                int column = columns.computeIfAbsent(name.text(), first -> columns.size());
                offsetsOfNames.putIfAbsent(name.text(), name.offset());
                CsvCells.Cell value = row.get(titles.indexOf("value"));
                CsvCells.Cell which = row.get(titles.indexOf("draw"));
                number(which).ifPresent(draw -> add(draw, name.text(), column, value, which));
            }
        }
    }

    private void rowsOfDraws(List<CsvCells.Cell> header, List<String> titles) {
        int drawColumn = titles.indexOf("draw");
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            offsetsOfNames.putIfAbsent(title, header.get(i).offset());
            boolean isNumber = i != drawColumn && !title.equals("scenario");
            if (title.isEmpty()) {
                problem(Code.BROKEN_DRAWS, header.get(i), "This column has no name.",
                        "Write the table without a column of row numbers: row.names = FALSE in R, index = False in pandas. " + FORM);
            } else if (isNumber && columns.putIfAbsent(title, columns.size()) != null) {
                problem(Code.BROKEN_DRAWS, header.get(i), "Another column has the name " + Excerpt.quoted(title) + " too.", "Leave one of the two out.");
            }
        }
        double next = 1;
        for (List<CsvCells.Cell> row = cells.next(); !row.isEmpty() && isBearable(); row = cells.next()) {
            if (hasCellFor(titles, row)) {
                Optional<Double> draw = drawColumn < 0 ? Optional.of(next++) : number(row.get(drawColumn));
                for (int i = 0; i < row.size() && draw.isPresent(); i++) {
                    if (columns.containsKey(titles.get(i)) && i != drawColumn) {
                        add(draw.get(), titles.get(i), columns.get(titles.get(i)), row.get(i), row.get(Math.max(0, drawColumn)));
                    }
                }
            }
        }
    }

    private boolean isBearable() {
        return problems.found().size() < MOST_PROBLEMS;
    }

    private boolean hasCellFor(List<String> titles, List<CsvCells.Cell> row) {
        if (row.size() != titles.size()) {
            problem(Code.BROKEN_DRAWS, row.get(Math.min(row.size(), titles.size()) - 1), "This row has " + row.size() + (row.size() == 1 ? " cell" : " cells")
                    + "; the first line has " + titles.size() + ".", "Separate cells by commas, and write numbers with a point.");
        }
        return row.size() == titles.size();
    }

    private void add(double draw, String name, int column, CsvCells.Cell value, CsvCells.Cell drawCell) {
        if (!(draw == Math.rint(draw) && draw >= 1 && draw <= Sampling.MOST_WORLDS)) {
            problem(Code.BROKEN_DRAWS, drawCell, "Draws are numbered from 1 to " + Sampling.MOST_WORLDS + ", not " + Decimals.plain(draw) + ".",
                    "Number them from 1, without gaps.");
            return;
        }
        number(value).ifPresent(number -> {
            if (!draws.computeIfAbsent((int) draw, first -> new Draw()).add(column, number, value.offset())) {
                problem(Code.BROKEN_DRAWS, value, "Draw " + (int) draw + " has given " + Excerpt.quoted(name) + " before.", "Keep one of the two.");
            }
        });
    }

    private Optional<Double> number(CsvCells.Cell cell) {
        boolean isNumber = NUMBER.matcher(cell.text()).matches() && Double.isFinite(Double.parseDouble(cell.text()));
        if (!isNumber) {
            problem(Code.BROKEN_DRAWS, cell, cell.text().isEmpty() ? "Here stands nothing; a number belongs here."
                    : "Here stands " + Excerpt.quoted(cell.text()) + "; a number belongs here.", "Every draw gives all numbers, with points and without units.");
        }
        return isNumber ? Optional.of(Double.parseDouble(cell.text())) : Optional.empty();
    }

    /** Every draw from 1 on must be there, with every number. */
    private void areWhole() {
        if (!problems.isEmpty()) {
            return;
        }
        if (draws.isEmpty() || columns.isEmpty()) {
            problems.add(Problem.error(Code.BROKEN_DRAWS, "", "There are no draws in this file.", FORM).at(Location.whole(path)));
        }
        int expected = 1;
        for (Map.Entry<Integer, Draw> draw : draws.entrySet()) {
            if (draw.getKey() != expected) {
                problems.add(Problem.error(Code.BROKEN_DRAWS, "", "Draw " + expected + " is missing.", "Number draws from 1, without gaps.").at(Location.whole(path)));
                return;
            }
            for (Map.Entry<String, Integer> name : columns.entrySet()) {
                if (!draw.getValue().has(name.getValue()) && isBearable()) {
                    problems.add(Problem.error(Code.BROKEN_DRAWS, "", "Draw " + expected + " does not give " + Excerpt.quoted(name.getKey())
                            + ", which another draw does.", "Every draw gives all numbers.").at(Location.whole(path)));
                }
            }
            expected++;
        }
    }

    private GivenDraws inOrder() {
        List<String> names = columns.keySet().stream().sorted().toList();
        List<double[]> values = new ArrayList<>();
        draws.values().forEach(draw -> values.add(names.stream().mapToDouble(name -> Decimals.rounded(draw.values[columns.get(name)])).toArray()));
        return new GivenDraws(names, values.toArray(double[][]::new), Optional.of(this));
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    /** Where the value of a number in a draw stands. */
    Location placeOf(int draw, String name) {
        return cells.place(path, draws.get(draw).offsets[columns.get(name)]);
    }

    /** Where a name stands first. */
    Location placeOf(String name) {
        return cells.place(path, offsetsOfNames.get(name));
    }

    private void problem(Code code, CsvCells.Cell cell, String message, String advice) {
        problems.add(Problem.error(code, "", message, advice).at(cells.place(path, cell.offset())));
    }
}
