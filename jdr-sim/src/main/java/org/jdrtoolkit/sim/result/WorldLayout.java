package org.jdrtoolkit.sim.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.study.Study;

/**
 * What is kept of every world of a study, and where: judged plans in the order of the scenario, segments with the whole workforce
 * first, outcomes in the order of the model. Courses are kept at so many times that all worlds together hold four million numbers
 * (32 MB) at most: at every result where that fits, otherwise at every second, third and so on, and at the end.
 */
public final class WorldLayout {

    /** The code of the problem that nobody is there of whom something could be said: a matter of chance, not of the model's numbers. */
    public static final String NOBODY_THERE = "nobody-there";

    private static final long MOST_COURSE_VALUES = 4_000_000;

    private final List<String> plans;
    private final List<String> segments;
    private final List<Indicator> outcomes;
    private final int[] courseResults;
    private final double[] courseTimes;

    private WorldLayout(List<String> plans, List<String> segments, List<Indicator> outcomes, int[] courseResults, double[] courseTimes) {
        this.plans = plans;
        this.segments = segments;
        this.outcomes = outcomes;
        this.courseResults = courseResults;
        this.courseTimes = courseTimes;
    }

    /** The layout of a study's worlds. */
    public static WorldLayout of(Study study) {
        List<String> plans = study.scenario().judgedPlans().stream().map(Plan::id).toList();
        List<String> segments = new ArrayList<>(List.of(Workforce.ALL));
        segments.addAll(study.scenario().workforce().segments().stream().map(Segment::id).toList());
        List<Indicator> outcomes = study.model().outcomes();
        Time time = study.scenario().time();
        int last = time.steps() / time.stepsPerResult();
        long perTime = Math.max(1, study.scenario().sampling().worlds() * plans.size() * outcomes.size());
        long most = Math.max(2, MOST_COURSE_VALUES / perTime);
        int between = (int) Math.max(1, (last + most - 2) / (most - 1));
        int[] results = IntStream.concat(IntStream.iterate(0, r -> r < last, r -> r + between), IntStream.of(last)).toArray();
        double[] times = IntStream.of(results).mapToDouble(r -> r * time.stepsPerResult() * time.step()).toArray();
        return new WorldLayout(plans, List.copyOf(segments), outcomes, results, times);
    }

    /** Ids of the judged plans. */
    public List<String> plans() {
        return plans;
    }

    /** Ids of the whole workforce and its segments. */
    public List<String> segments() {
        return segments;
    }

    /** The indicators that stand for outcomes. */
    public List<Indicator> outcomes() {
        return outcomes;
    }

    /** A copy of the times of courses. */
    public double[] courseTimes() {
        return courseTimes.clone();
    }

    /** Number of changes per world. */
    public int changes() {
        return plans.size() * segments.size() * outcomes.size();
    }

    /** Number of course values per world. */
    public int courses() {
        return plans.size() * outcomes.size() * courseTimes.length;
    }

    /** Where the change of an outcome stands; the ids must exist. */
    public int change(String plan, String segment, String outcome) {
        return (plans.indexOf(plan) * segments.size() + segments.indexOf(segment)) * outcomes.size() + outcome(outcome);
    }

    /** Where the first value of a course stands; the others follow it. */
    public int course(String plan, String outcome) {
        return (plans.indexOf(plan) * outcomes.size() + outcome(outcome)) * courseTimes.length;
    }

    private int outcome(String id) {
        return outcomes.stream().map(Indicator::id).toList().indexOf(id);
    }

    /**
     * The world that a run with these outcomes is.
     *
     * @param endings how the balance of each judged plan ends; empty where nothing is valued
     * @throws ProblemException if a segment is empty when plans are judged
     */
    public World world(int draw, int attempt, int replication, RunResult outcomes, List<Ending> endings) {
        double[] changes = new double[changes()];
        double[] courses = new double[courses()];
        String against = outcomes.study().scenario().verdict().against();
        int judged = outcomes.indexAt(outcomes.verdictTime());
        for (String plan : plans) {
            for (Indicator outcome : this.outcomes) {
                for (String segment : segments) {
                    changes[change(plan, segment, outcome.id())] = mean(outcomes, plan, segment, outcome).value(judged)
                            - mean(outcomes, against, segment, outcome).value(judged);
                }
                follow(mean(outcomes, plan, Workforce.ALL, outcome), mean(outcomes, against, Workforce.ALL, outcome), courses, course(plan, outcome.id()));
            }
        }
        DoubleStream euros = endings.stream().mapToDouble(Ending::netEuros);
        if (DoubleStream.concat(euros, DoubleStream.concat(DoubleStream.of(changes), DoubleStream.of(courses))).anyMatch(Double::isNaN)) {
            throw outcomes.study().refused(NOBODY_THERE, "/workforce/turnover", "In replication " + replication
                    + (draw > 0 ? " of draw " + draw : "") + ", all places of a segment are empty when plans are judged.",
                    "Let places stay empty for less long, or let more people take part.");
        }
        return new World(draw, attempt, replication, changes, courses, endings);
    }

    private void follow(Trajectory plan, Trajectory against, double[] courses, int course) {
        for (int t = 0; t < courseResults.length; t++) {
            courses[course + t] = plan.value(courseResults[t]) - against.value(courseResults[t]);
        }
    }

    private static Trajectory mean(RunResult result, String plan, String segment, Indicator outcome) {
        return result.trajectory(plan, segment, outcome.id(), Statistic.MEAN).orElseThrow();
    }
}
