package org.jdrtoolkit.core.model;

import java.util.Locale;
import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;

/** How the draws of a number spread over its range, and what its ends are then (docs/numerics.md, equations 13 to 13d). */
public enum Distribution {

    /** The ends are the smallest and the largest value, the number used is the most plausible one. */
    TRIANGULAR,
    /** The ends are the smallest and the largest value, and each between them is as plausible as any other. */
    UNIFORM,
    /** The number used is the mean; the ends hold the central 95 % as published intervals do. */
    NORMAL,
    /** The logarithm is normal: the number used is the median; the ends, of one sign, hold the central 95 %. */
    LOGNORMAL,
    /** The ends are the smallest and the largest value, the number used is the most plausible one: smoother than the triangle, and more often near it. */
    BETA;

    /** Published intervals are rounded, so the number need not stand exactly in the middle: it may be off by this part of the width. */
    private static final double OFF_MIDDLE = 0.1;
    private static final double ROUNDING = 1e-9;

    /** Refuses a number that cannot be drawn so from its range. */
    void check(double value, Optional<Range> range) {
        if (range.isEmpty()) {
            if (this != TRIANGULAR) {
                throw new IllegalArgumentException("A number with a distribution has a range too.");
            }
            return;
        }
        double low = range.get().low();
        double high = range.get().high();
        if (!range.get().contains(value)) {
            throw new IllegalArgumentException("The value " + Decimals.plain(value) + " lies outside its own range [" + Decimals.plain(low) + ", "
                    + Decimals.plain(high) + "].");
        }
        if (this == NORMAL) {
            isMiddle(value, low, high, "middle", low / 2 + high / 2);
        } else if (this == LOGNORMAL) {
            if (low == 0 || high == 0 || Math.signum(low) != Math.signum(high)) {
                throw new IllegalArgumentException("A lognormal number is never 0, so both ends of its range are above 0, or both below.");
            }
            isMiddle(logarithm(value), logarithm(low), logarithm(high), "middle of the logarithms",
                    Math.signum(low) * Math.sqrt(Math.abs(low)) * Math.sqrt(Math.abs(high)));
        }
    }

    private static double logarithm(double value) {
        return StrictMath.log(Math.abs(value));
    }

    /** Below 0 the logarithms of a range run from high to low. */
    private void isMiddle(double value, double low, double high, String what, double middle) {
        double off = Math.abs((value - low) - (high - value)) / 2; // halving the ends first would lose the smallest numbers
        if (off > (OFF_MIDDLE + ROUNDING) * Math.abs(high - low) + Math.ulp(value)) {
            throw new IllegalArgumentException("A " + name().toLowerCase(Locale.ROOT) + " number stands in the " + what + " of its range, here about "
                    + Decimals.plain(middle)
                    + "; where it does not, \"beta\" or \"triangular\" have room for it.");
        }
    }
}
