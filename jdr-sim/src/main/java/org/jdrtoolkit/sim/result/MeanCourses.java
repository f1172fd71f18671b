package org.jdrtoolkit.sim.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.study.Study;

/**
 * The means of a run over time, on which verdicts, balances and measures of a world rest. Of one of many worlds nothing else is kept, and only the
 * means of outcomes, of variables valued in euros, and of the variables behind both, under the plans that are compared. Immutable.
 */
public final class MeanCourses {

    private static final int MOST_NAMED = 12;

    private final Study study;
    private final double[] times;
    private final Map<Trajectory.Key, Trajectory> trajectories;

    /** Means over time: times in the unit of the scenario; trajectories by key with one value per time, of which only means are used. */
    public MeanCourses(Study study, double[] times, Map<Trajectory.Key, Trajectory> trajectories) {
        this.study = study;
        this.times = times.clone();
        this.trajectories = Collections.unmodifiableMap(new LinkedHashMap<>(trajectories));
    }

    /** The study that was run. */
    public Study study() {
        return study;
    }

    /** A copy of the times of all values. */
    public double[] times() {
        return times.clone();
    }

    /** All means: by plan, segment, variable. */
    public List<Trajectory> all() {
        return trajectories.values().stream().filter(trajectory -> trajectory.key().statistic() == Statistic.MEAN).toList();
    }

    /** The mean of a variable over a segment, or over {@code all}, if it is kept. */
    public Optional<Trajectory> find(String plan, String segment, String variable) {
        return Optional.ofNullable(trajectories.get(new Trajectory.Key(plan, segment, variable, Statistic.MEAN)));
    }

    /** The mean of a variable over the whole workforce; throws {@link IllegalArgumentException} if it is not kept. */
    public Trajectory mean(String plan, String variable) {
        return mean(plan, Workforce.ALL, variable);
    }

    /** The mean of a variable over a segment, or over {@code all}; throws {@link IllegalArgumentException} if it is not kept. */
    public Trajectory mean(String plan, String segment, String variable) {
        return find(plan, segment, variable).orElseThrow(() -> new IllegalArgumentException("This run has no mean of \"" + variable + "\" "
                + (segment.equals(Workforce.ALL) ? "" : "of \"" + segment + "\" ") + "under the plan \"" + plan + "\". Known: " + known()));
    }

    private String known() {
        return trajectories.keySet().stream().map(key -> key.plan() + " " + key.variable()).distinct().limit(MOST_NAMED)
                .collect(Collectors.joining(", ")) + " …";
    }

    @Override
    public String toString() {
        return "MeanCourses[" + study.scenario().id() + ", " + trajectories.size() + " means of " + times.length + " times]";
    }
}
