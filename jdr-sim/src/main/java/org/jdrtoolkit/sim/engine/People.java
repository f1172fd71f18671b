package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;

/** Some people of a segment under a plan at one time, as an {@link Observer} sees them. Constructs and levers go by position in the equations. */
public interface People {

    /** The plan they are under. */
    Plan plan();

    /** The segment they belong to. */
    Segment segment();

    /** The first of them, counted from 0 within the segment. */
    int first();

    /** Number of people; with turnover, of places. */
    int count();

    /** Their deviations and set points. */
    State state();

    /** Writes the levels y = x + b of a construct, one per person. */
    void levels(int construct, double[] levels);

    /** The level of a lever, the same for all. */
    double leverLevel(int lever);

    /** Writes auxiliaries, by the positions that the equations give them, one row each. */
    void auxiliaries(int[] auxiliaries, double[][] values);

    /** How many are present: all but the empty places. */
    int present();

    /** How many have left so far. */
    int leavers();

    /** How many have joined so far in the place of somebody who left. */
    int hires();

    /** The values of those present, by variable, then person; the same array if all are. */
    double[][] ofPresent(double[][] values);

    /** Puts not a number for places whose first holder has left, as a panel does not follow leavers. */
    void forgetLeavers(double[] values);
}
