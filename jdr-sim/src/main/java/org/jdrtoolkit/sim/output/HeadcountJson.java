package org.jdrtoolkit.sim.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Workforce;

/** The part of a summary about headcounts: people present at the end, leavers and hires. */
final class HeadcountJson {

    private HeadcountJson() {}

    /** By plan, for the whole workforce; changes are relative to the plan it is compared with. Empty if nobody leaves. */
    static Optional<ObjectNode> of(RunResult result) {
        if (result.staffings().isEmpty()) {
            return Optional.empty();
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        String against = result.study().scenario().verdict().against();
        Staffing base = result.staffing(against, Workforce.ALL).orElseThrow();
        node.put("against", against);
        ObjectNode plans = node.putObject("plans");
        int last = result.times().length - 1;
        for (Plan plan : result.study().scenario().allPlans()) {
            Staffing staffing = result.staffing(plan.id(), Workforce.ALL).orElseThrow();
            ObjectNode one = plans.putObject(plan.id());
            one.put("present", staffing.present(last)).put("vacant", staffing.vacant(last));
            one.put("leavers", staffing.leavers(last)).put("hires", staffing.hires(last)).put("costEuros", number(staffing.costEuros(last)));
            if (!plan.id().equals(against)) {
                one.put("leaversChange", staffing.leavers(last) - base.leavers(last)).put("hiresChange", staffing.hires(last) - base.hires(last));
                one.put("costEurosChange", number(staffing.costEuros(last) - base.costEuros(last)));
            }
        }
        return Optional.of(node);
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(Decimals.text(value));
    }
}
