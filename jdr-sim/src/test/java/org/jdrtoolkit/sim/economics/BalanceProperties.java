package org.jdrtoolkit.sim.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.AbsenceCost;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.OneOffCost;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.scenario.ReturnTier;
import org.jdrtoolkit.sim.scenario.TurnoverCost;
import org.jdrtoolkit.sim.scenario.VerdictRule;
import org.jdrtoolkit.sim.study.Study;

/** Whatever is valued, a balance is the difference of two books, one of each plan, and neither depends on the other. */
class BalanceProperties {

    private static final List<String> PLANS = List.of(Plan.NO_ROLLOUT, "one", "other");
    private static final Text ANY = Text.of("any");

    /** Each variable wanders by itself under each plan, also where nothing is changed. */
    private static RunResult run(Study study, String against, long seed) {
        return Books.run(study.with(scenario -> scenario.toBuilder().verdict(against(against)).build()),
                (plan, variable) -> new Random(seed + 31L * plan.hashCode() + variable.hashCode()).doubles(Books.YEARS + 1, -2, 2).toArray());
    }

    private static VerdictRule against(String plan) {
        return new VerdictRule(Optional.empty(), plan, 0.05);
    }

    @Property(tries = 500)
    void theOtherWayRoundEveryPartIsItsOwnNegative(@ForAll("economics") Economics economics, @ForAll long seed) {
        Study study = Books.study("", "").with(scenario -> scenario.toBuilder().economics(Optional.of(economics)).build());

        for (String one : PLANS) {
            for (String other : PLANS) {
                Balance there = Balance.of(run(study, other, seed).means(), one);
                Balance back = Balance.of(run(study, one, seed).means(), other);

                assertThat(names(back)).as("%s against %s", one, other).isEqualTo(names(there));
                for (int t = 0; t <= Books.YEARS; t++) {
                    for (int i = 0; i < there.items().size(); i++) {
                        assertThat(back.items().get(i).euros(t) + there.items().get(i).euros(t)).isZero();
                        assertThat(back.items().get(i).discountedEuros(t) + there.items().get(i).discountedEuros(t)).isZero();
                    }
                    assertThat(back.netEuros(t) + there.netEuros(t)).isZero();
                    assertThat(back.discountedNetEuros(t) + there.discountedNetEuros(t)).isZero();
                }
            }
        }
    }

    private static List<String> names(Balance balance) {
        return balance.items().stream().map(item -> item.kind() + " " + item.item()).toList();
    }

    @Property(tries = 200)
    void againstOneAndThatAgainstAnotherAddUp(@ForAll("economics") Economics economics, @ForAll long seed) {
        Study study = Books.study("", "").with(scenario -> scenario.toBuilder().economics(Optional.of(economics)).build());

        double direct = Balance.of(run(study, Plan.NO_ROLLOUT, seed).means(), "one").netEuros(Books.YEARS);
        double byWayOfOther = Balance.of(run(study, "other", seed).means(), "one").netEuros(Books.YEARS)
                + Balance.of(run(study, Plan.NO_ROLLOUT, seed).means(), "other").netEuros(Books.YEARS);

        assertThat(byWayOfOther).isCloseTo(direct, within(0.01)); // a cent; parts are tens of millions of euros at most
    }

    @Property(tries = 100)
    void whatTheModelSaysOfAQuantityIsNoMatterOfComparison(@ForAll("economics") Economics economics, @ForAll long seed) {
        Study study = Books.study("", "").with(scenario -> scenario.toBuilder().economics(Optional.of(economics)).build());

        assertThat(Balance.of(run(study, "other", seed).means(), "one").figures())
                .isEqualTo(Balance.of(run(study, Plan.NO_ROLLOUT, seed).means(), "one").figures());
    }

