package org.jdrtoolkit.sim.internal.count;

import java.util.Arrays;

/**
 * Counts of people by bin, result time and variable, from which percentiles follow. Counts add up exactly in any order.
 *
 * <p>Bins are even in v/(s + |v|), with s the scale of a variable: 0.002 s wide at 0, 0.008 s at ±s, and the last without an end; what
 * lies in it is reported as 511 s to 1023 s.
 */
public final class Histograms {

    private static final int BINS = 1024;

    /** The largest distance from the middle that is reported for the last bin. */
    private static final double FURTHEST = 1 - 1.0 / BINS;

    private final double[] scales;
    private final int[] place;
    /** By result, then bin of a variable. */
    private final int[][] counts;
    /** One lock per result, as several tasks may count people at once. */
    private final Object[] turns;

    /** Histograms for variables with these scales; a variable of scale 0 does not vary between people and has none. */
    public Histograms(int results, double[] scales) {
        this.scales = scales;
        this.place = new int[scales.length];
        int next = 0;
        for (int v = 0; v < place.length; v++) {
            place[v] = scales[v] > 0 ? next++ : -1;
        }
        this.counts = new int[results][next * BINS];
        this.turns = new Object[results];
        Arrays.setAll(turns, result -> new Object());
    }

    /** The approximate memory of such histograms, in bytes. */
    public static double bytes(int results, double[] scales) {
        return (double) Integer.BYTES * BINS * results * Arrays.stream(scales).filter(scale -> scale > 0).count();
    }

    /** The scales of the variables. */
    public double[] scales() {
        return scales;
    }

    /** Adds, for some people at a result, the values of all variables that vary; any number of threads may do so at once. */
    public void add(int result, double[][] values) {
        double[] places = new double[values.length == 0 ? 0 : values[0].length];
        synchronized (turns[result]) {
            for (int v = 0; v < place.length; v++) {
                if (place[v] >= 0) {
                    add(counts[result], place[v] * BINS, places(values[v], scales[v], places));
                }
            }
        }
    }

    private static void add(int[] counts, int offset, double[] places) {
        for (double bin : places) {
            counts[offset + Math.min(BINS - 1, (int) bin)]++;
        }
    }

    private static double[] places(double[] values, double scale, double[] places) {
        for (int p = 0; p < values.length; p++) {
            places[p] = (values[p] / (scale + Math.abs(values[p])) + 1) * (0.5 * BINS);
        }
        return places;
    }

    /** Adds what others of the same shape have counted. */
    public void merge(Histograms other) {
        for (int r = 0; r < counts.length; r++) {
            for (int i = 0; i < counts[r].length; i++) {
                counts[r][i] += other.counts[r][i];
            }
        }
    }

    /** The wanted percentiles, given in rising order from 0 to 100, of so many people; interpolated linearly within a bin. */
    public double[] percentiles(int result, int variable, double[] wanted, double people) {
        double[] found = new double[wanted.length];
        int[] counted = counts[result];
        int offset = place[variable] * BINS;
        long below = 0;
        int bin = 0;
        for (int i = 0; i < wanted.length; i++) {
            double rank = wanted[i] / 100 * people;
            while (below + counted[offset + bin] < rank && bin < BINS - 1) {
                below += counted[offset + bin];
                bin++;
            }
            double even = 2 * (bin + (rank - below) / Math.max(1, counted[offset + bin])) / BINS - 1;
            double inside = Math.max(-FURTHEST, Math.min(FURTHEST, even));
            found[i] = scales[variable] * inside / (1 - Math.abs(inside));
        }
        return found;
    }
}
