package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;

/**
 * A deviation d of the construct, in standard deviations, multiplies the share of working time that is lost to sickness by
 * {@code e^(logRatePerSd · d)}. How much is lost today is the organisation's own number and stands in the scenario.
 */
@About("What makes people absent through sickness more (above 0) or less (below 0) than they are today.")
public record AbsenceRate(
        @About("Id of a construct in standard deviations; its deviation from a person's own set point counts.") @RefersTo("constructs") String of,
        @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis,
        @About("Natural logarithm of what one SD more multiplies the share of time lost by: 0.2 for 1.22 times, -0.05 for 0.95 times.") Estimate logRatePerSd) {}
