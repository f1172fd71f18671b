package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;

/**
 * How people are followed one by one, as panel studies do: when they are asked, and under which plans.
 *
 * @param every length between two waves, in the time unit of the scenario; the first is at 0, the last at the horizon
 * @param plans ids of the plans; empty for all, the one that changes nothing first
 * @param hasError whether scores carry measurement error, as answers to a questionnaire do; without it they are true levels
 */
public record PanelDesign(double every, List<String> plans, boolean hasError) {

    /** More numbers than any statistics program reads from a file: about 10 GB of text. */
    public static final long MOST_SCORES = 1_000_000_000;

    public PanelDesign {
        plans = List.copyOf(plans);
    }

    /** Observed scores under all plans, every so many time units. */
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

    /** The steps at whose beginning people are asked. */
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

    /** Number of waves of all people under all plans. */
    public long rows(Scenario scenario) {
        return (long) plansOf(scenario).size() * scenario.workforce().size() * waves(scenario.time());
    }

    /** What each person has a score of: constructs, then indicators, in the order of the model. */
    public static List<String> variables(Model model) {
        return Stream.concat(model.constructs().stream().map(Construct::id), model.indicators().stream().map(Indicator::id)).toList();
    }
}
