package org.jdrtoolkit.sim.internal.rows;

/** Room that curves need for a block of people while they are worked out; of one thread at a time. */
public final class Room {

    private final double[] row;
    private final double[] otherRow;
    private final double[] powers = new double[StrictPowers.ROOM];

    /** Room for so many people. */
    public Room(int people) {
        this.row = new double[people];
        this.otherRow = new double[people];
    }

    /** One number per person. */
    double[] row() {
        return row;
    }

    /** As many again. */
    double[] otherRow() {
        return otherRow;
    }

    /** What {@link StrictPowers} needs. */
    double[] powers() {
        return powers;
    }
}
