package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;

@About("What plans cost and bring, in euros, beside what the levers of the model cost. Each plan keeps its own book, counted from the plan that changes nothing, and is balanced against the plan that it is judged by: the difference of the two.")
public record Economics(
        @About("By how much a euro of next year counts less than one of today, from 0 to 1: 0.05 for 5 %.") @Within(low = 0, high = 1) @OrElse("0") double discountRatePerYear,
        @About("What is paid once.") List<OneOffCost> costs,
        @About("What plans bring, item by item.") List<ReturnItem> returns,
        @About("What sickness absence costs; left out, it is not valued.") Optional<AbsenceCost> absence,
        @About("What leavers cost; left out, it is what \"turnover\" of the workforce says, and without that not valued.") Optional<TurnoverCost> turnover) {

    public Economics {
        costs = List.copyOf(costs);
        returns = List.copyOf(returns);
    }

    /** The cost of leavers of a workforce, if turnover is valued. */
    public Optional<TurnoverCost> turnoverOf(Workforce workforce) {
        return turnover.or(() -> workforce.turnover().map(people -> new TurnoverCost(people.yearlyShare(), people.costEurosPerLeaver())));
    }

    /** Whether quantities are only compared with what a case reports: nothing is paid once or valued, so euros would be half a sum. */
    public boolean isComparedOnly(Workforce workforce) {
        return !returns.isEmpty() && returns.stream().allMatch(item -> item.eurosPerUnit().isEmpty()) && costs.isEmpty()
                && absence.isEmpty() && turnoverOf(workforce).isEmpty();
    }
}
