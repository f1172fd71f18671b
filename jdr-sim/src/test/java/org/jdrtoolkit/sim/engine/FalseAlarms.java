package org.jdrtoolkit.sim.engine;

import org.apache.commons.math3.distribution.NormalDistribution;

/** How far true chance may lie from what is expected before a test calls it wrong. */
public final class FalseAlarms {

    private FalseAlarms() {}

    /** As many standard errors as true chance exceeds once in {@code 1/rate} sets of so many looks (Bonferroni). */
    public static double standardErrors(double rate, int looks) {
        return -new NormalDistribution(null, 0, 1).inverseCumulativeProbability(rate / looks / 2);
    }
}
