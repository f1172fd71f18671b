package org.jdrtoolkit.charts;

import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;

/**
 * How far a plan moves two indicators away from the plan it is compared with, at each result time.
 *
 * @param performanceZ changes of performance
 * @param wellbeingZ changes of wellbeing, one per change of performance
 */
record PlanPath(String plan, String title, LineStyle style, double[] performanceZ, double[] wellbeingZ) {

    /** The paths of all plans but the one they are compared with. */
    static List<PlanPath> all(RunResult run, String performance, String wellbeing, Words words) {
        Scenario scenario = run.study().scenario();
        List<PlanPath> paths = new ArrayList<>();
        for (Plan plan : scenario.plansAndNone()) {
            if (!plan.id().equals(scenario.verdict().against())) {
                paths.add(new PlanPath(plan.id(), words.of(plan.title()), LineStyle.of(scenario, plan.id()),
                        change(run, plan.id(), performance), change(run, plan.id(), wellbeing)));
            }
        }
        return List.copyOf(paths);
    }

    private static double[] change(RunResult run, String plan, String indicator) {
        double[] change = run.mean(plan, indicator).values();
        double[] against = run.mean(run.study().scenario().verdict().against(), indicator).values();
        for (int i = 0; i < change.length; i++) {
            change[i] -= against[i];
        }
        return change;
    }
}
