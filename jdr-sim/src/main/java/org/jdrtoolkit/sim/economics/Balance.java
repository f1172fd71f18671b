package org.jdrtoolkit.sim.economics;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.sim.result.Ending;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;

/** What a plan costs and brings over time against the plan that it is judged by, in euros, part by part. */
public final class Balance {

    private final String plan;
    private final double[] times;
    private final List<BalanceItem> parts;
    private final double[] net;
    private final double[] discountedNet;

    private Balance(String plan, double[] times, List<BalanceItem> parts) {
        this.plan = plan;
        this.times = times;
        this.parts = parts;
        this.net = new double[times.length];
        this.discountedNet = new double[times.length];
        for (int t = 0; t < times.length; t++) {
            for (BalanceItem part : parts) {
                net[t] += part.euros(t);
                discountedNet[t] += part.discountedEuros(t);
            }
        }
    }

    /** The balance of a plan of a run whose scenario has economics. */
    public static Balance of(RunResult run, String plan) {
        return new Balance(plan, run.times(), new Accounts(run, plan).parts());
    }

    /** The balances of all judged plans, in the order of the scenario; none where nothing is valued. */
    public static List<Balance> ofJudged(RunResult run) {
        return run.study().scenario().economics().isEmpty() ? List.of()
                : run.study().scenario().judgedPlans().stream().map(Plan::id).map(plan -> of(run, plan)).toList();
    }

    /** Id of the plan. */
    public String plan() {
        return plan;
    }

    /** A copy of the times of all values, in the unit of the scenario. */
    public double[] times() {
        return times.clone();
    }

    /** The parts that are not 0 throughout, by kind and then by id. */
    public List<BalanceItem> parts() {
        return parts;
    }

    /** Returns minus costs from time 0 to a result time, in euros. */
    public double netEuros(int index) {
        return net[index];
    }

    /** The same, with later euros counting less. */
    public double discountedNetEuros(int index) {
        return discountedNet[index];
    }

    /** Discounted euros of all parts of a kind at the horizon. */
    public double discountedEuros(ItemKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).mapToDouble(part -> part.discountedEuros(times.length - 1)).sum();
    }

    /** How it ends. */
    public Ending ending() {
        return new Ending(discountedNet[times.length - 1], breakEvenTime());
    }

    /** (24) From when on the discounted net stays at or above 0, in a straight line between result times. */
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
