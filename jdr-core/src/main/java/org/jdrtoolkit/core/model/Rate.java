package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.RefersTo;

@About("How fast a flow runs when all its factors are 1.")
public record Rate(
        @About("The number used.") double value,
        @About("Per hour, day, week, month or year.") RateUnit unit,
        @About("The values it may plausibly have: [low, high].") Optional<Range> range,
        @About("How draws spread over the range: triangular (ends are bounds, most plausible at the value), uniform (bounds), normal and lognormal (ends hold the central 95 %), or beta (bounds, smoothly most plausible at the value).") @OrElse("\"triangular\"") Distribution distribution,
        @About("Name of a group: its numbers come from one estimate and are drawn together.") Optional<String> together,
        @About("Id of the evidence it rests on.") @RefersTo("evidence") String evidence) implements Sourced {

    public Rate {
        Finite.check(value);
        distribution.check(value, range);
    }

    /** A rate that is drawn from the triangular distribution, if it has a range. */
    public Rate(double value, RateUnit unit, Optional<Range> range, Optional<String> together, String evidence) {
        this(value, unit, range, Distribution.TRIANGULAR, together, evidence);
    }

    /** The rate per the given unit of time. */
    public double per(TimeUnit time) {
        return value * time.in(unit.time());
    }
}
