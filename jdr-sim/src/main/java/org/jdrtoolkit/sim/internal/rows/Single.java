package org.jdrtoolkit.sim.internal.rows;

/** What curves make of one number, with the bits that it has in a row of many; of one thread at a time. */
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
