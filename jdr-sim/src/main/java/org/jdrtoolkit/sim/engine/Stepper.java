package org.jdrtoolkit.sim.engine;

/** Moves the deviations of a segment's people over one step, or over several between two events. */
interface Stepper {

    /** Moves x from the beginning of one step to the beginning of another; no lever bends or jumps in between. */
    void advance(double[][] x, double[][] b, LeverPath[] levers, int fromStep, int toStep);
}
