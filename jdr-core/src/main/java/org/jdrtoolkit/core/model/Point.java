package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.AsArray;

/**
 * A corner of a piecewise linear table.
 *
 * @param x level of the construct or lever
 * @param y value of the factor there
 * @param range the values that y may plausibly have; all corners of a table are drawn together
 */
@AsArray
public record Point(double x, double y, Optional<Range> range) {

    public Point {
        Finite.check(x);
        Finite.check(y);
        Distribution.TRIANGULAR.check(y, range);
    }

    /** A corner whose value has no stated range. */
    public Point(double x, double y) {
        this(x, y, Optional.empty());
    }
}
