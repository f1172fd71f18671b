package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import org.jdrtoolkit.sim.internal.rows.Teams;

/** The rates of a block of people under a plan, at one point of a step: the rows and numbers that its kernel adds up. */
public final class Rates {

    private final RateProgram program;
    private final Scratch scratch;
    private final double[][] sensitivity;
    private final Teams teams;
    private final LeverPath[] levers;
    private final double[] numbers;
    private final double[] levels;
    private final double[] numberedLevels;

    /**
     * Rates for a block under a plan.
     *
     * @param scratch room that is used during a step
     * @param sensitivity how strongly effects work on each person, by trait
     * @param teams who works together
     * @param levers the paths of all levers
     */
    public Rates(RateProgram program, Scratch scratch, double[][] sensitivity, Teams teams, LeverPath[] levers) {
        this.program = program;
        this.scratch = scratch;
        this.sensitivity = sensitivity;
        this.teams = teams;
        this.levers = levers;
        this.numbers = program.roomForNumbers();
        this.levels = new double[levers.length];
        this.numberedLevels = new double[levers.length];
        program.number(levels, numbers);
    }

    /** Goes to deviations x, set points b and the lever levels at a fraction (0 to 1) of a step. */
    Rates at(double[][] x, double[][] b, int step, double fraction) {
        for (int l = 0; l < levels.length; l++) {
            levels[l] = levers[l].level(step, fraction);
        }
        if (!Arrays.equals(levels, numberedLevels)) {
            program.number(levels, numbers);
            System.arraycopy(levels, 0, numberedLevels, 0, levels.length);
        }
        program.place(scratch.rows(), x, b, sensitivity);
        program.prepare(scratch.rows(), teams, scratch.room());
        return this;
    }

    /** Room for the stages of a step. */
    Scratch scratch() {
        return scratch;
    }

    /** See {@link Kernel#begin}. */
    void begin(double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        scratch.kernel().begin(scratch.rows(), numbers, x, weight, reach, sum, next);
    }

    /** See {@link Kernel#proceed}. */
    void proceed(double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        scratch.kernel().proceed(scratch.rows(), numbers, x, weight, reach, sum, next);
    }

    /** See {@link Kernel#finish}. */
    void finish(double[][] x, double weight, double step, double[][] sum, double[][] next) {
        scratch.kernel().finish(scratch.rows(), numbers, x, weight, step, sum, next);
    }
}
