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
    private final Terms terms;
    private final int[] touched;
    private final double[] levels;

    /**
     * Rates for a block under a plan.
     *
     * @param scratch room that is used during a step
     * @param sensitivity how strongly effects work on each person, by trait
     * @param teams who works together
     * @param levers the paths of all levers
     * @param rest what is 0 for everybody in the beginning
     */
    public Rates(RateProgram program, Scratch scratch, double[][] sensitivity, Teams teams, LeverPath[] levers, Rest rest) {
        this.program = program;
        this.scratch = scratch;
        this.sensitivity = sensitivity;
        this.teams = teams;
        this.levers = levers;
        this.terms = new Terms(program, rest);
        this.levels = new double[levers.length];
        this.touched = IntStream.range(0, levers.length).filter(lever -> levers[lever].isTouched()).toArray();
        terms.at(levels);
    }

    /** Goes to deviations x, set points b and the lever levels at a fraction (0 to 1) of a step. */
    Rates at(double[][] x, double[][] b, int step, double fraction) {
        if (goTo(step, fraction)) {
            int[] movedBefore = terms.moving();
            terms.at(levels);
            IntStream.of(terms.moving()).filter(construct -> Arrays.binarySearch(movedBefore, construct) < 0).forEach(scratch::clear);
        }
        program.place(scratch.rows(), terms.moving(), scratch.prepared(), x, b, sensitivity);
        program.prepare(scratch.rows(), terms.isNeeded(), scratch.prepared(), teams, scratch.room());
        return this;
    }

    /** The constructs that move now; the deviations of all others are 0, and their rows of a stage are not written. */
    int[] moving() {
        return terms.moving();
    }

    /** Whether any lever has another level now than before. */
    private boolean goTo(int step, double fraction) {
        boolean isElsewhere = false;
        for (int lever : touched) {
            double level = levers[lever].level(step, fraction);
            isElsewhere |= level != levels[lever];
            levels[lever] = level;
        }
        return isElsewhere;
    }

    /** Room for the stages of a step. */
    Scratch scratch() {
        return scratch;
    }

    /** See {@link Kernel#begin}. */
    void begin(double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        scratch.kernel().begin(scratch.rows(), terms.numbers(), x, weight, reach, sum, next, terms.moving());
    }

    /** See {@link Kernel#proceed}. */
    void proceed(double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        scratch.kernel().proceed(scratch.rows(), terms.numbers(), x, weight, reach, sum, next, terms.moving());
    }

    /** See {@link Kernel#finish}. */
    void finish(double[][] x, double weight, double step, double[][] sum, double[][] next) {
        scratch.kernel().finish(scratch.rows(), terms.numbers(), x, weight, step, sum, next, terms.moving());
    }
}
