package org.jdrtoolkit.sim.result;

import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.scenario.Expectation;

/**
 * An expectation and the result for the whole workforce, with the numbers of the model as stated.
 *
 * @param expectation what the author of the scenario said beforehand
 * @param found the pattern that was found
 */
public record Prediction(Expectation expectation, OutcomePattern found) {

    /** Whether the expected pattern is the one that was found. */
    public boolean cameTrue() {
        return found == expectation.pattern();
    }
}
