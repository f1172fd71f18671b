package org.jdrtoolkit.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdrtoolkit.benchmarks.HeldEquations.Product;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.model.Point;

/** How a language writes numbers and what is read of people. Constructs count from 0 in all but R. */
enum Language {
    C("people.c", "{", "}", "[%d][p]", "%s", 0),
    JAVA("Employees.java", "{", "}", "[%d]", "%s", 0),
    NUMPY("people.py", "[", "]", "[%d]", "team_means(%s)", 0),
    R("people.R", "", "", "[, %d]", "teamMeans(%s)", 1);

    private final String file;
    private final String open;
    private final String close;
    private final String place;
    private final String teamMean;
    private final int first;

    Language(String file, String open, String close, String place, String teamMean, int first) {
        this.file = file;
        this.open = open;
        this.close = close;
        this.place = place;
        this.teamMean = teamMean;
        this.first = first;
    }

    /** The name of the program's file; its frame is the resource of this name and {@code .txt}. */
    String file() {
        return file;
    }

    /** Numbers, separated by commas. */
    String list(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(", "));
    }

    /** A table row by row: nested, or flat in R. */
    String table(double[][] rows) {
        return Arrays.stream(rows).map(row -> open + list(row) + close).collect(Collectors.joining(",\n    "));
    }

    /** A position as the language counts. */
    int place(int position) {
        return position + first;
    }

    /** Positions as the language counts them. */
    String places(List<Integer> positions) {
        return positions.stream().map(position -> Integer.toString(place(position))).collect(Collectors.joining(", "));
    }

    /** A row of people's numbers. */
    String row(String name, int position) {
        return name + place.formatted(place(position));
    }

    /** A product; several exponentials become one of a sum. */
    String product(Product product, String x, List<Integer> withSetPoint) {
        StringBuilder text = new StringBuilder(Double.toString(product.coefficient()));
        StringBuilder exponent = new StringBuilder();
        for (Operand factor : product.factors()) {
            String read = read(factor, x, withSetPoint);
            if (factor.shape() instanceof Shape.Exponential exponential) {
                exponent.append(exponent.isEmpty() ? "" : " + ").append(exponential.by()).append(" * ").append(read);
            } else {
                text.append(" * ").append(shaped(factor.shape(), read));
            }
        }
        if (!exponent.isEmpty()) {
            String exp = switch (this) {
                case JAVA -> "Math.exp";
                case NUMPY -> "np.exp";
                case C, R -> "exp";
            };
            text.append(" * ").append(exp).append("(").append(exponent).append(")");
        }
        return text.toString();
    }

    private String shaped(Shape shape, String read) {
        if (shape.equals(Shape.IDENTITY)) {
            return read;
        } else if (shape instanceof Shape.Affine line) {
            return "(" + line.constant() + " + " + line.slope() + " * " + read + ")";
        } else if (shape instanceof Shape.PiecewiseLinear table) {
            return table(table.points(), read);
        }
        throw new IllegalArgumentException("The comparison has no text for a factor of the kind " + shape.getClass().getSimpleName() + ".");
    }

    /** The first y, and for each piece its slope times how far into it x lies. */
    private String table(List<Point> points, String read) {
        StringBuilder text = new StringBuilder("(" + points.get(0).y());
        for (int i = 1; i < points.size(); i++) {
            Point left = points.get(i - 1);
            double length = points.get(i).x() - left.x();
            String into = read + " - " + left.x();
            text.append(" + ").append((points.get(i).y() - left.y()) / length).append(" * ").append(switch (this) {
                case C -> "fmin(fmax(" + into + ", 0), " + length + ")";
                case JAVA -> "Math.min(Math.max(" + into + ", 0), " + length + ")";
                case NUMPY -> "np.clip(" + into + ", 0, " + length + ")";
                case R -> "pmin(pmax(" + into + ", 0), " + length + ")";
            });
        }
        return text.append(")").toString();
    }

    private String read(Operand factor, String x, List<Integer> withSetPoint) {
        int setPoint = withSetPoint.indexOf(factor.index());
        return switch (factor.source()) {
            case DEVIATION -> row(x, factor.index());
            case SET_POINT -> row("b", setPoint);
            case LEVEL -> level(factor.index(), x, withSetPoint);
            case TEAM_MEAN -> this == C || this == JAVA ? row(this == C ? "means" : "teamMeans", factor.index())
                    : teamMean.formatted(level(factor.index(), x, withSetPoint));
            case LEVER -> throw new IllegalStateException("Levers are held");
            case TEAM_MATES, TRAIT, INTERMEDIATE -> throw new IllegalArgumentException("The comparison leaves crossover, sensitivity and auxiliaries out.");
        };
    }

    /** The level of a construct: its deviation plus, where people have one, its set point. */
    String level(int construct, String x, List<Integer> withSetPoint) {
        int setPoint = withSetPoint.indexOf(construct);
        return setPoint < 0 ? row(x, construct) : "(" + row(x, construct) + " + " + row("b", setPoint) + ")";
    }
}
