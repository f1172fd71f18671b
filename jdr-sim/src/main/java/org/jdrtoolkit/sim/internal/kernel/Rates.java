package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jdrtoolkit.sim.internal.rows.Teams;

/** The rates of a block of people under a plan, at one point of a step: the rows and numbers that its kernel adds up. */
public final class Rates {

    private final RateProgram program;
    private final Scratch scratch;
    private final double[][] sensitivity;
    private final Teams teams;
    private final LeverPath[] levers;
    private final double step;
    private final Terms terms;
    private final int[] touched;
    private final double[] levels;

    /**
     * Rates for a block under a plan.
     *
     * @param scratch working space for a step
     * @param sensitivity how strongly effects work on each person, by trait
     * @param teams who works together
     * @param levers the paths of all levers
     * @param step length of a step, in the unit of the rates
     * @param beginning how far apart people are at the beginning
     */
    public Rates(RateProgram program, Scratch scratch, double[][] sensitivity, Teams teams, LeverPath[] levers, double step, Spreads beginning) {
        this.program = program;
        this.scratch = scratch;
        this.sensitivity = sensitivity;
        this.teams = teams;
        this.levers = levers;
        this.step = step;
        this.terms = new Terms(program, beginning);
        this.levels = new double[levers.length];
        this.touched = IntStream.range(0, levers.length).filter(lever -> levers[lever].isTouched()).toArray();
        terms.at(levels);
    }

    /**
     * Moves to deviations x, set points b and the lever levels at a fraction (0 to 1) of a step.
     *
     * @param beginning the deviations in which the step began
     */
    Rates at(double[][] beginning, double[][] x, double[][] b, int number, double fraction) {
        if (goTo(number, fraction)) {
            int[] movedBefore = terms.moving();
            int[] sameBefore = terms.same();
            terms.at(levels);
            without(terms.moving(), movedBefore).forEach(scratch::clear);
            without(sameBefore, terms.same()).forEach(construct -> asTheFirst(scratch.sum()[construct]));
        }
        scratch.place(terms, x, b, sensitivity);
        scratch.prepare(terms, teams, beginning, step);
        return this;
    }

    private static IntStream without(int[] some, int[] others) {
        return IntStream.of(some).filter(one -> Arrays.binarySearch(others, one) < 0);
    }

    /** The constructs that move now; the deviations of all others are 0, and their rows of a stage are not written. */
    int[] moving() {
        return terms.moving();
    }

    /** Whether the level of any lever differs from before. */
    private boolean goTo(int number, double fraction) {
        boolean isElsewhere = false;
        for (int lever : touched) {
            double level = levers[lever].level(number, fraction);
            isElsewhere |= level != levels[lever];
            levels[lever] = level;
        }
        return isElsewhere;
    }

    /** Length of a step, in the unit of the rates. */
    double step() {
        return step;
    }

    /** Stocks that never fall below 0. */
    IntStream nonNegative() {
        return program.nonNegative();
    }

    /** Working space for the stages of a step. */
    Scratch scratch() {
        return scratch;
    }

    /** See {@link Kernel#begin}. */
    void begin(double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        scratch.kernel().begin(scratch.rows(), terms.numbers(), x, weight, reach, sum, next, terms.different());
        program.kernels().ofOnePerson().begin(scratch.rows(), terms.numbers(), x, weight, reach, sum, next, terms.same());
        asTheFirst(next);
    }

    /** See {@link Kernel#proceed}. */
    void proceed(double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        scratch.kernel().proceed(scratch.rows(), terms.numbers(), x, weight, reach, sum, next, terms.different());
        program.kernels().ofOnePerson().proceed(scratch.rows(), terms.numbers(), x, weight, reach, sum, next, terms.same());
        asTheFirst(next);
    }

    /** See {@link Kernel#finish}. */
    void finish(double[][] x, double weight, double step, double[][] sum, double[][] next) {
        scratch.kernel().finish(scratch.rows(), terms.numbers(), x, weight, step, sum, next, terms.different());
        program.kernels().ofOnePerson().finish(scratch.rows(), terms.numbers(), x, weight, step, sum, next, terms.same());
        asTheFirst(x);
    }

    /** Gives everybody the first person's deviations in constructs that are the same for all. */
    private void asTheFirst(double[][] deviations) {
        for (int construct : terms.same()) {
            asTheFirst(deviations[construct]);
        }
    }

    private static void asTheFirst(double[] row) {
        Arrays.fill(row, row[0]);
    }
}
