package org.jdrtoolkit.sim.internal.rows;

/** Evaluates curves at one number, with the same bits as in a row of many; for one thread at a time. */
public final class Single {

    private final double[] x = new double[1];
    private final double[] result = new double[1];
    private final Room room = new Room(1);

    /** The factor at a level. */
    public double of(Curve curve, double level) {
        x[0] = level;
        curve.of(x, result, room);
        return result[0];
    }
}
