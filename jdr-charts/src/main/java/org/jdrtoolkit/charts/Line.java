package org.jdrtoolkit.charts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Workforce;

/**
 * One line over time, and a band around it where the run has one: mostly the mean of a variable under a plan and the middle half of
 * the people; for a change in many worlds their median and how far they spread.
 *
 * @param id what tells it from the other lines of its picture
 * @param title its name for people
 * @param mean one value per result time
 * @param low 25th percentiles
 * @param high 75th percentiles
 */
record Line(String id, String title, LineStyle style, double[] mean, Optional<double[]> low, Optional<double[]> high) {

    /** A variable under every plan, the one that changes nothing first. */
    static List<Line> ofPlans(RunResult run, Variable variable, Words words) {
        return run.study().scenario().allPlans().stream().map(plan -> of(run, plan, variable, plan.id(),
                words.of(plan.title()), LineStyle.of(run.study().scenario(), plan.id()))).toList();
    }

    /** A variable under every plan; where a run compares no plans, in every segment. */
    static List<Line> ofCompared(RunResult run, Variable variable, Words words) {
        Scenario scenario = run.study().scenario();
        List<Segment> segments = scenario.workforce().segments();
        if (!scenario.plans().isEmpty() || segments.isEmpty()) {
            return ofPlans(run, variable, words);
        }
        return segments.stream().map(segment -> new Line(segment.id(), words.of(segment.title()),
                LineStyle.at(segments.indexOf(segment)),
                run.trajectory(Plan.NO_ROLLOUT, segment.id(), variable.id(), Statistic.MEAN).orElseThrow().values(),
                Optional.empty(), Optional.empty())).toList();
    }

    /** Several variables under one plan. */
    static List<Line> ofVariables(RunResult run, Plan plan, List<Variable> variables, Words words) {
        return variables.stream().map(variable -> of(run, plan, variable, variable.id(),
                Words.asHeading(words.of(variable.title())), LineStyle.at(variables.indexOf(variable)))).toList();
    }

    /** The change of an outcome under every judged plan: the median of all worlds, and a band between two percentiles. */
    static List<Line> ofChanges(Worlds worlds, String outcome, Statistic low, Statistic high, Words words) {
        Scenario scenario = worlds.study().scenario();
        Map<Trajectory.Key, double[]> courses = worlds.courses().stream().collect(Collectors.toMap(Trajectory::key, Trajectory::values));
        return scenario.judgedPlans().stream().map(plan -> new Line(plan.id(), words.of(plan.title()), LineStyle.of(scenario, plan.id()),
                courses.get(new Trajectory.Key(plan.id(), Workforce.ALL, outcome, Statistic.P50)),
                Optional.of(courses.get(new Trajectory.Key(plan.id(), Workforce.ALL, outcome, low))),
                Optional.of(courses.get(new Trajectory.Key(plan.id(), Workforce.ALL, outcome, high))))).toList();
    }

    /** A plan that changes nothing in so many values: the one that others are compared with. */
    static Line unchanged(Scenario scenario, Plan plan, int values, Words words) {
        return new Line(plan.id(), words.of(plan.title()), LineStyle.of(scenario, plan.id()), new double[values],
                Optional.empty(), Optional.empty());
    }

    private static Line of(RunResult run, Plan plan, Variable variable, String id, String title, LineStyle style) {
        return new Line(id, title, style, run.mean(plan.id(), variable.id()).values(),
                percentile(run, plan, variable, Statistic.P25), percentile(run, plan, variable, Statistic.P75));
    }

    private static Optional<double[]> percentile(RunResult run, Plan plan, Variable variable, Statistic statistic) {
        return run.trajectory(plan.id(), Workforce.ALL, variable.id(), statistic).map(Trajectory::values);
    }

    /** The same line without the spread of people. */
    Line withoutSpread() {
        return new Line(id, title, style, mean, Optional.empty(), Optional.empty());
    }

    boolean hasSpread() {
        return low.isPresent() && high.isPresent();
    }

    /** Everything a picture must show of it. */
    DoubleStream values() {
        return DoubleStream.concat(DoubleStream.of(mean),
                DoubleStream.concat(DoubleStream.of(low.orElse(new double[0])), DoubleStream.of(high.orElse(new double[0]))));
    }
}
