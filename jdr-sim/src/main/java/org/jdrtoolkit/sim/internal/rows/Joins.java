package org.jdrtoolkit.sim.internal.rows;

import org.jdrtoolkit.core.equation.Join;

/** Loops that make several rows one, and the same for one person, with the same bits. */
public final class Joins {

    /**
     * This small part of a stock stays in every step, so that rounding, which is a few parts in 2⁵³, never takes more than is there.
     */
    private static final double LEAVABLE = 1 - 0x1p-40;

    /** So little always stays: what remains step after step would otherwise become a number that computers round coarsely. */
    private static final double REST = 0x1p-960;

    private Joins() {}

    /** {@code joined = joined + a}, or the smaller or larger of the two. */
    public static void join(Join join, double[] joined, double[] a) {
        switch (join) {
            case SUM -> Rows.add(joined, a);
            case LEAST -> {
                for (int p = 0; p < joined.length; p++) {
                    joined[p] = Math.min(joined[p], a[p]);
                }
            }
            case GREATEST -> {
                for (int p = 0; p < joined.length; p++) {
                    joined[p] = Math.max(joined[p], a[p]);
                }
            }
        }
    }

    /** The same for one person. */
    public static double join(Join join, double joined, double a) {
        return switch (join) {
            case SUM -> joined + a;
            case LEAST -> Math.min(joined, a);
            case GREATEST -> Math.max(joined, a);
        };
    }

    /** (5a) The shares of outflows that stocks can bear. */
    public static void share(double[] result, double[] stocks, double[] outflows, double step) {
        for (int p = 0; p < result.length; p++) {
            result[p] = share(stocks[p], outflows[p], step);
        }
    }

    /** (5a) The share, 1 at most, of an outflow that a stock can bear over a step. */
    public static double share(double stock, double outflow, double step) {
        double most = Math.max(stock - REST, 0) * LEAVABLE / step;
        return outflow > most ? most / outflow : 1;
    }
}
