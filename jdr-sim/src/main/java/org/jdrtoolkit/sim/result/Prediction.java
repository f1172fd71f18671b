package org.jdrtoolkit.sim.result;

import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.scenario.Expectation;

/**
 * What was expected beside what came out for the whole workforce, with the numbers of the model as stated.
 *
 * @param expectation what the author of the scenario said beforehand
 * @param found the pattern that came out
 */
public record Prediction(Expectation expectation, OutcomePattern found) {

    /** An expectation of the scenario of a run beside what the run found; the plan must be judged, and the model have that wellbeing. */
    public static Prediction of(Expectation expectation, RunResult result) {
        OutcomePattern found = result.verdicts().stream().filter(verdict -> verdict.plan().equals(expectation.plan())).findFirst()
                .map(verdict -> verdict.patterns().get(expectation.wellbeing()))
                .orElseThrow(() -> new IllegalArgumentException("This run has no verdict on " + expectation));
        return new Prediction(expectation, found);
    }

    /** Whether the expected pattern is the one that was found. */
    public boolean cameTrue() {
        return found == expectation.pattern();
    }
}
