package org.jdrtoolkit.sim.result;

import java.util.Optional;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.scenario.Expectation;
import org.jdrtoolkit.sim.scenario.Workforce;

/**
 * What was expected beside what came out for the whole workforce.
 *
 * @param expectation what the author of the scenario said beforehand
 * @param found the pattern with the numbers of the model as stated
 * @param probability how probable the expected pattern is, where the question was asked in many worlds
 */
public record Prediction(Expectation expectation, OutcomePattern found, Optional<Probability> probability) {

    /** An expectation of the scenario of a run beside what the run found; the plan must be judged, and the model have that wellbeing. */
    public static Prediction of(Expectation expectation, RunResult result) {
        OutcomePattern found = result.verdicts().stream().filter(verdict -> verdict.plan().equals(expectation.plan())).findFirst()
                .map(verdict -> verdict.patterns().get(expectation.wellbeing()))
                .orElseThrow(() -> new IllegalArgumentException("This run has no verdict on " + expectation));
        return new Prediction(expectation, found, result.worlds().filter(worlds -> !worlds.worlds().isEmpty()).map(worlds ->
                worlds.probabilities(expectation.plan(), Workforce.ALL, expectation.wellbeing()).get(expectation.pattern())));
    }

    /** Whether the expected pattern is the one that was found with the numbers as stated. */
    public boolean cameTrue() {
        return found == expectation.pattern();
    }
}
