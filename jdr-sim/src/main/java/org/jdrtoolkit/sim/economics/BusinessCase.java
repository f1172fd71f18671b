package org.jdrtoolkit.sim.economics;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.OneOffCost;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.scenario.ReturnTier;

/**
 * What a plan would bring if everything were realised from the first day: the static sum that business cases make, without levers,
 * people and time.
 *
 * @param items the returns that are valued
 * @param oneOffCostEuros what is paid once
 */
public record BusinessCase(List<ReturnItem> items, double oneOffCostEuros) {

    public BusinessCase {
        items = List.copyOf(items);
    }

    /** The business case of a plan. */
    public static BusinessCase of(Economics economics, String plan) {
        return new BusinessCase(economics.returns().stream().filter(item -> item.holdsFor(plan) && item.eurosPerUnit().isPresent()).toList(),
                economics.costs().stream().filter(cost -> cost.holdsFor(plan)).mapToDouble(OneOffCost::costEuros).sum());
    }

    /** Return of a year, in euros. */
    public double yearlyEuros() {
        return items.stream().mapToDouble(ReturnItem::yearlyEuros).sum();
    }

    /** Return of a year on one tier, in euros. */
    public double yearlyEuros(ReturnTier tier) {
        return items.stream().filter(item -> item.tier() == tier).mapToDouble(ReturnItem::yearlyEuros).sum();
    }

    /** (23) Return on investment after so many years: (returns − cost) / cost, as a share of the cost; empty where nothing is paid. */
    public Optional<Double> returnOnInvestment(int years) {
        return oneOffCostEuros > 0 ? Optional.of((years * yearlyEuros() - oneOffCostEuros) / oneOffCostEuros) : Optional.empty();
    }
}
