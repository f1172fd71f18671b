package org.jdrtoolkit.core.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** The one writer of plain numbers, for the files of a run and for messages. */
public final class Decimals {

    /** More digits than any use of the numbers has, fewer than rounding errors reach. */
    private static final MathContext DIGITS = new MathContext(12);
    /** The smallest and the first too large whole number of that many digits. */
    private static final double LEAST = 1e11;
    private static final double BEYOND = 1e12;

    /** All powers of ten that are exact. */
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
        1e19, 1e20, 1e21, 1e22};
    private static final int TOO_MANY = POWERS.length;

    /** Outside these limits a number would be mostly zeros; messages write it with an exponent. */
    private static final double SMALLEST_PLAIN = 1e-9;
    private static final double LARGEST_PLAIN = 1e15;
    private static final double LARGEST_PLAIN_WHOLE = 1e16;

    private Decimals() {}

    /** A computed number as messages show it: as {@link #text}, but with an exponent where it would be mostly zeros. */
    public static String plain(double value) {
        boolean isPlain = value == 0 || Math.abs(value) >= SMALLEST_PLAIN && Math.abs(value) < LARGEST_PLAIN;
        return isPlain ? text(value) : String.valueOf(value);
    }

    /** A number that a user has given, as messages repeat it: with every digit, whole numbers without a point. */
    public static String given(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN_WHOLE;
        return isWhole ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Twelve significant digits, with neither exponent nor trailing zeros; the same text on every Java. */
    public static String text(double value) {
        double size = Math.abs(value);
        int places = places(size);
        if (places == TOO_MANY) {
            BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
            return rounded.signum() == 0 ? "0" : rounded.toPlainString();
        }
        long digits = digits(size, places);
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        StringBuilder text = new StringBuilder().append(digits);
        if (places > 0) {
            while (text.length() <= places) {
                text.insert(0, '0');
            }
            text.insert(text.length() - places, '.');
        }
        return value < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    /** The number that parsing its text gives. */
    public static double rounded(double value) {
        double size = Math.abs(value);
        int places = places(size);
        // The quotient of two exact numbers is correctly rounded, as parsing is.
        return places == TOO_MANY ? new BigDecimal(value).round(DIGITS).doubleValue() + 0.0
                : Math.copySign(digits(size, places) / POWERS[places], value);
    }

    /** How many of a number's digits follow the point; {@link #TOO_MANY} to be counted quickly if it is very small or large. */
    private static int places(double size) {
        int places = 0;
        while (places < TOO_MANY && isBelowLeast(size, places)) {
            places++;
        }
        return size < BEYOND ? places : TOO_MANY;
    }

    private static boolean isBelowLeast(double size, int places) {
        double product = size * POWERS[places];
        return product < LEAST || product == LEAST && lost(size, places, product) < 0;
    }

    /** All digits as a whole number, halves rounded up. Every step is exact. */
    private static long digits(double size, int places) {
        double product = size * POWERS[places];
        long whole = (long) product;
        double part = product - whole;
        return part > 0.5 || part == 0.5 && lost(size, places, product) >= 0 ? whole + 1 : whole;
    }

    /** What rounding has taken from a product. */
    private static double lost(double size, int places, double product) {
        return Math.fma(size, POWERS[places], -product);
    }
}
