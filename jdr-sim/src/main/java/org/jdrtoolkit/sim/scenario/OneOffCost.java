package org.jdrtoolkit.sim.scenario;

import java.util.List;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;
import org.jdrtoolkit.core.text.Text;

@About("Something that is paid once.")
public record OneOffCost(
        @About("Name of the cost, in economics.csv.") String id,
        @About("Its name for people.") Text title,
        @About("Ids of the plans that pay it; left out, all. What the plan compared with pays and this one does not is saved.") List<String> plans,
        @About("When it is paid, in the unit of time.") @Within(low = 0) @OrElse("0") double at,
        @About("How much, in euros.") @Within(low = 0) double costEuros) {

    public OneOffCost {
        plans = List.copyOf(plans);
    }

    /** Whether a plan of the scenario pays this cost; the plan that changes nothing pays none. */
    public boolean holdsFor(String plan) {
        return Plan.isAmong(plans, plan);
    }
}
