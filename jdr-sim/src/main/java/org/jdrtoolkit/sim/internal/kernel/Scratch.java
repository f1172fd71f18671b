package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import org.jdrtoolkit.sim.internal.rows.Room;
import org.jdrtoolkit.sim.internal.rows.Single;
import org.jdrtoolkit.sim.internal.rows.Teams;

/** Room for one step of a block of people. All plans of the block use it, one after another, so that it stays in the processor's cache. */
public final class Scratch {

    private final RateProgram program;
    private final Kernel kernel;
    private final double[][] rows;
    /** Room for prepared rows, and after them a row that stays 0. */
    private final double[][] prepared;
    private final Room room;
    private final Single single = new Single();
    private final double[][] sum;
    private final double[][] stage;
    private final double[][] otherStage;

    /** Room for so many people under a program. */
    public Scratch(RateProgram program, int people) {
        int constructs = program.structure().sums().size();
        this.program = program;
        this.kernel = program.kernels().of(people);
        this.rows = new double[program.structure().rows()][];
        this.prepared = new double[program.preparedCount() + 1][people];
        this.room = new Room(people);
        this.sum = new double[constructs][people];
        this.stage = new double[constructs][people];
        this.otherStage = new double[constructs][people];
    }

    Kernel kernel() {
        return kernel;
    }

    /** Deviations, set points, sensitivities and what is made of them. */
    double[][] rows() {
        return rows;
    }

    /** Puts rows in place that need no work: deviations, those of constructs that do not move being 0, set points, sensitivities. */
    void place(Terms terms, double[][] x, double[][] b, double[][] sensitivity) {
        Arrays.fill(rows, 0, x.length, prepared[program.preparedCount()]);
        for (int construct : terms.moving()) {
            rows[construct] = x[construct];
        }
        System.arraycopy(b, 0, rows, x.length, b.length);
        System.arraycopy(sensitivity, 0, rows, 2 * x.length, sensitivity.length);
    }

    /** Works out the prepared rows that are needed and puts them in place; what is not needed is 0. */
    void prepare(Terms terms, Teams teams) {
        for (int r = 0; r < program.preparedCount(); r++) {
            int row = program.firstPrepared() + r;
            boolean isNeeded = terms.isNeeded()[row];
            rows[row] = prepared[isNeeded ? r : program.preparedCount()];
            if (isNeeded && terms.spreads()[row] == Spread.DIFFERENT) {
                program.prepare(r, rows, teams, room);
            } else if (isNeeded) {
                program.prepareSame(r, rows, single);
            }
        }
    }

    /** What the stages of a step add up. */
    double[][] sum() {
        return sum;
    }

    /** Makes all stages of a construct that begins to move what they were while it did not: 0. */
    void clear(int construct) {
        Arrays.fill(sum[construct], 0);
        Arrays.fill(stage[construct], 0);
        Arrays.fill(otherStage[construct], 0);
    }

    /** Deviations at a stage; the next stage has the other room. */
    double[][] stage(int number) {
        return number % 2 == 0 ? stage : otherStage;
    }
}
