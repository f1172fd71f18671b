package org.jdrtoolkit.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.experiment.Probability;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Workforce;

/**
 * How far a plan moves two indicators away from the plan it is compared with, at each result time.
 *
 * @param verdict the pattern it ends in and in how many worlds, where the run has worlds
 * @param performanceZ changes of performance
 * @param wellbeingZ changes of wellbeing, one per change of performance
 */
record PlanPath(String plan, String title, Optional<String> verdict, LineStyle style, double[] performanceZ, double[] wellbeingZ) {

    private static final double PERCENT = 100;

    /** The paths of all plans but the one they are compared with. */
    static List<PlanPath> all(Caption caption, String performance, Indicator wellbeing) {
        RunResult run = caption.run();
        Scenario scenario = run.study().scenario();
        List<PlanPath> paths = new ArrayList<>();
        for (Plan plan : scenario.allPlans()) {
            if (!plan.id().equals(scenario.verdict().against())) {
                paths.add(new PlanPath(plan.id(), caption.words().of(plan.title()),
                        verdict(caption, plan, wellbeing.outcome().orElseThrow()), LineStyle.of(scenario, plan.id()),
                        change(run, plan.id(), performance), change(run, plan.id(), wellbeing.id())));
            }
        }
        return List.copyOf(paths);
    }

    private static Optional<String> verdict(Caption caption, Plan plan, OutcomeKind wellbeing) {
        Words words = caption.words();
        return caption.worlds().flatMap(worlds -> caption.run().verdicts().stream()
                .filter(verdict -> verdict.plan().equals(plan.id())).findFirst().map(verdict -> {
                    OutcomePattern pattern = verdict.patterns().get(wellbeing);
                    boolean isNone = pattern == OutcomePattern.NO_MEANINGFUL_CHANGE;
                    Probability probability = worlds.probabilities(plan.id(), Workforce.ALL, wellbeing).get(pattern);
                    return words.of("plane.pattern", isNone ? words.of("plane.none") : words.of(pattern.title()),
                            words.whole(Math.round(PERCENT * probability.value())));
                }));
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
