package org.jdrtoolkit.core.model;

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
        Figure.check(low);
        Figure.check(high);
        if (!(low <= high)) {
            throw new IllegalArgumentException("A range goes from low to high, but " + Figure.text(low) + " is above " + Figure.text(high) + ".");
        }
    }

    /** Whether the number lies in the range, ends included. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
