package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;

@About("How fast a flow runs when all its factors are 1.")
public record Rate(
        @About("The number used.") double value,
        @About("Per day, week or month.") RateUnit unit,
        @About("The values it may plausibly have: [low, high].") Optional<Range> range,
        @About("Name of a group: its numbers come from one estimate and are drawn together.") Optional<String> together,
        @About("Id of the evidence it rests on.") @RefersTo("evidence") String evidence) implements Sourced {

    public Rate {
        Finite.check(value);
        if (range.isPresent() && !range.get().contains(value)) {
            throw new IllegalArgumentException("The value " + Decimals.plain(value) + " lies outside its own range ["
                    + Decimals.plain(range.get().low()) + ", " + Decimals.plain(range.get().high()) + "].");
        }
    }

    /** The rate per the given unit of time. */
    public double per(TimeUnit time) {
        return value * time.in(unit.time());
    }
}
