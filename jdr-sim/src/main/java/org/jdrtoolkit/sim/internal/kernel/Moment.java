package org.jdrtoolkit.sim.internal.kernel;

import org.jdrtoolkit.sim.internal.rows.Room;
import org.jdrtoolkit.sim.internal.rows.Single;
import org.jdrtoolkit.sim.internal.rows.Teams;

/** What rows are prepared from at one point of a step. */
final class Moment {

    private final double[][] rows;
    private final double[] product;
    private final Room room;
    private final Single single = new Single();
    private double[] numbers;
    private double[][] beginning;
    private double step;
    private Teams teams;

    /** Room for so many rows of so many people. */
    Moment(int rows, int people) {
        this.rows = new double[rows][];
        this.product = new double[people];
        this.room = new Room(people);
    }

    /** Moves to other numbers, deviations in which the step began, length of the step, and teams. */
    void at(double[] numbers, double[][] beginning, double step, Teams teams) {
        this.numbers = numbers;
        this.beginning = beginning;
        this.step = step;
        this.teams = teams;
    }

    /** All rows; whoever prepares one puts it in its place. */
    double[][] rows() {
        return rows;
    }

    /** Working space for a product. */
    double[] product() {
        return product;
    }

    Room room() {
        return room;
    }

    Single single() {
        return single;
    }

    double[] numbers() {
        return numbers;
    }

    double[][] beginning() {
        return beginning;
    }

    double step() {
        return step;
    }

    Teams teams() {
        return teams;
    }
}
