package org.jdrtoolkit.core.shape;

import org.jdrtoolkit.core.figure.Decimals;

/**
 * The numbers that a field may hold.
 *
 * @param low smallest, or minus infinity
 * @param high largest, or infinity
 * @param above numbers must be larger than this, or minus infinity
 */
public record Limits(double low, double high, double above) {

    static Limits of(Within within) {
        return new Limits(within.low(), within.high(), within.above());
    }

    /** Whether a number is within the limits. */
    public boolean contains(double number) {
        return low <= number && number <= high && number > above;
    }

    /** The limits in words, such as {@code from 0 to 1}, to follow "it must be". */
    public String words() {
        String least = Double.isFinite(above) ? "above " + Decimals.given(above) : Double.isFinite(low) ? Decimals.given(low) + " or more" : "";
        if (!Double.isFinite(high)) {
            return least;
        } else if (low == high) {
            return Decimals.given(low);
        }
        return Double.isFinite(low) ? "from " + Decimals.given(low) + " to " + Decimals.given(high)
                : least.isEmpty() ? Decimals.given(high) + " or less" : least + " and at most " + Decimals.given(high);
    }
}
