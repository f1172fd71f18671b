package org.jdrtoolkit.sim.result;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the files of a run write them. */
public final class Decimals {

    /** More digits than any use of the numbers has, fewer than rounding errors reach. */
    private static final int MOST_DIGITS = 12;
    private static final MathContext DIGITS = new MathContext(MOST_DIGITS);
    private static final double LARGEST = 1e12;

    /** All powers of ten that are exact: a whole number below 2^53 divided by one of them is the double nearest to the decimal number (Clinger 1990). */
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22};

    /** A number scaled to twelve digits errs by 1e12·2^-53 = 0.00011 at most, in the one multiplication. */
    private static final double SURELY_MORE_THAN_ITS_ERROR = 0.001;

    private Decimals() {}

    /** Twelve significant digits, without an exponent and trailing zeros; the same text on every Java. */
    public static String text(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The number that a reader of its text gets. */
    public static double rounded(double value) {
        int exponent = MOST_DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        if (exponent < 0 || exponent >= POWERS_OF_TEN.length) {
            return new BigDecimal(value).round(DIGITS).doubleValue() + 0.0;
        }
        double scaled = value * POWERS_OF_TEN[exponent];
        double whole = Math.rint(scaled);
        boolean isCertain = Math.abs(scaled - whole) < 0.5 - SURELY_MORE_THAN_ITS_ERROR && Math.abs(whole) < LARGEST && Math.abs(whole) > LARGEST / 10;
        return isCertain ? whole / POWERS_OF_TEN[exponent] : new BigDecimal(value).round(DIGITS).doubleValue() + 0.0;
    }
}
