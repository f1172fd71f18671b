package org.jdrtoolkit.core.model;

import java.util.Optional;

/** A number, or several, with the evidence they rest on. */
public sealed interface Sourced permits Estimate, Rate, Correlation, Noise, Factor.Table {

    /** Id of the evidence. */
    String evidence();

    /** The values it may plausibly have, if it is a single number and they are stated. */
    default Optional<Range> range() {
        return Optional.empty();
    }

    /** How draws spread over the range. */
    default Distribution distribution() {
        return Distribution.TRIANGULAR;
    }

    /** Name of the group of numbers with which it is drawn, if any. */
    default Optional<String> together() {
        return Optional.empty();
    }
}
