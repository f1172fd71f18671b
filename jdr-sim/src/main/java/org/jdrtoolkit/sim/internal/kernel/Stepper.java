package org.jdrtoolkit.sim.internal.kernel;

/** Moves the deviations of a block's people under a plan over one step, or over several between two events. */
public interface Stepper {

    /** Moves x from the beginning of one step to the beginning of another; no lever bends or jumps in between. */
    void advance(double[][] x, double[][] b, int fromStep, int toStep);
}
