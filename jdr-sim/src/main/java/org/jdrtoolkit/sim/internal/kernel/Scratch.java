package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import org.jdrtoolkit.sim.internal.rows.Teams;

/** Working space for one step of a block of people. All plans of the block use it, one after another, so that it stays in the processor's cache. */
public final class Scratch {

    private final RateProgram program;
    private final Kernel kernel;
    private final Moment moment;
    private final double[][] rows;
    /** Room for prepared rows, and after them a row that stays 0. */
    private final double[][] prepared;
    private final double[][] sum;
    private final double[][] stage;
    private final double[][] otherStage;

    /** Working space for so many people under a program. */
    public Scratch(RateProgram program, int people) {
        int constructs = program.structure().sums().size();
        this.program = program;
        this.kernel = program.kernels().of(people);
        this.moment = new Moment(program.structure().rows(), people);
        this.rows = moment.rows();
        this.prepared = new double[program.preparedCount() + 1][people];
        this.sum = new double[constructs][people];
        this.stage = new double[constructs][people];
        this.otherStage = new double[constructs][people];
    }

    Kernel kernel() {
        return kernel;
    }

    /** Deviations, set points, sensitivities and the rows prepared from them. */
    double[][] rows() {
        return rows;
    }

    /** Puts in place the rows that need no computation: deviations (0 for constructs that do not move), set points, sensitivities. */
    void place(Terms terms, double[][] x, double[][] b, double[][] sensitivity) {
        Arrays.fill(rows, 0, x.length, prepared[program.preparedCount()]);
        for (int construct : terms.moving()) {
            rows[construct] = x[construct];
        }
        System.arraycopy(b, 0, rows, x.length, b.length);
        System.arraycopy(sensitivity, 0, rows, 2 * x.length, sensitivity.length);
    }

    /**
     * Computes the prepared rows that are needed and puts them in place; all others are 0.
     *
     * @param beginning the deviations in which the step began
     * @param step its length, in the unit of the rates
     */
    void prepare(Terms terms, Teams teams, double[][] beginning, double step) {
        moment.at(terms.numbers(), beginning, step, teams);
        for (int r = 0; r < program.preparedCount(); r++) {
            int row = program.firstPrepared() + r;
            boolean isNeeded = terms.isNeeded()[row];
            rows[row] = prepared[isNeeded ? r : program.preparedCount()];
            if (isNeeded && terms.spreads()[row] == Spread.DIFFERENT) {
                program.prepared(r).compute(moment, rows[row]);
            } else if (isNeeded) {
                Arrays.fill(rows[row], program.prepared(r).computeFirst(moment));
            }
        }
    }

    /** The sums over the stages of a step. */
    double[][] sum() {
        return sum;
    }

    /** Sets all stages of a construct that begins to move to 0, their value while it did not. */
    void clear(int construct) {
        Arrays.fill(sum[construct], 0);
        Arrays.fill(stage[construct], 0);
        Arrays.fill(otherStage[construct], 0);
    }

    /** Deviations at a stage; the next stage uses the other array. */
    double[][] stage(int number) {
        return number % 2 == 0 ? stage : otherStage;
    }
}
