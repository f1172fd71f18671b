package org.jdrtoolkit.sim.scenario;

import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.core.shape.About;

@About("What the author of a scenario says, before it is run, that a plan will do to the whole workforce.")
public record Expectation(
        @About("Id of a plan that is judged.") String plan,
        @About("The kind of wellbeing: happiness-wellbeing or health-wellbeing.") OutcomeKind wellbeing,
        @About("The pattern that this wellbeing and performance will make.") OutcomePattern pattern) {}
