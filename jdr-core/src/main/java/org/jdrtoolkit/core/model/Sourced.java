package org.jdrtoolkit.core.model;

import java.util.Optional;

/** Something numeric that states the evidence it rests on. */
public sealed interface Sourced permits Estimate, Rate, Correlation, Noise, Factor.Table {

    /** Id of the evidence. */
    String evidence();

    /** The values it may plausibly have, where one number is meant and they are stated. */
    default Optional<Range> range() {
        return Optional.empty();
    }

    /** Name of the group of numbers with which it is drawn, if any. */
    default Optional<String> together() {
        return Optional.empty();
    }
}
