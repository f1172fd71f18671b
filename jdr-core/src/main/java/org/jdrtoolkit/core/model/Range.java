package org.jdrtoolkit.core.model;

import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.AsArray;

/**
 * The values a number may plausibly have.
 *
 * @param low smallest
 * @param high largest, not below {@code low}
 */
@AsArray
public record Range(double low, double high) {

    public Range {
        Finite.check(low);
        Finite.check(high);
        if (!(low <= high)) {
            throw new IllegalArgumentException("A range goes from low to high, but " + Decimals.plain(low) + " is above " + Decimals.plain(high) + ".");
        }
    }

    /** Whether the number lies in the range, ends included. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
