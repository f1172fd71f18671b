package org.jdrtoolkit.sim.economics;

import java.util.List;
import org.jdrtoolkit.sim.result.Finding;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.scenario.Plan;

/**
 * What all judged plans cost and bring, in the order of the scenario; none if nothing is valued.
 *
 * @param all one balance per judged plan
 */
public record Balances(List<Balance> all) implements Finding {

    public Balances {
        all = List.copyOf(all);
    }

    /** The balances of a run. */
    public static Balances of(MeanCourses run) {
        return new Balances(run.study().scenario().economics().isEmpty() ? List.of()
                : run.study().scenario().judgedPlans().stream().map(Plan::id).map(plan -> Balance.of(run, plan)).toList());
    }

    /** The balance of a judged plan; throws {@link IllegalArgumentException} if there is none. */
    public Balance of(String plan) {
        return all.stream().filter(balance -> balance.plan().equals(plan)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no balance of a plan \"" + plan + "\"."));
    }
}
