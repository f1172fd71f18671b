package org.jdrtoolkit.core.outcome;

/** Which way an outcome moved, measured against the smallest effect of interest. */
public enum Direction {
    /** Up by at least the smallest effect of interest. */
    UP,
    /** Down by at least the smallest effect of interest. */
    DOWN,
    /** Less than the smallest effect of interest either way. */
    UNCHANGED;

    /** The direction of a change; both numbers in the same unit, the smallest effect above 0. */
    public static Direction of(double change, double smallestEffect) {
        if (!Double.isFinite(change) || !(smallestEffect > 0)) {
            throw new IllegalArgumentException(
                    "A direction needs a finite change and a smallest effect above 0, not " + change + " and " + smallestEffect + ".");
        }
        return Math.abs(change) < smallestEffect ? UNCHANGED : change > 0 ? UP : DOWN;
    }
}
