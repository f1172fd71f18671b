package org.jdrtoolkit.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.ModelCheck;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.RangeCheck;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;

/**
 * A question and the theory that answers it.
 *
 * @param scenario the question
 * @param model the theory; the scenario's own {@code model} says where it was found
 */
public record Study(Scenario scenario, Model model) {

    /**
     * A study whose plans have the changes of their presets, and whose model has the numbers that the scenario sets.
     *
     * @throws ProblemException if the model or the scenario breaks a rule
     */
    public static Study of(Scenario scenario, Model model) {
        List<Problem> problems = new ArrayList<>(RangeCheck.check(model));
        problems.addAll(RangeCheck.check(scenario));
        if (problems.isEmpty()) {
            problems.addAll(ModelCheck.check(model));
        }
        if (problems.isEmpty()) {
            problems.addAll(ScenarioCheck.check(scenario, model));
        }
        ProblemException.throwIfErrors(problems);
        return new Study(scenario.withPresets(), Numbers.with(model, scenario.numbers()));
    }
}
