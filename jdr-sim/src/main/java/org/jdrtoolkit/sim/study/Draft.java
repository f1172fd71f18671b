package org.jdrtoolkit.sim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.file.Source;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.rule.ModelCheck;
import org.jdrtoolkit.core.rule.RangeCheck;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;

/** A question and the theory that is to answer it, as written and not yet checked against the rules. */
public final class Draft {

    private final Reading<Scenario> scenario;
    private final Optional<Scenario> asRead;
    private final Optional<Reading<Model>> model;
    private final List<Problem> modelProblems;
    private final Optional<GivenDraws> draws;
    private final boolean areRangesKept;
    private final boolean isModelChecked;

    private Draft(Reading<Scenario> scenario, Optional<Scenario> asRead, Optional<Reading<Model>> model, List<Problem> modelProblems,
            Optional<GivenDraws> draws, boolean areRangesKept, boolean isModelChecked) {
        this.scenario = scenario;
        this.asRead = asRead;
        this.model = model;
        this.modelProblems = modelProblems;
        this.draws = draws;
        this.areRangesKept = areRangesKept;
        this.isModelChecked = isModelChecked;
    }

    /** A draft made in Java. */
    public static Draft of(Scenario scenario, Model model) {
        return new Draft(Reading.of(scenario), Optional.empty(), Optional.of(Reading.of(model)), List.of(), Optional.empty(), false, false);
    }

    /** A scenario as read, with its model, which has been checked; problems with finding the model have pointers into the scenario. */
    static Draft read(Reading<Scenario> scenario, Optional<Reading<Model>> model, List<Problem> modelProblems) {
        return new Draft(scenario, scenario.value(), model, modelProblems, Optional.empty(), true, true);
    }

    /** The scenario as it is written, without the changes of its presets; empty if the shape of its file does not allow one. */
    public Optional<Scenario> scenario() {
        return scenario.value();
    }

    /** The scenario as its file states it, without later changes; empty if it was made in Java. */
    public Optional<Scenario> asRead() {
        return asRead;
    }

    /** The model as it is written, without the numbers that the scenario sets; empty if there is no model without errors. */
    public Optional<Model> model() {
        return model.filter(Reading::isFine).flatMap(Reading::value);
    }

    /** The text of the scenario; empty if it was made in Java. */
    public Optional<Source> source() {
        return scenario.source();
    }

    /** The text of the model; empty if it was made in Java. */
    public Optional<Source> modelSource() {
        return model.flatMap(Reading::source);
    }

    /** The same draft with its scenario changed, if there is one; throws {@link IllegalArgumentException} if the change names another model. */
    public Draft with(UnaryOperator<Scenario> change) {
        Reading<Scenario> changed = scenario.map(written -> Optional.of(ofSameModel(written, change.apply(written))));
        boolean isSame = changed.value().equals(scenario.value());
        return isSame ? this : new Draft(changed, asRead, model, modelProblems, draws, false, isModelChecked);
    }

    /** The same draft, whose numbers are not drawn from their ranges: these draws take their place, as many as there are. */
    public Draft drawing(GivenDraws given) {
        Draft sampled = with(written -> written.withSampling(new Sampling(written.sampling().seed(), given.count(), written.sampling().replications())));
        return new Draft(sampled.scenario, asRead, model, modelProblems, Optional.of(given), sampled.areRangesKept, isModelChecked);
    }

    /** The draws that take the place of those from ranges, if there are any. */
    public Optional<GivenDraws> draws() {
        return draws;
    }

    private static Scenario ofSameModel(Scenario written, Scenario changed) {
        if (!changed.model().equals(written.model())) {
            throw new IllegalArgumentException("The model of a draft stays \"" + written.model() + "\"; a study of \"" + changed.model()
                    + "\" is made from a scenario and that model.");
        }
        return changed;
    }

    /** Checks all rules: gives the study, if it breaks none, and every problem at its place. */
    public Reading<Study> check() {
        Reading<Scenario> checked = scenario.check(this::problems);
        return checked.map(written -> checked.isFine() && model().isPresent() ? Optional.of(new Study(checkedModel(), checked.problems()))
                : Optional.empty());
    }

    /** The study of this draft; throws {@link ProblemException} if it breaks a rule. */
    public Study orThrow() {
        return check().orThrow();
    }

    /** The same draft, whose model need not be checked again. */
    private Draft checkedModel() {
        return new Draft(scenario, asRead, model, modelProblems, draws, areRangesKept, true);
    }

    private List<Problem> problems(Scenario written) {
        List<Problem> problems = new ArrayList<>(modelProblems);
        if (!isModelChecked) {
            model.flatMap(Reading::value).map(RangeCheck::check).ifPresent(problems::addAll);
        }
        if (!areRangesKept) {
            problems.addAll(ofScenario(RangeCheck.check(written).stream().filter(problem -> !isReported(problem)).toList()));
        }
        if (!isModelChecked && hasNoErrorsSince(problems)) {
            model.flatMap(Reading::value).map(ModelCheck::check).ifPresent(problems::addAll);
        }
        if (hasNoErrorsSince(problems)) {
            problems.addAll(ofScenario(ScenarioCheck.check(written, model()).stream()
                    .filter(problem -> draws.isEmpty() || problem.code() != Code.NOTHING_TO_DRAW).toList()));
        }
        if (hasNoErrorsSince(problems) && draws.isPresent() && model().isPresent()) {
            problems.addAll(DrawsCheck.check(draws.get(), written, model().get()));
        }
        boolean isFine = scenario.isFine() && problems.stream().noneMatch(Problem::isError);
        if (isFine) {
            model().ifPresent(theory -> problems.addAll(ofScenario(ScenarioDoubts.of(written, theory))));
        }
        return problems;
    }

    /** Whether the rules asked so far have found no error, beside those of the model's file. */
    private boolean hasNoErrorsSince(List<Problem> problems) {
        return problems.subList(modelProblems.size(), problems.size()).stream().noneMatch(Problem::isError);
    }

    /** Whether the reader has reported a problem already. */
    private boolean isReported(Problem problem) {
        return scenario.problems().stream().anyMatch(known -> known.code() == problem.code() && known.pointer().equals(problem.pointer()));
    }

    /** Fixes apply to the scenario as read, so they are dropped if it has been changed since. */
    private List<Problem> ofScenario(List<Problem> problems) {
        return problems.stream().map(asRead.equals(scenario.value()) ? problem -> problem : Problem::withoutFix).map(this::located).toList();
    }

    /** A problem of the scenario at its place, if it has none yet; in a part that was changed since it was read, entries may stand elsewhere. */
    Problem located(Problem problem) {
        String pointer = problem.pointer();
        String part = pointer.split("/", 3).length > 1 ? pointer.split("/", 3)[1] : "";
        return problem.where().isPresent() || source().isEmpty() ? problem
                : problem.at(source().get().placeOf(isAsRead(part) ? pointer : pointer.replaceFirst("/\\d+(/.*)?$", "")));
    }

    private boolean isAsRead(String part) {
        return RecordShape.of(Scenario.class).field(part).map(field -> field.of(asRead.orElseThrow()).equals(field.of(scenario.value().orElseThrow()))).orElse(true);
    }
}
