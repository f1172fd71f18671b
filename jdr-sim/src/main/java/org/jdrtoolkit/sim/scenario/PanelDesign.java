package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;

/**
 * The design of a panel study, which follows people one by one: when they are surveyed, and under which plans.
 *
 * @param every time between two waves, in the time unit of the scenario; the first is at 0, the last at the horizon
 * @param plans ids of the plans; empty for all, the one that changes nothing first
 * @param hasError whether scores carry measurement error, as answers to a questionnaire do; without it they are true levels
 */
public record PanelDesign(double every, List<String> plans, boolean hasError) {

    /** More scores than any statistics program can read from a file: about 10 GB of text. */
    public static final long MOST_SCORES = 1_000_000_000;

    public PanelDesign {
        plans = List.copyOf(plans);
    }

    /** Observed scores under all plans, with a wave every so many time units. */
    public static PanelDesign every(double every) {
        return new PanelDesign(every, List.of(), true);
    }

    /** The same waves under these plans only. */
    public PanelDesign under(String... ids) {
        return new PanelDesign(every, List.of(ids), hasError);
    }

    /** The same people and waves, but true levels: what a questionnaire without error would show. */
    public PanelDesign withoutError() {
        return new PanelDesign(every, plans, false);
    }

    /** The plans under which people are followed. */
    public List<Plan> plansOf(Scenario scenario) {
        return scenario.allPlans().stream().filter(plan -> plans.isEmpty() || plans.contains(plan.id())).toList();
    }

    /** The steps at whose beginning people are surveyed. */
    public int[] steps(Time time) {
        int[] steps = new int[waves(time)];
        for (int wave = 0; wave < steps.length; wave++) {
            steps[wave] = wave * time.stepAt(every);
        }
        return steps;
    }

    /** The times of all waves, in the unit of the scenario. */
    public double[] times(Time time) {
        double[] times = new double[waves(time)];
        for (int wave = 0; wave < times.length; wave++) {
            times[wave] = wave * time.stepAt(every) * time.step();
        }
        return times;
    }

    /** Number of waves, the first at 0 and the last at the horizon. */
    public int waves(Time time) {
        return time.steps() / time.stepAt(every) + 1;
    }

    /** Number of rows: one per person, wave and plan. */
    public long rows(Scenario scenario) {
        return (long) plansOf(scenario).size() * scenario.workforce().size() * waves(scenario.time());
    }

    /** The variables on which each person has a score: constructs, then indicators, in the order of the model. */
    public static List<String> variables(Model model) {
        return Stream.concat(model.constructs().stream().map(Construct::id), model.indicators().stream().map(Indicator::id)).toList();
    }
}
