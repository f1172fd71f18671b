package org.jdrtoolkit.sim.internal.rows;

/**
 * What a factor makes of the levels of a block of people: the bits that {@link org.jdrtoolkit.core.equation.Shape#of} gives for each of them, but for
 * exponentials, which differ in the last two of 53.
 */
@FunctionalInterface
public interface Curve {

    /** Writes the factor of each person; the rows are different ones of the same length, for which the room was made. */
    void of(double[] x, double[] result, Room room);
}
