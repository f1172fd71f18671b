package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.RefersTo;

@About("A number with its plausible range and the evidence it rests on.")
public record Estimate(
        @About("The number used.") double value,
        @About("The values it may plausibly have: [low, high].") Optional<Range> range,
        @About("How draws spread over the range: triangular (ends are bounds, most plausible at the value), uniform (bounds), normal and lognormal (ends hold the central 95 %), or beta (bounds, smoothly most plausible at the value).") @OrElse("\"triangular\"") Distribution distribution,
        @About("Name of a group: its numbers come from one estimate and are drawn together.") Optional<String> together,
        @About("Id of the evidence it rests on.") @RefersTo("evidence") String evidence) implements Sourced {

    public Estimate {
        Finite.check(value);
        distribution.check(value, range);
    }

    /** A number that is drawn from the triangular distribution, if it has a range. */
    public Estimate(double value, Optional<Range> range, Optional<String> together, String evidence) {
        this(value, range, Distribution.TRIANGULAR, together, evidence);
    }

    /** A number without a stated range. */
    public static Estimate of(double value, String evidence) {
        return new Estimate(value, Optional.empty(), Optional.empty(), evidence);
    }
}
