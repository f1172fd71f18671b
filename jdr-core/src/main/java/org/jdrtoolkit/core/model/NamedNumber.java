package org.jdrtoolkit.core.model;

import java.util.Optional;

/**
 * A number of a model under a name that does not depend on where in the file it stands.
 *
 * @param name such as {@code effects/demands-to-strain/gain}
 * @param pointer JSON pointer to the number in the model's file
 * @param value the number used
 * @param range the values it may plausibly have, if they are stated
 * @param together the group of numbers with which it is drawn, if it belongs to one
 */
public record NamedNumber(String name, String pointer, double value, Optional<Range> range, Optional<String> together) {

    /** Whether it has a range to draw from: one with more than one number. */
    public boolean isDrawn() {
        return range.filter(values -> values.low() < values.high()).isPresent();
    }

    NamedNumber(String name, String pointer, double value) {
        this(name, pointer, value, Optional.empty(), Optional.empty());
    }
}
