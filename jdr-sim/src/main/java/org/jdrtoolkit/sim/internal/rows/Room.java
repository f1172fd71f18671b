package org.jdrtoolkit.sim.internal.rows;

/** Working space for computing curves of a block of people; for one thread at a time. */
public final class Room {

    private final double[] row;
    private final double[] otherRow;
    private final double[] powers = new double[StrictPowers.ROOM];

    /** Working space for so many people. */
    public Room(int people) {
        this.row = new double[people];
        this.otherRow = new double[people];
    }

    /** One number per person. */
    double[] row() {
        return row;
    }

    /** Another number per person. */
    double[] otherRow() {
        return otherRow;
    }

    /** The space that {@link StrictPowers} needs. */
    double[] powers() {
        return powers;
    }
}
