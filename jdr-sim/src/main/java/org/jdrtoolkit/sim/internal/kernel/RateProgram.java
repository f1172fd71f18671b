package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.sim.internal.kernel.ProgramLayout.Part;

/**
 * Rate equations laid out for blocks of people: for each construct, a kernel adds up a number plus numbers times products of
 * rows. It is made once for a model and is immutable, so any number of plans, worlds and threads may share it.
 *
 * <p>Rows are, in this order: deviations, set points, sensitivities, and prepared rows, which are computed before the sums: levels, team means,
 * intermediates, and the shapes of factors applied to them.
 */
public final class RateProgram {

    private final int constructs;
    private final int firstPrepared;
    private final boolean isEveryone;
    private final PreparedRow[] prepared;
    private final int[] intermediates;
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
        this.prepared = layout.prepared().toArray(PreparedRow[]::new);
        this.intermediates = layout.intermediates();
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
    void spread(Spread[] spreads, double[] atNumbers) {
        for (int r = 0; r < prepared.length; r++) {
            spreads[firstPrepared + r] = prepared[r].spread(spreads, atNumbers);
        }
    }

    /** Extends the needed rows to those from which prepared rows are computed. */
    void followNeeds(boolean[] isNeeded) {
        for (int r = prepared.length - 1; r >= 0; r--) {
            if (isNeeded[firstPrepared + r]) {
                prepared[r].need(isNeeded);
            }
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

    /** A prepared row, by its position among them. */
    PreparedRow prepared(int place) {
        return prepared[place];
    }

    /** The row of an intermediate. */
    int intermediate(int place) {
        return intermediates[place];
    }

    /** Stocks that never fall below 0. */
    IntStream nonNegative() {
        return Arrays.stream(prepared).flatMapToInt(row -> row instanceof PreparedRow.Share share ? IntStream.of(share.stock()) : IntStream.empty());
    }
}
