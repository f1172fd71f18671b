package org.jdrtoolkit.sim.result;

/** A statistic of the people of a segment at one time. */
public enum Statistic {
    /** Mean. */
    MEAN,
    /** Standard deviation between people. */
    SD,
    /** 5th percentile. */
    P05,
    /** 25th percentile. */
    P25,
    /** Median. */
    P50,
    /** 75th percentile. */
    P75,
    /** 95th percentile. */
    P95;

    /** Which percentile it is, from 0 to 100; not a number for mean and standard deviation. */
    public double percentile() {
        return switch (this) {
            case MEAN, SD -> Double.NaN;
            case P05 -> 5;
            case P25 -> 25;
            case P50 -> 50;
            case P75 -> 75;
            case P95 -> 95;
        };
    }

    /** As written in {@code trajectories.csv}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
