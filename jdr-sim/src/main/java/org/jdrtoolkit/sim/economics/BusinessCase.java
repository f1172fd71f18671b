package org.jdrtoolkit.sim.economics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.OneOffCost;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.scenario.ReturnTier;
import org.jdrtoolkit.sim.study.Study;

/**
 * What a plan would bring by itself if everything were realised from the first day: the static sum that business cases make, without levers,
 * people and time. Only what can be realised in full is in it.
 *
 * @param items the returns that are valued and can be realised in full
 * @param leftOut the returns that are valued, but follow something that has no full height, such as a share of working time
 * @param oneOffCostEuros what is paid once
 */
public record BusinessCase(List<ReturnItem> items, List<ReturnItem> leftOut, double oneOffCostEuros) {

    public BusinessCase {
        items = List.copyOf(items);
        leftOut = List.copyOf(leftOut);
    }

    /** The business case of a plan of a study that has economics. */
    public static BusinessCase of(Study study, String plan) {
        Economics economics = study.scenario().economics().orElseThrow(() -> new IllegalArgumentException(
                "\"" + study.scenario().id() + "\" says nothing about what plans cost and bring."));
        Map<Boolean, List<ReturnItem>> valued = economics.returns().stream().filter(item -> item.holdsFor(plan) && item.eurosPerUnit().isPresent())
                .collect(Collectors.partitioningBy(item -> item.realisedBy().map(id -> isFullAtOne(id, study.model())).orElse(true)));
        return new BusinessCase(valued.get(true), valued.get(false),
                economics.costs().stream().filter(cost -> cost.holdsFor(plan)).mapToDouble(OneOffCost::costEuros).sum());
    }

    /** (23) Whether something goes from 0 to 1: a lever, or a stock with that capacity. */
    private static boolean isFullAtOne(String id, Model model) {
        return model.lever(id).isPresent() || model.construct(id).filter(construct -> construct.scale() == Scale.STOCK)
                .flatMap(Construct::capacity).filter(capacity -> capacity.value() == 1).isPresent();
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
