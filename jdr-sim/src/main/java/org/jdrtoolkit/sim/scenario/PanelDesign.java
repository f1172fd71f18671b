package org.jdrtoolkit.sim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;

/**
 * The design of a panel study, which follows people one by one: when they are surveyed, under which plans, and who goes on answering.
 *
 * @param waves when people are surveyed
 * @param plans ids of the plans; empty for all, the one that changes nothing first
 * @param hasError whether scores carry measurement error, as answers to a questionnaire do; without it they are true levels
 * @param dropOut who does not go on answering; empty if everybody answers every wave
 */
public record PanelDesign(Waves waves, List<String> plans, boolean hasError, Optional<DropOut> dropOut) {

    /** More scores than any statistics program can read from a file: about 10 GB of text. */
    public static final long MOST_SCORES = 1_000_000_000;

    public PanelDesign {
        plans = List.copyOf(plans);
    }

    /** Observed scores under all plans, with a wave every so many time units. */
    public static PanelDesign every(double every) {
        return of(new Waves.Every(every));
    }

    /** Observed scores under all plans, with waves at these times. */
    public static PanelDesign at(double... times) {
        return of(new Waves.At(Arrays.stream(times).boxed().toList()));
    }

    private static PanelDesign of(Waves waves) {
        return new PanelDesign(waves, List.of(), true, Optional.empty());
    }

    /** The same waves under these plans only. */
    public PanelDesign under(String... ids) {
        return new PanelDesign(waves, List.of(ids), hasError, dropOut);
    }

    /** The same people and waves, but true levels: what a questionnaire without error would show. */
    public PanelDesign withoutError() {
        return new PanelDesign(waves, plans, false, dropOut);
    }

    /** The same people and waves, but some stop answering; the scores of those who answer stay what they are. */
    public PanelDesign withDropOut(DropOut who) {
        return new PanelDesign(waves, plans, hasError, Optional.of(who));
    }

    /** The plans under which people are followed. */
    public List<Plan> plansOf(Scenario scenario) {
        return scenario.allPlans().stream().filter(plan -> plans.isEmpty() || plans.contains(plan.id())).toList();
    }

    /** The steps at whose beginning people are surveyed. */
    public int[] steps(Time time) {
        return waves.steps(time);
    }

    /** The times of all waves, in the unit of the scenario. */
    public double[] times(Time time) {
        return Arrays.stream(steps(time)).mapToDouble(step -> step * time.step()).toArray();
    }

    /** Number of rows: one per person, wave and plan, answered or not. */
    public long rows(Scenario scenario) {
        return (long) plansOf(scenario).size() * scenario.workforce().size() * steps(scenario.time()).length;
    }

    /** The variables on which each person has a score: constructs, then auxiliaries, then indicators, in the order of the model. */
    public static List<String> variables(Model model) {
        return Stream.of(model.constructs().stream().map(Construct::id), model.auxiliaries().stream().map(Auxiliary::id),
                model.indicators().stream().map(Indicator::id)).flatMap(ids -> ids).toList();
    }
}
