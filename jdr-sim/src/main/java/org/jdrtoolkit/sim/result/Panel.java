package org.jdrtoolkit.sim.result;

import java.util.List;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.Study;

/** The scores of people followed one by one, at each wave under each plan; immutable. Takes eight bytes a score. */
public final class Panel {

    private final Study study;
    private final PanelDesign design;
    private final List<PanelPart> parts;
    private final List<String> variables;

    /** A panel; parts by plan, people in the order of their numbers. */
    public Panel(Study study, PanelDesign design, List<PanelPart> parts) {
        this.study = study;
        this.design = design;
        this.parts = List.copyOf(parts);
        this.variables = PanelDesign.variables(study.model());
    }

    /** The study that was run. */
    public Study study() {
        return study;
    }

    /** When people were surveyed, and under which plans. */
    public PanelDesign design() {
        return design;
    }

    /** The variables on which each person has a score: constructs, then indicators, in the order of the model. */
    public List<String> variables() {
        return variables;
    }

    /** The times of all waves, in the unit of the scenario. */
    public double[] times() {
        return design.times(study.scenario().time());
    }

    /** Number of people. */
    public int people() {
        return study.scenario().workforce().size();
    }

    /** Id of the segment of a person, counted from 0; {@code all} where there are none. */
    public String segment(int person) {
        return parts.stream().filter(part -> person >= part.first() - 1 && person < part.first() - 1 + part.people())
                .findFirst().orElseThrow(() -> new IndexOutOfBoundsException(person)).segment();
    }

    /** The scores at a wave, counted from 0, of all people in the order of segment ids; not a number for those who left. The ids must exist. */
    public double[] scores(String plan, String variable, int wave) {
        int position = variables.indexOf(variable);
        List<String> plans = design.plansOf(study.scenario()).stream().map(Plan::id).toList();
        if (position < 0 || !plans.contains(plan)) {
            throw new IllegalArgumentException("This panel has no \"" + variable + "\" under the plan \"" + plan + "\". "
                    + (position < 0 ? Suggestion.of(variable, variables) : Suggestion.of(plan, plans)));
        }
        if (wave < 0 || wave >= times().length) {
            throw new IllegalArgumentException("This panel has no wave " + wave + "; its " + times().length + " waves count from 0.");
        }
        double[] scores = new double[people()];
        for (PanelPart part : parts) {
            for (int person = 0; part.plan().equals(plan) && person < part.people(); person++) {
                scores[part.first() - 1 + person] = part.score(wave, position, person);
            }
        }
        return scores;
    }
}
