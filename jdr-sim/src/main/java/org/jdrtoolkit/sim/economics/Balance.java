package org.jdrtoolkit.sim.economics;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.sim.result.MeanCourses;

/** What a plan costs and brings over time against the plan it is compared with, in euros, item by item. */
public final class Balance {

    private final String plan;
    private final double[] times;
    private final List<BalanceItem> items;
    private final List<RealisedFigure> figures;
    private final double[] net;
    private final double[] discountedNet;

    private Balance(String plan, double[] times, List<BalanceItem> items, List<RealisedFigure> figures) {
        this.plan = plan;
        this.times = times;
        this.items = items;
        this.figures = figures;
        this.net = new double[times.length];
        this.discountedNet = new double[times.length];
        for (int t = 0; t < times.length; t++) {
            for (BalanceItem item : items) {
                net[t] += item.euros(t);
                discountedNet[t] += item.discountedEuros(t);
            }
        }
    }

    /** The balance of a plan of a run whose scenario has economics. */
    public static Balance of(MeanCourses run, String plan) {
        Accounts accounts = new Accounts(run, plan);
        return new Balance(plan, run.times(), accounts.items(), accounts.figures());
    }

    /** Id of the plan. */
    public String plan() {
        return plan;
    }

    /** A copy of the times of all values, in the unit of the scenario. */
    public double[] times() {
        return times.clone();
    }

    /** The items that are not 0 throughout, by kind and then by id. */
    public List<BalanceItem> items() {
        return items;
    }

    /** The yearly quantities of returns that are realised at the horizon, in the order of the scenario. */
    public List<RealisedFigure> figures() {
        return figures;
    }

    /** Returns minus costs from time 0 to a result time, in euros. */
    public double netEuros(int index) {
        return net[index];
    }

    /** The same, discounted. */
    public double discountedNetEuros(int index) {
        return discountedNet[index];
    }

    /** Discounted euros of all items of a kind at the horizon. */
    public double discountedEuros(ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).mapToDouble(item -> item.discountedEuros(times.length - 1)).sum();
    }

    /** The balance at the horizon. */
    public Ending ending() {
        return new Ending(discountedNet[times.length - 1], breakEvenTime());
    }

    /** (24) The time from which the discounted net stays at or above 0, interpolated linearly between result times. */
    private Optional<Double> breakEvenTime() {
        int below = times.length - 1;
        while (below >= 0 && !(discountedNet[below] < 0)) {
            below--;
        }
        if (below == times.length - 1) {
            return Optional.empty();
        } else if (below < 0) {
            return Optional.of(0.0);
        }
        double part = -discountedNet[below] / (discountedNet[below + 1] - discountedNet[below]);
        return Optional.of(times[below] + part * (times[below + 1] - times[below]));
    }

    @Override
    public String toString() {
        return "Balance[" + plan + ", " + ending() + "]";
    }
}
