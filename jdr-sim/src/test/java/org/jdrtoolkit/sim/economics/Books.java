package org.jdrtoolkit.sim.economics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.study.Study;

/** Runs with made-up means: 100 people over four years of 365.25 days, with a result every year. */
final class Books {

    static final int YEARS = 4;

    private static final String MODEL = """
            {'id': 'books', 'title': {'en': 'Books'}, 'timeUnit': 'week', 'hypotheses': [{'id': 'withdrawal', 'title': {'en': 'withdrawal'}}],
             'constructs': [{'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 400, 'evidence': 'guess'}}],
             'levers': [{'id': 'help', 'title': {'en': 'help'}, 'costEurosPerPersonWeek': {'value': 7, 'evidence': 'guess'}},
                        {'id': 'thrift', 'title': {'en': 'thrift'}, 'costEurosPerPersonWeek': {'value': -7, 'evidence': 'guess'}}],
             'leaving': [{'of': 'strain', 'hypothesis': 'withdrawal', 'logHazardPerSd': {'value': 0.3, 'evidence': 'guess'}}],
             'absence': [{'of': 'strain', 'hypothesis': 'withdrawal', 'logRatePerSd': {'value': 0.2, 'evidence': 'guess'}}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    private Books() {}

    /** A study of the plans {@code one} and {@code other} with these economics, and more after them if need be. */
    static Study study(String economics, String more) {
        return Studies.study("""
                {'id': 'books', 'title': {'en': 'Books'}, 'model': '$MODEL', 'time': {'unit': 'day', 'horizon': 1461, 'step': 365.25},
                 'workforce': {'size': 100, 'simulate': 'representative'},
                 'plans': [{'id': 'one', 'title': {'en': 'One'}, 'levers': []}, {'id': 'other', 'title': {'en': 'Other'}, 'levers': []}],
                 'economics': {""" + economics + "}" + more + "}", MODEL);
    }

    /** A run of a study in which a variable has these means under the plan {@code one}; all others are 0 throughout. */
    static RunResult run(Study study, String variable, double... means) {
        return run(study, (plan, id) -> plan.equals("one") && id.equals(variable) ? means : new double[YEARS + 1]);
    }

    /** A run of a study with the means that somebody gives by plan and variable. */
    static RunResult run(Study study, BiFunction<String, String, double[]> means) {
        Map<Trajectory.Key, Trajectory> trajectories = new LinkedHashMap<>();
        study.scenario().allPlans().forEach(plan -> study.valuedVariables().forEach(id -> {
            Trajectory.Key key = new Trajectory.Key(plan.id(), "all", id, Statistic.MEAN);
            trajectories.put(key, new Trajectory(key, means.apply(plan.id(), id)));
        }));
        double[] times = new double[YEARS + 1];
        Arrays.setAll(times, year -> 365.25 * year);
        return new RunResult(study, times, trajectories);
    }

    /** The balance of the plan {@code one}. */
    static Balance balance(String economics, String variable, double... means) {
        return Balance.of(run(study(economics, ""), variable, means).means(), "one");
    }
}
