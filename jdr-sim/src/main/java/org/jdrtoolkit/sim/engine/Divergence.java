package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.study.Study;

/** Reports levels that are no longer finite. */
final class Divergence {

    private Divergence() {}

    /** A variable that was found not to be finite at the beginning of a step. */
    static ProblemException of(Study study, Plan plan, String variable, int step) {
        Time time = study.scenario().time();
        String at = RecordShape.word(time.unit()) + " " + Decimals.given(step * time.step()) + ".";
        if (study.model().auxiliary(variable).isPresent()) {
            return study.refused(Code.DIVERGED, "/model", "Under the plan \"" + plan.id() + "\" the auxiliary \"" + variable
                    + "\" is not a finite number in " + at,
                    "Look at its formula and at those of auxiliaries that it reads: one divides by 0, or multiplies what is too large. A \"max\" or \"min\" bounds a part.");
        }
        return study.refused(Code.DIVERGED, "/time/step", "Under the plan \"" + plan.id() + "\" the level of \""
                + variable + "\" grew beyond all numbers, or moved too fast to follow, by " + at,
                "Take smaller steps; if that does not help, the model itself is unstable: look at its largest gains and rates.");
    }
}
