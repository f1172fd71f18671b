package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;

/** Some people of a segment under a plan at one time, as an {@link Observer} meets them. Constructs and levers go by their places in the equations. */
public interface People {

    /** The plan they are under. */
    Plan plan();

    /** The segment they belong to. */
    Segment segment();

    /** The first of them, counted from 0 within the segment. */
    int first();

    /** How many they are, or how many places they have where people leave. */
    int count();

    /** Where they stand. */
    State state();

    /** Writes the levels y = x + b of a construct, one per person. */
    void levels(int construct, double[] levels);

    /** The level of a lever, the same for all. */
    double leverLevel(int lever);

    /** How many are there: all of them, but for empty places. */
    int present();

    /** How many have left so far. */
    int leavers();

    /** How many have begun so far in the place of somebody who left. */
    int hires();

    /** The values of those who are there, by variable, then person; the same array where all are. */
    double[][] ofPresent(double[][] values);

    /** Puts nothing (not a number) for places whose first holder has left, as a panel does not follow who leaves. */
    void forgetLeavers(double[] values);
}
