package org.jdrtoolkit.sim.internal.rows;

/**
 * A factor as a function of the levels of a block of people: the same bits as {@link org.jdrtoolkit.core.equation.Shape#of} gives for each, except
 * for exponentials, which may differ in the last two of 53.
 */
@FunctionalInterface
public interface Curve {

    /** Writes the factor of each person; the rows are different arrays of the length for which the room was made. */
    void of(double[] x, double[] result, Room room);
}
