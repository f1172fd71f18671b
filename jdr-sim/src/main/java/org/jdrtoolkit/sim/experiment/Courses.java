package org.jdrtoolkit.sim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.study.Study;

/**
 * The change of each outcome of the whole workforce over time, in SD, by judged plan and outcome. All worlds
 * together hold four million numbers (32 MB) at most: courses are kept at every result if that fits, else every second, third and so on, and the end.
 */
public final class Courses implements Measure {

    private static final long MOST_VALUES = 4_000_000;

    private final String against;
    private final List<String> plans;
    private final List<String> outcomes;
    private final int[] results;
    private final double[] times;

    private Courses(Study study) {
        this.against = study.scenario().verdict().against();
        this.plans = study.scenario().judgedPlans().stream().map(Plan::id).toList();
        this.outcomes = study.model().outcomes().stream().map(Indicator::id).toList();
        Time time = study.scenario().time();
        int last = time.steps() / time.stepsPerResult();
        long perTime = Math.max(1, study.scenario().sampling().worlds() * plans.size() * outcomes.size());
        long most = Math.max(2, MOST_VALUES / perTime);
        int between = (int) Math.max(1, (last + most - 2) / (most - 1));
        this.results = IntStream.concat(IntStream.iterate(0, r -> r < last, r -> r + between), IntStream.of(last)).toArray();
        this.times = IntStream.of(results).mapToDouble(r -> r * time.stepsPerResult() * time.step()).toArray();
    }

    /** The courses of outcomes in a study. */
    public static Courses of(Study study) {
        return new Courses(study);
    }

    @Override
    public String id() {
        return "unfinished";
    }

    @Override
    public List<String> names() {
        return List.of("plan", "indicator", "time");
    }

    @Override
    public List<String> columns() {
        return List.of("changeZ");
    }

    @Override
    public List<List<String>> rows() {
        List<String> when = DoubleStream.of(times).mapToObj(Decimals::text).toList();
        return plans.stream().flatMap(plan -> outcomes.stream().flatMap(outcome -> when.stream().map(time -> List.of(plan, outcome, time)))).toList();
    }

    @Override
    public boolean isForResuming() {
        return true;
    }

    /** A copy of the times of courses, in the unit of the scenario. */
    public double[] times() {
        return times.clone();
    }

    /** The position of the first value of a course; the others follow it. The ids must exist. */
    public int place(String plan, String outcome) {
        return (plans.indexOf(plan) * outcomes.size() + outcomes.indexOf(outcome)) * times.length;
    }

    @Override
    public double[] of(MeanCourses world) {
        List<double[]> courses = new ArrayList<>();
        for (String plan : plans) {
            for (String outcome : outcomes) {
                Trajectory level = world.mean(plan, outcome);
                Trajectory base = world.mean(against, outcome);
                courses.add(IntStream.of(results).mapToDouble(r -> level.value(r) - base.value(r)).toArray());
            }
        }
        return courses.stream().flatMapToDouble(DoubleStream::of).toArray();
    }
}
