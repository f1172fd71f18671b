package org.jdrtoolkit.sim.economics;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.ReturnItem;

/**
 * A yearly quantity as the model says it is at the horizon, beside what was hoped for and what a case reports.
 *
 * @param item the return
 * @param realised the share of it that is realised at the horizon
 * @param modelled the quantity a year then
 */
public record RealisedFigure(ReturnItem item, double realised, double modelled) {

    /** The figures of a plan, in the order of the scenario. */
    public static List<RealisedFigure> of(RunResult run, String plan) {
        Accounts accounts = new Accounts(run, plan);
        int last = run.times().length - 1;
        return run.study().scenario().economics().orElseThrow().returns().stream().filter(item -> item.holdsFor(plan)).map(item -> {
            double realised = accounts.realised(item)[last];
            return new RealisedFigure(item, realised, item.before() + (item.after() - item.before()) * realised);
        }).toList();
    }

    /** By how much the model says more than the case reports, in the unit of the item; empty where no case reports it. */
    public Optional<Double> difference() {
        return item.stated().map(stated -> modelled - stated);
    }
}
