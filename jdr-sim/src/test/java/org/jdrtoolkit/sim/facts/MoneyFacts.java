package org.jdrtoolkit.sim.facts;

import java.util.List;
import java.util.Locale;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.BusinessCase;
import org.jdrtoolkit.sim.economics.ItemKind;
import org.jdrtoolkit.sim.result.RunResult;

/** Facts of cost and return: F14 and F20. */
final class MoneyFacts {

    private MoneyFacts() {}

    static List<StylisedFact> all() {
        return List.of(
                new StylisedFact("F14", "Wait for vendor adopts later, costs less, disturbs less, gains less by the horizon; targeted innovation beats broad experimentation on return where maturity is low, the reverse on ideas from employees.",
                        "CHRO 2025", List.of("archetypes/low-maturity.json"),
                        "waiting: less use after a year, lower cost of levers and smaller rise in task performance than both others, lower peaks of uncertainty and learning load than broad experimentation (targeted innovation prevents them); targeted: higher net in euros than broad; broad: more ideas than targeted",
                        100, MoneyFacts::strategies),
                new StylisedFact("F20", "The recruitment example returns 21 600 + 78 000 + 54 000 + 30 000 = 183 600 euros a year and, against 80 000, 129.5 % in the first year.",
                        "Brixon 2025", List.of("roadmap/recruitment.json"), "the sum and its four parts to the euro, the return to a tenth of a percent point; arithmetic, so there is nothing to draw", 0, MoneyFacts::recruitment));
    }

    private static Finding strategies(FactWorld world) {
        RunResult result = world.run("archetypes/low-maturity.json");
        UnderPlan wait = UnderPlan.of(result, "wait");
        UnderPlan broad = UnderPlan.of(result, "broad");
        UnderPlan targeted = UnderPlan.of(result, "targeted");
        boolean waitingIsLess = true;
        for (UnderPlan other : List.of(broad, targeted)) {
            waitingIsLess &= wait.at(52, "aiUse") < other.at(52, "aiUse") && leverCost(result, wait) < leverCost(result, other)
                    && wait.change(OutcomeKind.TASK_PERFORMANCE) < other.change(OutcomeKind.TASK_PERFORMANCE);
        }
        boolean disturbsLess = wait.highest("learningLoad") < broad.highest("learningLoad") && wait.highest("cognitiveUncertainty") < broad.highest("cognitiveUncertainty");
        double targetedNet = net(result, targeted);
        double broadNet = net(result, broad);
        return new Finding(waitingIsLess && disturbsLess && targetedNet > broadNet && broad.end("employeeIdeas") > targeted.end("employeeIdeas"),
                String.format(Locale.ROOT, "use after a year %.2f, %.2f, %.2f (wait, broad, targeted); peak of uncertainty %.2f, %.2f, %.2f SD; levers cost %.0f, %.0f, %.0f thousand euros; task performance %.2f, %.2f, %.2f SD; net %.0f (broad) and %.0f (targeted) thousand euros; ideas %.1f and %.1f per ten people",
                        wait.at(52, "aiUse"), broad.at(52, "aiUse"), targeted.at(52, "aiUse"),
                        wait.highest("cognitiveUncertainty"), broad.highest("cognitiveUncertainty"), targeted.highest("cognitiveUncertainty"),
                        leverCost(result, wait) / 1000, leverCost(result, broad) / 1000, leverCost(result, targeted) / 1000,
                        wait.change(OutcomeKind.TASK_PERFORMANCE), broad.change(OutcomeKind.TASK_PERFORMANCE), targeted.change(OutcomeKind.TASK_PERFORMANCE),
                        broadNet / 1000, targetedNet / 1000, broad.end("employeeIdeas"), targeted.end("employeeIdeas")).replace('-', '−'));
    }

    private static double leverCost(RunResult result, UnderPlan plan) {
        return -Balance.of(result.means(), plan.plan()).discountedEuros(ItemKind.LEVER_COST);
    }

    private static double net(RunResult result, UnderPlan plan) {
        return Balance.of(result.means(), plan.plan()).ending().netEuros();
    }

    private static Finding recruitment(FactWorld world) {
        BusinessCase sum = BusinessCase.of(world.run("roadmap/recruitment.json").study(), "recruitment-ai");
        double[] parts = sum.items().stream().mapToDouble(item -> item.yearlyEuros()).toArray();
        double percent = 100 * sum.returnOnInvestment(1).orElseThrow();
        double half = 0.5; // euro
        boolean holds = Math.abs(parts[0] - 21_600) < half && Math.abs(parts[1] - 78_000) < half && Math.abs(parts[2] - 54_000) < half
                && Math.abs(parts[3] - 30_000) < half && Math.abs(sum.yearlyEuros() - 183_600) < half && Math.abs(percent - 129.5) < 0.05;
        return new Finding(holds, String.format(Locale.ROOT, "%.0f + %.0f + %.0f + %.0f = %.0f euros a year; %.1f %% against %.0f",
                parts[0], parts[1], parts[2], parts[3], sum.yearlyEuros(), percent, sum.oneOffCostEuros()));
    }
}
