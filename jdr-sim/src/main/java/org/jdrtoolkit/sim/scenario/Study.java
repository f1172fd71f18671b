package org.jdrtoolkit.sim.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdrtoolkit.core.model.AbsenceRate;
import org.jdrtoolkit.core.model.LeavingHazard;
import org.jdrtoolkit.core.model.Lever;
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

    /** The same question over a model that differs in its numbers alone, which therefore keeps all rules of names. */
    public Study withNumbers(Model other) {
        return new Study(scenario, other);
    }

    /** What moves sickness absence, without the hypotheses that are switched off, in the order of ids. */
    public List<AbsenceRate> absence() {
        return model.absence().stream().filter(rate -> isOn(rate.hypothesis())).sorted(Comparator.comparing(AbsenceRate::of)).toList();
    }

    /** What makes people leave, without the hypotheses that are switched off, in the order of ids. */
    public List<LeavingHazard> leaving() {
        return model.leaving().stream().filter(hazard -> isOn(hazard.hypothesis())).sorted(Comparator.comparing(LeavingHazard::of)).toList();
    }

    private boolean isOn(Optional<String> hypothesis) {
        return hypothesis.filter(scenario.without()::contains).isEmpty();
    }

    /** Ids of the variables whose means say what plans cost and bring; none where nothing is valued. */
    public Set<String> valuedVariables() {
        Set<String> read = new TreeSet<>();
        scenario.economics().ifPresent(economics -> {
            model.levers().stream().filter(lever -> lever.costEurosPerPersonWeek().isPresent()).map(Lever::id).forEach(read::add);
            economics.returns().forEach(item -> item.realisedBy().ifPresent(read::add));
            economics.absence().ifPresent(valued -> absence().forEach(rate -> read.add(rate.of())));
            economics.turnoverOf(scenario.workforce()).ifPresent(valued -> leaving().forEach(hazard -> read.add(hazard.of())));
        });
        return read;
    }
}
