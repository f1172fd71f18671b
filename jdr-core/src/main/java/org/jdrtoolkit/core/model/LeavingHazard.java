package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;

/**
 * A deviation d of the construct, in standard deviations, multiplies a person's hazard of leaving by {@code e^(logHazardPerSd · d)}.
 * How many leave today is the organisation's own number and stands in the scenario.
 */
@About("What makes people leave more often (above 0) or less often (below 0) than they do today.")
public record LeavingHazard(
        @About("Id of a construct in standard deviations; its deviation from a person's own set point counts.") @RefersTo("constructs") String of,
        @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis,
        @About("Natural logarithm of what one SD more multiplies the hazard of leaving by: 0.3 for 1.35 times, -0.2 for 0.82 times.") Estimate logHazardPerSd) {}
