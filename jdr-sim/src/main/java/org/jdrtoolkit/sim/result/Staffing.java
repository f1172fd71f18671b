package org.jdrtoolkit.sim.result;

import java.util.Arrays;

/** How many people of a segment are present under a plan, and how many have left and joined, at each result time. */
public final class Staffing {

    private final String plan;
    private final String segment;
    private final int size;
    private final double costEurosPerLeaver;
    private final int[] present;
    private final int[] leavers;
    private final int[] hires;

    /**
     * A headcount over time; arrays are copied.
     *
     * @param plan id of the plan
     * @param segment id of the segment, or {@code all}
     * @param size number of places
     * @param costEurosPerLeaver what it costs to replace somebody
     * @param present people present, by result time
     * @param leavers people who have left since time 0, by result time
     * @param hires people who have joined since time 0, by result time
     */
    public Staffing(String plan, String segment, int size, double costEurosPerLeaver, int[] present, int[] leavers, int[] hires) {
        this.plan = plan;
        this.segment = segment;
        this.size = size;
        this.costEurosPerLeaver = costEurosPerLeaver;
        this.present = present.clone();
        this.leavers = leavers.clone();
        this.hires = hires.clone();
    }

    /** Id of the plan. */
    public String plan() {
        return plan;
    }

    /** Id of the segment, or {@code all}. */
    public String segment() {
        return segment;
    }

    /** Number of places: the number of people at time 0. */
    public int size() {
        return size;
    }

    /** People present at a result time, counted from 0. */
    public int present(int index) {
        return present[index];
    }

    /** Places that are empty at a result time. */
    public int vacant(int index) {
        return size - present[index];
    }

    /** People who have left from time 0 to a result time. */
    public int leavers(int index) {
        return leavers[index];
    }

    /** People hired to replace others from time 0 to a result time. */
    public int hires(int index) {
        return hires[index];
    }

    /** What leaving has cost from time 0 to a result time, in euros. */
    public double costEuros(int index) {
        return leavers[index] * costEurosPerLeaver;
    }

    @Override
    public String toString() {
        return "Staffing[" + plan + ", " + segment + ", leavers " + Arrays.toString(leavers) + "]";
    }
}
