package org.jdrtoolkit.sim.engine;

import java.util.List;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Study;
import org.jdrtoolkit.sim.scenario.Time;

/** Levels that grow beyond all numbers, as they are told. */
final class Divergence {

    private Divergence() {}

    /** A variable that was found not to be finite at the beginning of a step. */
    static ProblemException of(Study study, Plan plan, String variable, int step) {
        Time time = study.scenario().time();
        return new ProblemException(List.of(Problem.error("diverged", "/time/step", "Under the plan \"" + plan.id() + "\" the level of \""
                + variable + "\" grew beyond all numbers, or moved too fast to follow, by " + RecordShape.word(time.unit()) + " "
                + Limits.plain(step * time.step()) + ".",
                "Take smaller steps; if that does not help, the model itself is unstable: look at its largest gains and rates.")));
    }
}
