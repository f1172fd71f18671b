package org.jdrtoolkit.sim.result;

import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.Direction;

/**
 * The effect of a plan on one outcome.
 *
 * @param indicator id of the indicator
 * @param outcome the outcome it stands for
 * @param levelZ its mean under the plan
 * @param againstZ its mean under the plan it is compared with, at the same time
 * @param direction which way it moved, measured against the smallest effect of interest
 */
public record OutcomeChange(String indicator, OutcomeKind outcome, double levelZ, double againstZ, Direction direction) {

    /** Level minus the level it is compared with, in standard deviations. */
    public double changeZ() {
        return levelZ - againstZ;
    }
}
