package org.jdrtoolkit.sim.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.rule.ModelNames;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.OneOffCost;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.scenario.Scenario;

/** Rules about the meaning of costs and returns, beyond their shape. */
final class EconomicsCheck {

    private final Scenario scenario;
    private final Economics economics;
    private final Optional<Model> model;
    private final List<String> plans;
    private final Problems problems = new Problems();

    private EconomicsCheck(Scenario scenario, Economics economics, Optional<Model> model) {
        this.scenario = scenario;
        this.economics = economics;
        this.model = model;
        this.plans = scenario.plans().stream().map(Plan::id).distinct().toList();
    }

    /** Everything that is wrong with the economics of a scenario; without a model, only what can be checked without it. */
    static List<Problem> check(Scenario scenario, Optional<Model> model) {
        return scenario.economics().map(economics -> new EconomicsCheck(scenario, economics, model).check()).orElse(List.of());
    }

    private List<Problem> check() {
        if (scenario.judgedPlans().isEmpty()) {
            problems.error(Code.NOTHING_TO_COMPARE, "/economics", "There is no plan to compare, so there is nothing that costs or brings more.",
                    "Add a plan, or leave \"economics\" out.");
        }
        TimeCheck times = new TimeCheck(scenario.time(), problems);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < economics.costs().size(); i++) {
            OneOffCost cost = economics.costs().get(i);
            String pointer = "/economics/costs/" + i;
            problems.unique(cost.id(), ids, "cost or return", pointer + "/id");
            plansExist(cost.plans(), pointer);
            if (times.withinRun(cost.at(), "This is paid", pointer + "/at", "Pay it earlier, or lengthen the horizon.")) {
                times.onStep(cost.at(), 0, pointer + "/at");
            }
        }
        for (int i = 0; i < economics.returns().size(); i++) {
            ReturnItem item = economics.returns().get(i);
            String pointer = "/economics/returns/" + i;
            problems.unique(item.id(), ids, "cost or return", pointer + "/id");
            plansExist(item.plans(), pointer);
            item.realisedBy().ifPresent(id -> model.ifPresent(theory -> problems.exists(id, ModelNames.variables(theory),
                    "construct, lever or indicator of the model", pointer + "/realisedBy")));
        }
        model.ifPresent(this::modelMovesWhatIsValued);
        return problems.found();
    }

    private void modelMovesWhatIsValued(Model theory) {
        if (economics.absence().isPresent() && theory.absence().isEmpty()) {
            problems.error(Code.NOTHING_MOVES, "/economics/absence",
                    "The model says nothing about what moves sickness absence, so no plan would change it.",
                    "Add \"absence\" to the model, or leave it out here.");
        }
        if (economics.turnover().isPresent() && theory.leaving().isEmpty()) {
            problems.error(Code.NOTHING_MOVES, "/economics/turnover",
                    "The model says nothing about what makes people leave, so no plan would change it.",
                    "Add \"leaving\" to the model, or leave it out here.");
        }
    }

    private void plansExist(List<String> named, String pointer) {
        for (int i = 0; i < named.size(); i++) {
            problems.exists(named.get(i), plans, "plan of this scenario", pointer + "/plans/" + i);
        }
    }
}
