package org.jdrtoolkit.sim.engine;

/**
 * How many people lie where, by result time and variable, from which percentiles follow. Counts add up exactly in any order.
 *
 * <p>Bins are even in v/(1 + |v|): 0.002 wide at 0, 0.008 at ±1, and without an end.
 */
final class Histograms {

    private static final int BINS = 1024;
    private static final double LAST = BINS - 1e-6;

    private final int[] place;
    private final int spread;
    private final int[] counts;

    /** Histograms for the variables that are spread between people. */
    Histograms(int results, boolean[] isSpread) {
        this.place = new int[isSpread.length];
        int next = 0;
        for (int v = 0; v < place.length; v++) {
            place[v] = isSpread[v] ? next++ : -1;
        }
        this.spread = next;
        this.counts = new int[results * spread * BINS];
    }

    /** Adds the values of a variable for some people at a result, if the variable is spread. */
    void add(int result, int variable, double[] values) {
        if (place[variable] < 0) {
            return;
        }
        int offset = offset(result, variable);
        for (double value : values) {
            double even = value / (1 + Math.abs(value));
            counts[offset + (int) ((even + 1) * (0.5 * LAST))]++;
        }
    }

    private int offset(int result, int variable) {
        return (result * spread + place[variable]) * BINS;
    }

    /** Adds what others of the same shape have counted. */
    void merge(Histograms other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Percentiles, given in rising order from 0 to 100, of so many people; in a straight line within a bin. */
    double[] percentiles(int result, int variable, double[] wanted, double people) {
        double[] found = new double[wanted.length];
        int offset = offset(result, variable);
        long below = 0;
        int bin = 0;
        for (int i = 0; i < wanted.length; i++) {
            double rank = wanted[i] / 100 * people;
            while (below + counts[offset + bin] < rank && bin < BINS - 1) {
                below += counts[offset + bin];
                bin++;
            }
            double even = 2 * (bin + (rank - below) / Math.max(1, counts[offset + bin])) / LAST - 1;
            found[i] = even / (1 - Math.abs(even));
        }
        return found;
    }
}
