package org.jdrtoolkit.sim.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.OneOffCost;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.scenario.ReturnTier;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.TurnoverCost;

/** Any economics of plans of jdr-core-5, whose model says nothing about absence. */
final class AnyEconomics {

    private AnyEconomics() {}

    static Arbitrary<Economics> of(List<Plan> plans, Time time) {
        Arbitrary<List<String>> named = Arbitraries.of(plans.stream().map(Plan::id).toList()).set().ofMaxSize(plans.size()).map(List::copyOf);
        Arbitrary<Optional<TurnoverCost>> turnovers = Combinators.combine(Arbitraries.doubles().between(0, 1), euros()).as(TurnoverCost::new).optional();
        return Combinators.combine(Arbitraries.doubles().between(0, 1), costs(named, time).list().ofMaxSize(2), returns(named).list().ofMaxSize(3), turnovers)
                .as((rate, costs, returns, turnover) -> new Economics(rate, IntStream.range(0, costs.size()).mapToObj(i -> named("cost-" + i, costs.get(i))).toList(),
                        IntStream.range(0, returns.size()).mapToObj(i -> named("return-" + i, returns.get(i))).toList(), Optional.empty(), turnover));
    }

    private static OneOffCost named(String id, OneOffCost cost) {
        return new OneOffCost(id, cost.title(), cost.plans(), cost.at(), cost.costEuros());
    }

    private static ReturnItem named(String id, ReturnItem item) {
        return new ReturnItem(id, item.title(), item.tier(), item.plans(), item.unit(), item.before(), item.after(), item.eurosPerUnit(),
                item.realisedBy(), item.stated());
    }

    private static Arbitrary<OneOffCost> costs(Arbitrary<List<String>> plans, Time time) {
        return Combinators.combine(AnyScenario.texts(), plans, Arbitraries.integers().between(0, 12), euros())
                .as((title, named, at, euros) -> new OneOffCost("any", title, named, at * time.step(), euros));
    }

    private static Arbitrary<ReturnItem> returns(Arbitrary<List<String>> plans) {
        Arbitrary<Optional<String>> realisedBy = Arbitraries.of("demands", "jobRedesign", "taskPerformance").optional();
        Arbitrary<Double> any = AnyScenario.numbers();
        return Combinators.combine(AnyScenario.texts(), Arbitraries.of(ReturnTier.class), plans, any, any, any.optional(), realisedBy, any.optional())
                .as((title, tier, named, before, after, euros, by, stated) -> new ReturnItem("any", title, tier, named, title, before, after, euros, by, stated));
    }

    private static Arbitrary<Double> euros() {
        return Arbitraries.doubles().between(0, Double.MAX_VALUE);
    }
}
