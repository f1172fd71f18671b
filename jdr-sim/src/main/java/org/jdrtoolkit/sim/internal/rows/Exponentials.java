package org.jdrtoolkit.sim.internal.rows;

/**
 * Exponentials of many numbers at once, from additions and multiplications alone, so that they are the same on every machine and the compiler
 * vectorises most of the work. They differ from {@link StrictMath#exp} by at most two units in the last place.
 *
 * <p>{@code e^x = 2^n·e^r} with n the whole number nearest to x/ln 2, ln 2 in two parts so that r is exact, and the Taylor polynomial of e^r, whose
 * first term left out is below 2e-18 for |r| ≤ ln 2/2 (Muller et al. 2018, Handbook of Floating-Point Arithmetic, chapter 10).
 */
final class Exponentials {

    private static final double PER_LN2 = 1.4426950408889634;
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** Added and taken away again, it rounds to a whole number, which then stands in the lowest bits. */
    private static final double ROUND = 0x1.8p52;

    /** Beyond this, powers of two are no longer normal numbers. */
    private static final double LARGEST = 700;

    /** The bits of −512 when it is rounded so: from here on, 1024 whole numbers are moderate, all of them far from the largest. */
    private static final long LEAST = Double.doubleToRawLongBits(ROUND - 512);

    private static final long BIAS = 1023;

    private Exponentials() {}

    /** {@code result = e^(by·x)}; the rows are different arrays, for which the room was made. */
    static void of(double by, double[] x, double[] result, Room room) {
        reduce(by, x, result, room.row());
        boolean areModerate = powersOfTwo(result);
        highTerms(room.row(), room.otherRow());
        middleTerms(room.row(), room.otherRow());
        timesSeries(room.row(), room.otherRow(), result);
        for (int p = 0; p < x.length && !areModerate; p++) {
            if (!(Math.abs(by * x[p]) < LARGEST)) {
                result[p] = StrictMath.exp(by * x[p]);
            }
        }
    }

    /** Writes n, still shifted, and r. */
    private static void reduce(double by, double[] x, double[] shifted, double[] remainders) {
        for (int p = 0; p < x.length; p++) {
            double exponent = by * x[p];
            double whole = exponent * PER_LN2 + ROUND;
            double n = whole - ROUND;
            shifted[p] = whole;
            remainders[p] = exponent - n * LN2_HIGH - n * LN2_LOW;
        }
    }

    /** Turns each shifted n into 2^n; returns whether every n is moderate, in which case no bits above the lowest ten are set. */
    private static boolean powersOfTwo(double[] numbers) {
        long all = 0;
        for (int p = 0; p < numbers.length; p++) {
            long shifted = Double.doubleToRawLongBits(numbers[p]);
            all |= shifted - LEAST;
            numbers[p] = Double.longBitsToDouble(shifted + BIAS << 52);
        }
        return all >>> 10 == 0;
    }

    /** The terms of the series from the eighth on: short loops, since operations on one person wait for one another but people do not. */
    private static void highTerms(double[] remainders, double[] series) {
        for (int p = 0; p < remainders.length; p++) {
            double r = remainders[p];
            series[p] = 1.0 / 40320 + r * (1.0 / 362880 + r * (1.0 / 3628800 + r * (1.0 / 39916800 + r * (1.0 / 479001600
                    + r * (1.0 / 6227020800.0)))));
        }
    }

    private static void middleTerms(double[] remainders, double[] series) {
        for (int p = 0; p < remainders.length; p++) {
            double r = remainders[p];
            series[p] = 1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040 + r * series[p])));
        }
    }

    private static void timesSeries(double[] remainders, double[] series, double[] result) {
        for (int p = 0; p < remainders.length; p++) {
            double r = remainders[p];
            result[p] *= 1 + (r + r * r * (1.0 / 2 + r * (1.0 / 6 + r * series[p])));
        }
    }
}
