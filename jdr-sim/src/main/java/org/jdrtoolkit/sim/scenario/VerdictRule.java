package org.jdrtoolkit.sim.scenario;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;

@About("How plans are judged.")
public record VerdictRule(
        @About("When; left out, at the end.") @Within(low = 0) Optional<Double> at,
        @About("Id of the plan that the others are compared with.") @OrElse("\"no-rollout\"") String against,
        @About("Smallest effect of interest, in SD: smaller changes count as none, one of exactly this size counts.") @Within(above = 0) @OrElse("0.05") double smallestEffectZ) {}
