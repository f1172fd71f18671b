package org.jdrtoolkit.sim.scenario;

import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;

/** The level at which the people of a segment start. */
@About("The level at which the people of a segment start.")
public sealed interface Start {

    /** Everybody at the same level. */
    @About("Everybody at the same level.")
    record Exactly(@About("The level.") double level) implements Start {}

    /** Anywhere in a range, each level equally likely; the representative person starts in the middle. */
    @About("Anywhere in a range, each level equally likely; the representative person starts in the middle.")
    record Uniform(@About("The range: [low, high].") Range range) implements Start {}

    /** Normally distributed; the representative person starts at the mean. */
    @About("Normally distributed; the representative person starts at the mean.")
    record Normal(
            @About("Mean level.") double mean,
            @About("Standard deviation.") @Within(low = 0) double sd) implements Start {}

    /** The mean starting level. */
    default double meanLevel() {
        if (this instanceof Exactly exactly) {
            return exactly.level();
        } else if (this instanceof Uniform uniform) {
            return (uniform.range().low() + uniform.range().high()) / 2;
        }
        return ((Normal) this).mean();
    }
}
