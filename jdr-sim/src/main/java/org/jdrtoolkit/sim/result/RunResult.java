package org.jdrtoolkit.sim.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.Direction;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.scenario.Expectation;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.VerdictRule;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.study.Study;

/** The result of a run with the numbers as stated: trajectories of all variables, and headcounts. Immutable. */
public final class RunResult implements Finding {

    private final Study study;
    private final double[] times;
    private final Map<Trajectory.Key, Trajectory> trajectories;
    private final List<Staffing> staffings;
    private final MeanCourses means;

    /** A result; times in the unit of the scenario, trajectories by key with one value per time. */
    public RunResult(Study study, double[] times, Map<Trajectory.Key, Trajectory> trajectories) {
        this(study, times, trajectories, List.of());
    }

    private RunResult(Study study, double[] times, Map<Trajectory.Key, Trajectory> trajectories, List<Staffing> staffings) {
        this.study = study;
        this.times = times.clone();
        this.trajectories = Collections.unmodifiableMap(new LinkedHashMap<>(trajectories));
        this.staffings = List.copyOf(staffings);
        this.means = new MeanCourses(study, times, trajectories);
    }

    /** The same result with headcounts, by plan and segment. */
    public RunResult withStaffings(List<Staffing> found) {
        return new RunResult(study, times, trajectories, found);
    }

    /** The means of this run alone. */
    public MeanCourses means() {
        return means;
    }

    /** The study that was run. */
    public Study study() {
        return study;
    }

    /** A copy of the times of all values. */
    public double[] times() {
        return times.clone();
    }

    /** All trajectories: by plan, segment, variable, statistic. */
    public List<Trajectory> trajectories() {
        return List.copyOf(trajectories.values());
    }

    /** One trajectory, if the run has it. */
    public Optional<Trajectory> trajectory(String plan, String segment, String variable, Statistic statistic) {
        return Optional.ofNullable(trajectories.get(new Trajectory.Key(plan, segment, variable, statistic)));
    }

    /** Headcounts, by plan and segment; empty in scenarios without turnover. */
    public List<Staffing> staffings() {
        return staffings;
    }

    /** The headcount of a segment, or of {@code all}, under a plan; empty in scenarios without turnover. */
    public Optional<Staffing> staffing(String plan, String segment) {
        return staffings.stream().filter(staffing -> staffing.plan().equals(plan) && staffing.segment().equals(segment)).findFirst();
    }

    /** The mean of a variable over the whole workforce; the ids must exist. */
    public Trajectory mean(String plan, String variable) {
        return means().mean(plan, variable);
    }

    /** The position of a time among the times of all values. */
    public int indexAt(double time) {
        return study.scenario().time().resultAt(time);
    }

    /** When plans are judged: the time stated in the scenario, or the horizon. */
    public double verdictTime() {
        return study.scenario().verdictTime();
    }

    /** Ids under which results are reported: the whole workforce first, then its segments, if any. */
    public List<String> segments() {
        return study.scenario().workforce().reported();
    }

    /** One verdict per plan for the whole workforce; none if the model names no wellbeing or no performance. */
    public List<Verdict> verdicts() {
        return verdicts(Workforce.ALL);
    }

    /** One verdict per plan for the people of a segment; the id must exist. */
    public List<Verdict> verdicts(String segment) {
        if (!segments().contains(segment)) {
            throw new IllegalArgumentException("This run has no segment \"" + segment + "\". " + Suggestion.of(segment, segments()));
        }
        List<Indicator> outcomes = study.model().outcomes();
        if (!study.model().isJudged()) {
            return List.of();
        }
        return study.scenario().judgedPlans().stream()
                .map(plan -> verdict(plan, segment, outcomes)).toList();
    }

    /** The expectations of the scenario's author, each with what was found. */
    public List<Prediction> predictions() {
        return study.scenario().expects().stream().map(this::prediction).toList();
    }

    /** An expectation with what was found; throws {@link IllegalArgumentException} if its plan is not judged. */
    public Prediction prediction(Expectation expectation) {
        return new Prediction(expectation, verdicts().stream().filter(verdict -> verdict.plan().equals(expectation.plan())).findFirst()
                .map(verdict -> verdict.patterns().get(expectation.wellbeing()))
                .orElseThrow(() -> new IllegalArgumentException("This run has no verdict on " + expectation)));
    }

    private Verdict verdict(Plan plan, String segment, List<Indicator> outcomes) {
        VerdictRule rule = study.scenario().verdict();
        double at = verdictTime();
        List<OutcomeChange> changes = outcomes.stream().map(outcome -> {
            double level = valueAt(plan.id(), segment, outcome.id(), at);
            double against = valueAt(rule.against(), segment, outcome.id(), at);
            OutcomeKind kind = outcome.outcome().orElseThrow();
            return new OutcomeChange(outcome.id(), kind, level, against, Direction.of(level - against, rule.smallestEffectZ()));
        }).toList();
        return new Verdict(plan.id(), rule.against(), segment, at, rule.smallestEffectZ(), changes);
    }

    private double valueAt(String plan, String segment, String variable, double at) {
        return trajectory(plan, segment, variable, Statistic.MEAN).orElseThrow().value(indexAt(at));
    }

    @Override
    public String toString() {
        return "RunResult[" + study.scenario().id() + ", " + trajectories.size() + " trajectories of " + times.length + " times]";
    }
}
