package org.jdrtoolkit.sim.internal.rows;

/**
 * Exponentials of many numbers at once, from additions and multiplications alone, so that they are the same on every machine and the compiler
 * makes vector instructions of most of the work. They differ from {@link StrictMath#exp} by at most two units in the last place.
 *
 * <p>{@code e^x = 2^n·e^r} with n the whole number nearest to x/ln 2, ln 2 in two parts so that r is exact, and the Taylor polynomial of e^r, whose
 * first term left out is below 2e-18 for |r| ≤ ln 2/2 (Muller et al. 2018, Handbook of Floating-Point Arithmetic, chapter 10).
 */
public final class Exponentials {

    private static final double PER_LN2 = 1.4426950408889634;
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** Added and taken away again, it rounds to a whole number, which then stands in the lowest bits. */
    private static final double ROUND = 0x1.8p52;

    /** Beyond this, powers of two are no longer normal numbers. */
    private static final double LARGEST = 700;

    private Exponentials() {}

    /** {@code result = e^(by·x)}; the rows are different ones. */
    public static void of(double by, double[] x, double[] result) {
        boolean areModerate = powersOfTwo(by, x, result);
        remainders(by, x, result);
        for (int p = 0; p < x.length && !areModerate; p++) {
            if (!(Math.abs(by * x[p]) < LARGEST)) {
                result[p] = StrictMath.exp(by * x[p]);
            }
        }
    }

    /** Writes 2^n; whether all exponents are moderate: the sign of their excess over the largest is that of a negative number in all. */
    private static boolean powersOfTwo(double by, double[] x, double[] result) {
        long signs = -1;
        for (int p = 0; p < x.length; p++) {
            double exponent = by * x[p];
            signs &= Double.doubleToRawLongBits(Math.abs(exponent) - LARGEST);
            result[p] = Double.longBitsToDouble(Double.doubleToRawLongBits(exponent * PER_LN2 + ROUND) + 1023 << 52);
        }
        return signs < 0;
    }

    private static void remainders(double by, double[] x, double[] result) {
        for (int p = 0; p < x.length; p++) {
            double n = by * x[p] * PER_LN2 + ROUND - ROUND;
            double r = by * x[p] - n * LN2_HIGH - n * LN2_LOW;
            double high = 1.0 / 5040 + r * (1.0 / 40320 + r * (1.0 / 362880 + r * (1.0 / 3628800 + r * (1.0 / 39916800 + r * (1.0 / 479001600
                    + r * (1.0 / 6227020800.0))))));
            double low = 1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * high))));
            result[p] *= 1 + (r + r * r * low);
        }
    }
}
