package org.jdrtoolkit.sim.engine;

/**
 * How many people lie where, by result time and variable, from which percentiles follow. Counts add up exactly in any order.
 *
 * <p>Bins are even in v/(s + |v|), with s the scale of a variable: 0.002 s wide at 0, 0.008 s at ±s, and the last without an end; what
 * lies in it is told as 511 s to 1023 s.
 */
final class Histograms {

    private static final int BINS = 1024;

    /** The furthest from the middle that is told of the last bin. */
    private static final double FURTHEST = 1 - 1.0 / BINS;

    private final double[] scales;
    private final int[] place;
    private final int spread;
    private final int[] counts;
    private double[] places = new double[0];

    /** Histograms for variables of these scales; those of scale 0 are not spread between people and have none. */
    Histograms(int results, double[] scales) {
        this.scales = scales;
        this.place = new int[scales.length];
        int next = 0;
        for (int v = 0; v < place.length; v++) {
            place[v] = scales[v] > 0 ? next++ : -1;
        }
        this.spread = next;
        this.counts = new int[results * spread * BINS];
    }

    /** Adds the values of all variables for some people at a result, of those that are spread. */
    void add(int result, double[][] values) {
        for (int v = 0; v < place.length; v++) {
            if (place[v] >= 0) {
                add(result, v, values[v]);
            }
        }
    }

    /** Adds the values of a variable that is spread. */
    void add(int result, int variable, double[] values) {
        places = places.length == values.length ? places : new double[values.length];
        places(values, scales[variable], places);
        int offset = offset(result, variable);
        for (double bin : places) {
            counts[offset + Math.min(BINS - 1, (int) bin)]++;
        }
    }

    private static void places(double[] values, double scale, double[] places) {
        for (int p = 0; p < values.length; p++) {
            places[p] = (values[p] / (scale + Math.abs(values[p])) + 1) * (0.5 * BINS);
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
            double even = 2 * (bin + (rank - below) / Math.max(1, counts[offset + bin])) / BINS - 1;
            double inside = Math.max(-FURTHEST, Math.min(FURTHEST, even));
            found[i] = scales[variable] * inside / (1 - Math.abs(inside));
        }
        return found;
    }
}
