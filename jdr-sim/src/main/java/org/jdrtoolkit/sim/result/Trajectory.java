package org.jdrtoolkit.sim.result;

import java.util.Arrays;

/** One number over time: a statistic of a variable for the people of a segment under a plan. */
public final class Trajectory {

    /**
     * Identifies a trajectory.
     *
     * @param plan id of the plan
     * @param segment id of the segment, or {@code all}
     * @param variable id of a construct, indicator or lever
     * @param statistic which statistic of the people
     */
    public record Key(String plan, String segment, String variable, Statistic statistic) {}

    private final Key key;
    private final double[] values;

    /** A trajectory with one value per result time; the array is copied. */
    public Trajectory(Key key, double[] values) {
        this.key = key;
        this.values = values.clone();
    }

    /** Which trajectory this is. */
    public Key key() {
        return key;
    }

    /** Number of values. */
    public int size() {
        return values.length;
    }

    /** The value at a result time, counted from 0. */
    public double value(int index) {
        return values[index];
    }

    /** The value at the last result time. */
    public double last() {
        return values[values.length - 1];
    }

    @Override
    public String toString() {
        return key + " " + Arrays.toString(values);
    }

    /** A copy of all values. */
    public double[] values() {
        return values.clone();
    }
}
