package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.sim.internal.kernel.ProgramLayout.Part;
import org.jdrtoolkit.sim.internal.kernel.ProgramLayout.Prepared;
import org.jdrtoolkit.sim.internal.rows.Curve;
import org.jdrtoolkit.sim.internal.rows.Curves;
import org.jdrtoolkit.sim.internal.rows.Room;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.internal.rows.Single;
import org.jdrtoolkit.sim.internal.rows.Teams;

/**
 * Rate equations laid out for blocks of people: for each construct, a kernel adds up a number plus numbers times products of
 * rows. It is made once for a model and is immutable, so any number of plans, worlds and threads may share it.
 *
 * <p>Rows are, in this order: deviations, set points, sensitivities, and prepared rows, which are computed before the sums: levels, team means,
 * and the shapes of factors applied to them.
 */
public final class RateProgram {

    private final int constructs;
    private final int firstPrepared;
    private final boolean isEveryone;
    private final Prepared[] prepared;
    private final Curve[] curves;
    private final Part[][] numbers;
    /** Positions of the numbers that depend on levers. */
    private final int[] numbersOfLevers;
    /** All other numbers, in their positions. */
    private final double[] numbersWithoutLevers;
    private final Kernels kernels;

    private RateProgram(int constructs, ProgramLayout layout, boolean isEveryone, Kernels kernels) {
        this.constructs = constructs;
        this.firstPrepared = layout.firstPrepared();
        this.isEveryone = isEveryone;
        this.prepared = layout.prepared().toArray(Prepared[]::new);
        this.curves = layout.prepared().stream().map(row -> Curves.of(row.shape())).toArray(Curve[]::new);
        this.numbers = layout.numbers().stream().map(parts -> parts.toArray(Part[]::new)).toArray(Part[][]::new);
        this.numbersOfLevers = IntStream.range(0, numbers.length)
                .filter(n -> Arrays.stream(numbers[n]).anyMatch(part -> !part.levers().isEmpty())).toArray();
        this.numbersWithoutLevers = Arrays.stream(numbers)
                .mapToDouble(parts -> Arrays.stream(parts).allMatch(part -> part.levers().isEmpty()) ? sum(parts, new double[0]) : 0).toArray();
        this.kernels = kernels;
    }

    /**
     * Lays out equations.
     *
     * @param isEveryone whether people differ, so that products of deviations have a mean today; if not, team mates equal the person
     * @param personSteps how many person-steps the program is for, in all plans and worlds
     */
    public static RateProgram of(RateEquations equations, boolean isEveryone, long personSteps) {
        ProgramLayout layout = new ProgramLayout(equations, isEveryone);
        return new RateProgram(equations.constructs().size(), layout, isEveryone, new Kernels(layout.structure(), personSteps));
    }

    /** The program of equations that differ in numbers; if nothing else differs, the kernels are shared. */
    public RateProgram with(RateEquations others) {
        ProgramLayout layout = new ProgramLayout(others, isEveryone);
        return new RateProgram(constructs, layout, isEveryone, kernels.with(layout.structure()));
    }

    /** What is added up, without numbers. */
    public Structure structure() {
        return kernels.structure();
    }

    /** What adds it up. */
    Kernels kernels() {
        return kernels;
    }

    /** Room for the numbers. */
    double[] roomForNumbers() {
        return new double[numbers.length];
    }

    /** Computes the numbers at these lever levels. */
    void number(double[] levers, double[] result) {
        System.arraycopy(numbersWithoutLevers, 0, result, 0, result.length);
        for (int n : numbersOfLevers) {
            result[n] = sum(numbers[n], levers);
        }
    }

    private static double sum(Part[] parts, double[] levers) {
        double sum = 0;
        for (Part part : parts) {
            sum += product(part, levers);
        }
        return sum;
    }

    private static double product(Part part, double[] levers) {
        double product = part.coefficient();
        List<Operand> factors = part.levers();
        for (int f = 0; f < factors.size(); f++) {
            product *= factors.get(f).shape().of(levers[factors.get(f).index()]);
        }
        return product;
    }

    /** Derives the spread between people in prepared rows from that of the rows they are computed from. */
    void spread(Spread[] spreads) {
        for (int r = 0; r < prepared.length; r++) {
            spreads[firstPrepared + r] = spread(prepared[r], spreads);
        }
    }

    private Spread spread(Prepared row, Spread[] spreads) {
        Spread from = spreads[row.from()];
        if (row.shape() != Shape.IDENTITY) {
            return from.or(Spread.SAME);
        } else if (row.source() == Source.LEVEL) {
            return from.or(spreads[constructs + row.from()]);
        }
        return row.source() == Source.TEAM_MATES && from == Spread.NOTHING ? Spread.NOTHING : Spread.DIFFERENT;
    }

    /** Extends the needed rows to those from which prepared rows are computed. */
    void followNeeds(boolean[] isNeeded) {
        for (int r = prepared.length - 1; r >= 0; r--) {
            isNeeded[prepared[r].from()] |= isNeeded[firstPrepared + r];
        }
    }

    /** The first of the prepared rows, and how many rows come before them. */
    int firstPrepared() {
        return firstPrepared;
    }

    /** How many rows are prepared. */
    int preparedCount() {
        return prepared.length;
    }

    /** Computes a prepared row, given by its position among them, into the array at its position in the rows. */
    void prepare(int place, double[][] rows, Teams teams, Room room) {
        Prepared row = prepared[place];
        double[] values = rows[row.from()];
        double[] result = rows[firstPrepared + place];
        if (row.shape() != Shape.IDENTITY) {
            curves[place].of(values, result, room);
        } else if (row.source() == Source.LEVEL) {
            Rows.sum(result, values, rows[constructs + row.from()]);
        } else if (row.source() == Source.TEAM_MEAN) {
            teams.mean(values, result);
        } else {
            teams.mates(values, result);
        }
    }

    /** Computes a prepared row from one person for all: a curve, a level, or the mean of team mates who are at 0. */
    void prepareSame(int place, double[][] rows, Single single) {
        Prepared row = prepared[place];
        double value = rows[row.from()][0];
        if (row.shape() != Shape.IDENTITY) {
            value = single.of(curves[place], value);
        } else if (row.source() == Source.LEVEL) {
            value += rows[constructs + row.from()][0];
        }
        Arrays.fill(rows[firstPrepared + place], value);
    }
}
