package org.jdrtoolkit.sim.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.OneOffCost;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Time;

/** The rules of meaning that costs and returns keep beyond their shape. */
final class EconomicsCheck {

    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final Economics economics;
    private final Optional<Model> model;
    private final List<String> plans;
    private final List<Problem> problems = new ArrayList<>();

    private EconomicsCheck(Scenario scenario, Economics economics, Optional<Model> model) {
        this.scenario = scenario;
        this.economics = economics;
        this.model = model;
        this.plans = scenario.plans().stream().map(Plan::id).distinct().toList();
    }

    /** Everything that is wrong with the economics of a scenario; without a model, only what can be told without it. */
    static List<Problem> check(Scenario scenario, Optional<Model> model) {
        return scenario.economics().map(economics -> new EconomicsCheck(scenario, economics, model).check()).orElse(List.of());
    }

    private List<Problem> check() {
        if (scenario.judgedPlans().isEmpty()) {
            error(Code.NOTHING_TO_COMPARE, "/economics", "There is no plan to compare, so there is nothing that costs or brings more.",
                    "Add a plan, or leave \"economics\" out.");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < economics.costs().size(); i++) {
            OneOffCost cost = economics.costs().get(i);
            String pointer = "/economics/costs/" + i;
            unique(cost.id(), ids, pointer);
            plansExist(cost.plans(), pointer);
            isPaidWithinTheRun(cost.at(), pointer + "/at");
        }
        for (int i = 0; i < economics.returns().size(); i++) {
            ReturnItem item = economics.returns().get(i);
            String pointer = "/economics/returns/" + i;
            unique(item.id(), ids, pointer);
            plansExist(item.plans(), pointer);
            item.realisedBy().ifPresent(id -> model.ifPresent(theory -> exists(id, variables(theory),
                    "construct, lever or indicator of the model", pointer + "/realisedBy")));
        }
        model.ifPresent(this::modelMovesWhatIsValued);
        return problems;
    }

    private void modelMovesWhatIsValued(Model theory) {
        if (economics.absence().isPresent() && theory.absence().isEmpty()) {
            error(Code.NOTHING_MOVES, "/economics/absence", "The model says nothing about what moves sickness absence, so no plan would change it.",
                    "Add \"absence\" to the model, or leave it out here.");
        }
        if (economics.turnover().isPresent() && theory.leaving().isEmpty()) {
            error(Code.NOTHING_MOVES, "/economics/turnover", "The model says nothing about what makes people leave, so no plan would change it.",
                    "Add \"leaving\" to the model, or leave it out here.");
        }
    }

    private void isPaidWithinTheRun(double at, String pointer) {
        Time time = scenario.time();
        if (at - time.horizon() > ROUNDING * Math.max(time.step(), time.horizon())) {
            error(Code.AFTER_HORIZON, pointer, "This is paid at " + Decimals.plain(at) + ", after the horizon of "
                    + Decimals.plain(time.horizon()) + ".", "Pay it earlier, or lengthen the horizon.");
        } else if (!time.isOnStep(at)) {
            error(Code.OFF_STEP, pointer, Decimals.plain(at) + " is not a whole number of steps of " + Decimals.plain(time.step()) + ".",
                    ScenarioCheck.around(at, time.step(), 0));
        }
    }

    private static List<String> variables(Model theory) {
        return Stream.of(theory.constructs().stream().map(Construct::id), theory.levers().stream().map(Lever::id),
                theory.indicators().stream().map(Indicator::id)).flatMap(ids -> ids).toList();
    }

    private void plansExist(List<String> named, String pointer) {
        for (int i = 0; i < named.size(); i++) {
            exists(named.get(i), plans, "plan of this scenario", pointer + "/plans/" + i);
        }
    }

    private void exists(String id, List<String> known, String what, String pointer) {
        if (!known.contains(id)) {
            error(Code.UNKNOWN_ID, pointer, "No " + what + " has the id \"" + id + "\".", Suggestion.of(id, known));
        }
    }

    private void unique(String id, Set<String> ids, String pointer) {
        if (!ids.add(id)) {
            error(Code.DUPLICATE_ID, pointer + "/id", "Another cost or return already has the id \"" + id + "\".", "Rename one.");
        }
    }

    private void error(Code code, String pointer, String message, String advice) {
        problems.add(Problem.error(code, pointer, message, advice));
    }
}
