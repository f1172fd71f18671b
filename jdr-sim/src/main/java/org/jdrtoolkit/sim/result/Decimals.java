package org.jdrtoolkit.sim.result;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the files of a run write them. */
public final class Decimals {

    /** More digits than any use of the numbers has, fewer than rounding errors reach. */
    private static final MathContext DIGITS = new MathContext(12);

    private Decimals() {}

    /** Twelve significant digits, without an exponent and trailing zeros; the same text on every Java. */
    public static String text(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The number that a reader of its text gets. */
    public static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue() + 0.0;
    }
}
