package org.jdrtoolkit.core.model;

import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;

@About("The share of people whose observed level lies above a published cut-off.")
public record ShareAbove(
        @About("Id of the construct, measured in standard deviations.") @RefersTo("constructs") String of,
        @About("The cut-off, in standard deviations from today's average.") Estimate cutoff) {}
