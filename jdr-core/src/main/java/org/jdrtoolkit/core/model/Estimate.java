package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;

@About("A number with its plausible range and the evidence it rests on.")
public record Estimate(
        @About("The number used.") double value,
        @About("The values it may plausibly have: [low, high].") Optional<Range> range,
        @About("Name of a group: its numbers come from one estimate and are drawn together.") Optional<String> together,
        @About("Id of the evidence it rests on.") @RefersTo("evidence") String evidence) implements Sourced {

    public Estimate {
        Finite.check(value);
        if (range.isPresent() && !range.get().contains(value)) {
            throw new IllegalArgumentException("The value " + Decimals.plain(value) + " lies outside its own range ["
                    + Decimals.plain(range.get().low()) + ", " + Decimals.plain(range.get().high()) + "].");
        }
    }

    /** A number without a stated range. */
    public static Estimate of(double value, String evidence) {
        return new Estimate(value, Optional.empty(), Optional.empty(), evidence);
    }
}
