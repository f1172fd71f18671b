package org.jdrtoolkit.core.outcome;

import org.jdrtoolkit.core.figure.Decimals;

/** Which way an outcome moved, measured against the smallest effect of interest. */
public enum Direction {
    /** Up by at least the smallest effect of interest. */
    UP,
    /** Down by at least the smallest effect of interest. */
    DOWN,
    /** Less than the smallest effect of interest either way. */
    UNCHANGED;

    /**
     * The direction of a change; both numbers in the same unit, the smallest effect above 0. They are compared as they are written, in twelve digits,
     * so that a change of exactly the smallest effect counts however it was computed: 0.35 − 0.3 is a little less than 0.05 in binary.
     */
    public static Direction of(double change, double smallestEffect) {
        if (!Double.isFinite(change) || !(smallestEffect > 0)) {
            throw new IllegalArgumentException(
                    "A direction needs a finite change and a smallest effect above 0, not " + change + " and " + smallestEffect + ".");
        }
        return Math.abs(Decimals.rounded(change)) < Decimals.rounded(smallestEffect) ? UNCHANGED : change > 0 ? UP : DOWN;
    }
}
