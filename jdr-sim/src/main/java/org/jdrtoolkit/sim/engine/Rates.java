package org.jdrtoolkit.sim.engine;

import java.util.Arrays;

/** The rates of a block of people at one point of a step: the rows and numbers that its kernel adds up. */
final class Rates {

    private final RateProgram program;
    private final Kernel kernel;
    private final Teams teams;
    private final double[][] rows;
    private final double[] numbers;
    private final double[] levels;
    private final double[] numberedLevels;

    /**
     * Rates for a block.
     *
     * @param sensitivity how strongly effects work on each person, by trait
     * @param teams who works together
     */
    Rates(RateProgram program, double[][] sensitivity, int people, Teams teams, int levers) {
        this.program = program;
        this.kernel = program.kernel(people);
        this.teams = teams;
        this.rows = program.roomForRows(sensitivity, people);
        this.numbers = program.roomForNumbers();
        this.levels = new double[levers];
        this.numberedLevels = new double[levers];
        program.number(levels, numbers);
    }

    /** Goes to deviations x, set points b and the lever levels at a fraction (0 to 1) of a step. */
    Rates at(double[][] x, double[][] b, LeverPath[] levers, int step, double fraction) {
        for (int l = 0; l < levels.length; l++) {
            levels[l] = levers[l].level(step, fraction);
        }
        if (!Arrays.equals(levels, numberedLevels)) {
            program.number(levels, numbers);
            System.arraycopy(levels, 0, numberedLevels, 0, levels.length);
        }
        System.arraycopy(x, 0, rows, 0, x.length);
        System.arraycopy(b, 0, rows, x.length, b.length);
        program.prepare(rows, teams);
        return this;
    }

    /** See {@link Kernel#begin}. */
    void begin(double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        kernel.begin(rows, numbers, x, weight, reach, sum, next);
    }

    /** See {@link Kernel#proceed}. */
    void proceed(double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        kernel.proceed(rows, numbers, x, weight, reach, sum, next);
    }

    /** See {@link Kernel#finish}. */
    void finish(double[][] x, double weight, double step, double[][] sum, double[][] next) {
        kernel.finish(rows, numbers, x, weight, step, sum, next);
    }
}
