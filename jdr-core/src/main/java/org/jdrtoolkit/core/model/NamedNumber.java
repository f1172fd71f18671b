package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.Limits;

/**
 * A number of a model under a name that does not depend on where in the file it stands.
 *
 * @param name such as {@code effects/demands-to-strain/gain}
 * @param pointer JSON pointer to the number in the model's file
 * @param value the number used
 * @param range the values it may plausibly have, if they are stated
 * @param distribution how draws spread over the range
 * @param together the group of numbers with which it is drawn, if it belongs to one
 * @param limits what the model allows it to be, if not any number
 */
public record NamedNumber(String name, String pointer, double value, Optional<Range> range, Distribution distribution, Optional<String> together,
        Optional<Limits> limits) {

    /** Whether it has a range to draw from: one with more than one number. */
    public boolean isDrawn() {
        return range.filter(values -> values.low() < values.high()).isPresent();
    }

    /** The same number, which belongs to no group. */
    public NamedNumber alone() {
        return new NamedNumber(name, pointer, value, range, distribution, Optional.empty(), limits);
    }

    /** The same number under the name, and in the group, of another. */
    NamedNumber as(NamedNumber other) {
        return new NamedNumber(other.name, pointer, value, range, distribution, together.flatMap(group -> other.together), limits);
    }

    /** A number without a range. */
    static NamedNumber of(String name, String pointer, double value, Optional<Limits> limits) {
        return new NamedNumber(name, pointer, value, Optional.empty(), Distribution.TRIANGULAR, Optional.empty(), limits);
    }

    /** A number with what its source says of it. */
    static NamedNumber of(String name, String pointer, double value, Sourced source, Optional<Limits> limits) {
        return new NamedNumber(name, pointer, value, source.range(), source.distribution(), source.together(), limits);
    }
}