    /** With the engine, in worlds in which both numbers and chance differ. */
    @Property(tries = 8)
    void inEveryWorldTheNetIsItsOwnNegative(@ForAll("economicsOfWeeks") Economics economics, @ForAll("size") int size) {
        Study study = Studies.study("""
                {'id': 'two', 'title': {'en': 'Two'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 26, 'every': 13}, 'workforce': {'size': %d},
                 'plans': [{'id': 'one', 'title': {'en': 'One'}, 'levers': [{'lever': 'aiAvailability', 'from': 0, 'to': 1}, {'lever': 'training', 'from': 4, 'to': 0.5}]},
                           {'id': 'other', 'title': {'en': 'Other'}, 'levers': [{'lever': 'aiAvailability', 'from': 13, 'to': 1}]}],
                 'sampling': {'parameterDraws': 3, 'replications': 2}}""".formatted(size))
                .with(scenario -> scenario.toBuilder().economics(Optional.of(economics)).build());

        Study there = study.with(scenario -> scenario.toBuilder().verdict(against("other")).build());
        Study back = study.with(scenario -> scenario.toBuilder().verdict(against("one")).build());

        assertThat(nets(there, "one")).isEqualTo(nets(back, "other").stream().map(net -> 0.0 - net).toList());
    }

    private static List<Double> nets(Study study, String plan) {
        Endings endings = Endings.of(study);
        List<World> worlds = Studies.found(study).get(Worlds.class).worlds();
        return worlds.stream().map(world -> endings.in(world, plan).netEuros()).toList();
    }

    @Provide
    Arbitrary<Integer> size() {
        return Arbitraries.integers().between(4, 12);
    }

    @Provide
    Arbitrary<Economics> economics() {
        return economics(365.25);
    }

    @Provide
    Arbitrary<Economics> economicsOfWeeks() {
        return economics(1);
    }

    /** Something on every side of a book, for all plans or for some, realised at once or by something that the model moves. */
    private static Arbitrary<Economics> economics(double step) {
        Arbitrary<List<String>> plans = Arbitraries.of(List.of(), List.of("one"), List.of("other"), List.of("one", "other"));
        Arbitrary<Double> amounts = Arbitraries.doubles().between(-1000, 1000);
        Arbitrary<Double> euros = Arbitraries.doubles().between(0, 100_000);
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<OneOffCost> costs = Combinators.combine(plans, Arbitraries.integers().between(0, 3), euros)
                .as((paying, steps, cost) -> new OneOffCost("any", ANY, paying, steps * step, cost));
        Arbitrary<ReturnItem> returns = Combinators.combine(Arbitraries.of(ReturnTier.class), plans, amounts, amounts, amounts.optional(), Arbitraries.of("strain").optional())
                .as((tier, bringing, before, after, worth, by) -> new ReturnItem("any", ANY, tier, bringing, ANY, before, after, worth, by, Optional.of(before)));
        return Combinators.combine(Arbitraries.doubles().between(0, 0.3), costs.list().ofMaxSize(3), returns.list().ofMaxSize(4),
                Combinators.combine(shares, euros).as(AbsenceCost::new).optional(), Combinators.combine(shares, euros).as(TurnoverCost::new).optional())
                .as((rate, paid, brought, absence, leaving) -> new Economics(rate, named(paid), returning(brought), absence, leaving));
    }

    private static List<OneOffCost> named(List<OneOffCost> costs) {
        return IntStream.range(0, costs.size()).mapToObj(i -> new OneOffCost("cost-" + i, ANY, costs.get(i).plans(), costs.get(i).at(), costs.get(i).costEuros())).toList();
    }

    private static List<ReturnItem> returning(List<ReturnItem> items) {
        return IntStream.range(0, items.size()).mapToObj(i -> {
            ReturnItem item = items.get(i);
            return new ReturnItem("return-" + i, ANY, item.tier(), item.plans(), ANY, item.before(), item.after(), item.eurosPerUnit(), item.realisedBy(), item.stated());
        }).toList();
    }
}
