package org.jdrtoolkit.sim.scenario;

import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;

/** Where chance comes from. */
@About("Where chance comes from.")
public record Sampling(
        @About("Starting point of all chance: the same seed gives the same numbers.") @OrElse("1") long seed) {}
