package org.jdrtoolkit.sim.internal.rows;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The normal distribution function from a table: cubic Hermite interpolation, whose slopes are the density, errs by less than
 * 2e-10 (h⁴/384 times the largest fourth derivative, 1.4, at h = 1/64).
 */
public final class NormalTable {

    private static final int PER_UNIT = 64;
    private static final int END = 9;
    private static final double[] SHARE = new double[2 * END * PER_UNIT + 2];
    private static final double[] RISE = new double[SHARE.length];

    static {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (int i = 0; i < SHARE.length; i++) {
            double z = (double) i / PER_UNIT - END;
            SHARE[i] = normal.cumulativeProbability(z);
            RISE[i] = normal.density(z) / PER_UNIT;
        }
    }

    private NormalTable() {}

    /** The share of a normal distribution below z. */
    public static double below(double z) {
        if (!(Math.abs(z) < END)) {
            return z > 0 ? 1 : z < 0 ? 0 : Double.NaN;
        }
        double place = (z + END) * PER_UNIT;
        int i = (int) place;
        double t = place - i;
        double u = 1 - t;
        return u * u * ((1 + 2 * t) * SHARE[i] + t * RISE[i]) + t * t * ((1 + 2 * u) * SHARE[i + 1] - u * RISE[i + 1]);
    }
}
