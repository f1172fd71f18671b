package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import org.jdrtoolkit.sim.internal.rows.Room;

/** Room for one step of a block of people. All plans of the block use it, one after another, so that it stays in the processor's cache. */
public final class Scratch {

    private final Kernel kernel;
    private final double[][] rows;
    private final double[][] prepared;
    private final Room room;
    private final double[][] sum;
    private final double[][] stage;
    private final double[][] otherStage;

    /** Room for so many people under a program. */
    public Scratch(RateProgram program, int people) {
        int constructs = program.structure().sums().size();
        this.kernel = program.kernel(people);
        this.rows = new double[program.structure().rows()][];
        this.prepared = program.roomForPrepared(people);
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

    /** Room for what is made of deviations, set points and sensitivities. */
    double[][] prepared() {
        return prepared;
    }

    /** Room for curves. */
    Room room() {
        return room;
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
