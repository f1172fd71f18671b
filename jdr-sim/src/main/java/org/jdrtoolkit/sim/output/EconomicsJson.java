package org.jdrtoolkit.sim.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.BalanceAcrossWorlds;
import org.jdrtoolkit.sim.economics.BalanceItem;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.economics.BusinessCase;
import org.jdrtoolkit.sim.economics.RealisedFigure;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.scenario.Economics;

/** The part of a summary about what plans cost and bring. */
final class EconomicsJson {

    private final Findings found;

    private EconomicsJson(Findings found) {
        this.found = found;
    }

    /** By judged plan, at the horizon; empty where nothing is valued. */
    static Optional<ObjectNode> of(Findings found) {
        return found.study().scenario().economics().filter(economics -> found.has(Balances.class)).map(economics -> new EconomicsJson(found).write(economics));
    }

    private ObjectNode write(Economics economics) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("against", found.study().scenario().verdict().against()).put("discountRatePerYear", number(economics.discountRatePerYear()));
        ObjectNode plans = node.putObject("plans");
        for (Balance balance : found.get(Balances.class).all()) {
            ObjectNode plan = plans.putObject(balance.plan());
            int last = balance.times().length - 1;
            plan.put("netEuros", number(balance.netEuros(last))).put("discountedNetEuros", number(balance.discountedNetEuros(last)));
            balance.ending().breakEvenTime().ifPresent(time -> plan.put("breakEvenTime", number(time)));
            found.find(Worlds.class).flatMap(worlds -> BalanceAcrossWorlds.of(worlds, balance.plan())).ifPresent(across -> plan.set("acrossWorlds", acrossWorlds(across)));
            ArrayNode parts = plan.putArray("parts");
            for (BalanceItem item : balance.items()) {
                parts.addObject().put("kind", RecordShape.word(item.kind())).put("item", item.item())
                        .put("euros", number(item.euros(last))).put("discountedEuros", number(item.discountedEuros(last)));
            }
            businessCase(plan, BusinessCase.of(found.study(), balance.plan()));
            figures(plan, balance.figures());
        }
        return node;
    }

    private static ObjectNode acrossWorlds(BalanceAcrossWorlds across) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("breaksEven").put("probability", number(across.breaksEven().value()))
                .put("monteCarloError", number(across.breaksEven().monteCarloError()));
        node.set("discountedNetEuros", middle(across.netEuros()));
        across.breakEvenTime().ifPresent(time -> node.set("breakEvenTime", middle(time)));
        return node;
    }

    private static ObjectNode middle(BalanceAcrossWorlds.Middle middle) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("median", number(middle.p50()));
        node.putArray("interval90").add(number(middle.p05())).add(number(middle.p95()));
        return node;
    }

    /** Nothing where no return can be realised in full, for then there is no such sum. */
    private static void businessCase(ObjectNode plan, BusinessCase sum) {
        if (sum.items().isEmpty()) {
            return;
        }
        ObjectNode node = plan.putObject("ifAllIsRealised");
        node.put("yearlyEuros", number(sum.yearlyEuros())).put("oneOffCostEuros", number(sum.oneOffCostEuros()));
        sum.returnOnInvestment(1).ifPresent(first -> node.put("returnOnInvestmentAfterOneYear", number(first)));
        sum.returnOnInvestment(2).ifPresent(second -> node.put("returnOnInvestmentAfterTwoYears", number(second)));
        if (!sum.leftOut().isEmpty()) {
            ArrayNode leftOut = node.putArray("leftOut");
            sum.leftOut().forEach(item -> leftOut.add(item.id()));
        }
    }

    private static void figures(ObjectNode plan, List<RealisedFigure> figures) {
        ArrayNode list = plan.putArray("figuresAtHorizon");
        for (RealisedFigure figure : figures) {
            ObjectNode one = list.addObject();
            one.put("item", figure.item().id()).put("realisedShare", number(figure.realised()));
            one.put("before", number(figure.item().before())).put("after", number(figure.item().after())).put("modelled", number(figure.modelled()));
            figure.item().stated().ifPresent(stated -> one.put("stated", number(stated)));
            figure.difference().ifPresent(difference -> one.put("difference", number(difference)));
        }
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(Decimals.text(value));
    }
}
