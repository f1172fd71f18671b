package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.shape.Within;

@About("How the true levels of two constructs go together between people, today.")
public record Correlation(
        @About("Ids of the two constructs.") @RefersTo("constructs") @Within(low = 2, high = 2) List<String> between,
        @About("Correlation, free of measurement error.") @Within(low = -1, high = 1) double value,
        @About("The values it may plausibly have: [low, high].") Optional<Range> range,
        @About("How draws spread over the range: triangular (ends are bounds, most plausible at the value), uniform (bounds), normal and lognormal (ends hold the central 95 %), or beta (bounds, smoothly most plausible at the value).") @OrElse("\"triangular\"") Distribution distribution,
        @About("Id of the evidence it rests on.") @RefersTo("evidence") String evidence) implements Sourced {

    public Correlation {
        Finite.check(value);
        between = List.copyOf(between);
        if (between.size() != 2 || between.get(0).equals(between.get(1))) {
            throw new IllegalArgumentException("A correlation is between two different constructs, not " + String.join(" and ", between) + ".");
        }
        distribution.check(value, range);
    }

    /** A correlation that is drawn from the triangular distribution, if it has a range. */
    public Correlation(List<String> between, double value, Optional<Range> range, String evidence) {
        this(between, value, range, Distribution.TRIANGULAR, evidence);
    }
}
