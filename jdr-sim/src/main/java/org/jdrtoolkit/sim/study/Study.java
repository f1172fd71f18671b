package org.jdrtoolkit.sim.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jdrtoolkit.core.model.AbsenceRate;
import org.jdrtoolkit.core.model.LeavingHazard;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.preset.Presets;
import org.jdrtoolkit.sim.scenario.Scenario;

/**
 * A question and the theory that answers it, which keep all rules. The plans include the changes of presets, and the model the numbers that the
 * scenario sets. If it was read from files it keeps their text, so that problems found later can be located in it.
 */
public final class Study {

    private final Draft draft;
    private final Scenario scenario;
    private final Model model;
    private final List<Problem> warnings;

    private Study(Draft draft, Scenario scenario, Model model, List<Problem> warnings) {
        this.draft = draft;
        this.scenario = scenario;
        this.model = model;
        this.warnings = List.copyOf(warnings);
    }

    /** The study of a draft that breaks no rule, with the warnings it got. */
    Study(Draft draft, List<Problem> warnings) {
        this(draft, Presets.into(draft.scenario().orElseThrow()),
                Numbers.with(draft.model().orElseThrow(), draft.scenario().orElseThrow().numbers()), warnings);
    }

    /** A study made in Java; throws {@link ProblemException} if the model or the scenario breaks a rule. */
    public static Study of(Scenario scenario, Model model) {
        return Draft.of(scenario, model).orThrow();
    }

    /** The question, with the changes of presets in its plans. */
    public Scenario scenario() {
        return scenario;
    }

    /** The theory, with the numbers that the scenario sets. */
    public Model model() {
        return model;
    }

    /** What was probably not meant, though it breaks no rule; each at its place. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** The draws of the model's numbers that somebody else has made; empty if numbers are drawn from their ranges. */
    public Optional<GivenDraws> draws() {
        return draft.draws();
    }

    /** Both as they were written. */
    public Draft draft() {
        return draft;
    }

    /**
     * The same study with a change to its scenario as it was written, such as another seed, another plan or other people.
     *
     * @throws ProblemException if the changed scenario breaks a rule
     */
    public Study with(UnaryOperator<Scenario> change) {
        return draft.with(change).orThrow();
    }

    /** The same question over a model that differs in its numbers alone, which therefore keeps all rules of names. */
    public Study withNumbers(Model other) {
        return new Study(draft, scenario, other, warnings);
    }

    /** The same theory asked something else, which keeps all rules because this question does; nobody checks that. */
    public Study withUnchecked(Scenario other) {
        return new Study(draft, other, model, warnings);
    }

    /** A problem, located at the place in the scenario that its pointer names if it has no place yet and the scenario was read from a file. */
    public Problem located(Problem problem) {
        return draft.located(problem);
    }

    /** Problems found after reading, all located. */
    public ProblemException located(ProblemException late) {
        return new ProblemException(late.problems().stream().map(this::located).toList());
    }

    /** A problem that shows only when the study is run, located. */
    public ProblemException refused(Code code, String pointer, String message, String advice) {
        return new ProblemException(List.of(located(Problem.error(code, pointer, message, advice))));
    }

    /** The rates of sickness absence, without hypotheses that are switched off, in the order of ids. */
    public List<AbsenceRate> absence() {
        return model.absence().stream().filter(rate -> isOn(rate.hypothesis())).sorted(Comparator.comparing(AbsenceRate::of)).toList();
    }

    /** The hazards of leaving, without hypotheses that are switched off, in the order of ids. */
    public List<LeavingHazard> leaving() {
        return model.leaving().stream().filter(hazard -> isOn(hazard.hypothesis())).sorted(Comparator.comparing(LeavingHazard::of)).toList();
    }

    private boolean isOn(Optional<String> hypothesis) {
        return hypothesis.filter(scenario.without()::contains).isEmpty();
    }

    /** Ids of the variables whose means determine what plans cost and bring; none if nothing is valued. */
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

    @Override
    public String toString() {
        return "Study[" + scenario.id() + ", " + model.id() + "]";
    }
}
