package org.jdrtoolkit.sim.facts;

import java.util.Arrays;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Numbers of one plan of a run, as facts are told in them. */
record UnderPlan(RunResult result, String plan, String segment) {

    /** The whole workforce under a plan. */
    static UnderPlan of(RunResult result, String plan) {
        return new UnderPlan(result, plan, Workforce.ALL);
    }

    /** The people of a segment under the same plan. */
    UnderPlan of(String other) {
        return new UnderPlan(result, plan, other);
    }

    /** Means of a variable at all result times. */
    double[] course(String variable) {
        return result.trajectory(plan, segment, variable, Statistic.MEAN).orElseThrow().values();
    }

    /** The mean of a variable at a time. */
    double at(double time, String variable) {
        return course(variable)[result.indexAt(time)];
    }

    /** The mean of a variable at the end. */
    double end(String variable) {
        double[] course = course(variable);
        return course[course.length - 1];
    }

    /** How far a variable ends from where it ends in the same organisation when nothing changes. */
    double change(String variable) {
        return end(variable) - new UnderPlan(result, Plan.NO_ROLLOUT, segment).end(variable);
    }

    /** The change of the indicator that stands for an outcome. */
    double change(OutcomeKind outcome) {
        return change(result.study().model().indicator(outcome).orElseThrow().id());
    }

    /** The largest mean of a variable over time. */
    double highest(String variable) {
        return Arrays.stream(course(variable)).max().orElseThrow();
    }

    /** The smallest mean of a variable over time. */
    double lowest(String variable) {
        return Arrays.stream(course(variable)).min().orElseThrow();
    }

    /** The result time at which a variable is largest, counted in results. */
    int whenHighest(String variable) {
        double[] course = course(variable);
        int when = 0;
        for (int t = 1; t < course.length; t++) {
            when = course[t] > course[when] ? t : when;
        }
        return when;
    }
}
