package org.jdrtoolkit.sim.internal.rows;

/** What a factor makes of the levels of a block of people, the same bits as {@link org.jdrtoolkit.core.equation.Shape#of} gives for each of them but for exponentials. */
@FunctionalInterface
public interface Curve {

    /** Writes the factor of each person; the rows are different ones of the same length. */
    void of(double[] x, double[] result);
}
