package org.jdrtoolkit.core.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.jdrtoolkit.core.model.AbsenceRate;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Caution;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Correlation;
import org.jdrtoolkit.core.model.Dose;
import org.jdrtoolkit.core.model.Distribution;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.model.EvidenceKind;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Flow;
import org.jdrtoolkit.core.model.Hypothesis;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.IndicatorTerm;
import org.jdrtoolkit.core.model.LeavingHazard;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Moderator;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.model.Point;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.model.Rate;
import org.jdrtoolkit.core.model.RateUnit;
import org.jdrtoolkit.core.model.Role;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.model.ShareAbove;
import org.jdrtoolkit.core.model.SourceTerm;
import org.jdrtoolkit.core.model.Through;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.problem.Letters;
import org.jdrtoolkit.core.text.Text;

/**
 * Any valid model of four constructs (demand, resource and strain in standard deviations, and a stock) and a lever. What is
 * said about them varies in everything: numbers, ranges, texts, what is left out.
 */
final class AnyModel implements ArbitrarySupplier<Model> {

    private static final List<String> DEVIATIONS = List.of("demand", "resource", "strain");
    private static final List<String> CONSTRUCTS = List.of("demand", "resource", "strain", "stock");
    private static final List<String> ALL = List.of("demand", "resource", "strain", "stock", "lever", "fixed", "mixed");

    @Override
    public Arbitrary<Model> get() {
        Arbitrary<String> ids = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(64)
                .filter(id -> !id.matches("(?i)na|null?|nan|none|con|prn|aux")); // refused, since other programs misread them
        return Builders.withBuilder(() -> Model.builder("any"))
                .use(ids).in(Model.Builder::id)
                .use(texts()).in(Model.Builder::title)
                .use(texts().optional()).in(Model.Builder::description)
                .use(Arbitraries.of(TimeUnit.class)).in(Model.Builder::timeUnit)
                .use(hypotheses()).in(Model.Builder::hypotheses)
                .use(constructs()).in(Model.Builder::constructs)
                .use(levers()).in(Model.Builder::levers)
                .use(auxiliaries()).in(Model.Builder::auxiliaries)
                .use(effects()).in(Model.Builder::effects)
                .use(flows()).in(Model.Builder::flows)
                .use(indicators()).in(Model.Builder::indicators)
                .use(correlations()).in(Model.Builder::correlations)
                .use(leaving()).in(Model.Builder::leaving)
                .use(absence()).in(Model.Builder::absence)
                .use(sources()).in(Model.Builder::evidence)
                .build(Model.Builder::build);
    }

    private static Arbitrary<List<Evidence>> sources() {
        return Combinators.combine(Arbitraries.of(EvidenceKind.class), words(), words().optional(), words().optional())
                .as((kind, citation, doi, note) -> List.of(first(), new Evidence("second", kind, citation, doi, note)));
    }

    private static Arbitrary<List<LeavingHazard>> leaving() {
        return Combinators.combine(Arbitraries.of(DEVIATIONS), claims(), estimates()).as(LeavingHazard::new).list().uniqueElements(LeavingHazard::of)
                .ofMaxSize(2);
    }

    private static Arbitrary<List<AbsenceRate>> absence() {
        return Combinators.combine(Arbitraries.of(DEVIATIONS), claims(), estimates()).as(AbsenceRate::new).list().uniqueElements(AbsenceRate::of)
                .ofMaxSize(2);
    }

    private static Evidence first() {
        return new Evidence("first", EvidenceKind.ASSUMPTION, "A guess.", Optional.empty(), Optional.empty());
    }

    private static Arbitrary<List<Hypothesis>> hypotheses() {
        return Combinators.combine(texts(), texts().optional()).as((title, description) -> new Hypothesis("claim", title, description))
                .map(List::of);
    }

    private static Arbitrary<List<Construct>> constructs() {
        return Combinators.combine(deviation("demand"), deviation("resource"), deviation("strain"), stock()).as(List::of);
    }

    private static Arbitrary<Construct> deviation(String id) {
        Arbitrary<Noise> noise = Combinators.combine(cuts(), positives(), positives(), evidence())
                .as((cuts, chronic, weekly, evidence) -> new Noise(cuts.get(0) / 100.0, (cuts.get(1) - cuts.get(0)) / 100.0,
                        (cuts.get(2) - cuts.get(1)) / 100.0, (100 - cuts.get(2)) / 100.0, chronic, weekly, evidence));
        return Combinators.combine(Arbitraries.of(Role.class), texts(), texts().optional(), estimates().optional(),
                        estimates(positives()), noise.map(Optional::of))
                .as((role, title, description, initial, halfLife, noises) -> Construct.builder(id, role).title(title).description(description)
                        .initial(initial).halfLifeWeeks(Optional.of(halfLife)).noise(noises).build());
    }

    /** Three places at which 100 % is cut into four shares. */
    private static Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 100).list().ofSize(3).map(cuts -> cuts.stream().sorted().toList());
    }

    private static Arbitrary<Construct> stock() {
        return Combinators.combine(Arbitraries.of(Role.class), texts(), terms(), estimates(positives()), Arbitraries.doubles().between(0, 1).optional(),
                        Arbitraries.of(true, false))
                .as((role, title, terms, capacity, filled, nonNegative) -> Construct.builder("stock", role).title(title).terms(terms).scale(Scale.STOCK)
                        .capacity(Optional.of(capacity)).nonNegative(nonNegative)
                        .initial(filled.map(part -> new Estimate(part * capacity.value(), Optional.empty(), Optional.empty(), capacity.evidence()))).build());
    }

    private static Arbitrary<List<Lever>> levers() {
        Arbitrary<Dose> doses = Combinators.combine(positives(), texts()).as(Dose::new);
        Arbitrary<Caution> cautions = Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.of("lever").list().ofMaxSize(1)).as(Caution::new);
        return Combinators.combine(texts(), texts().optional(), terms(), doses.optional(), estimates().optional(), cautions.optional())
                .as((title, description, terms, dose, cost, caution) -> new Lever("lever", title, description, terms, dose, cost, caution)).map(List::of);
    }

    /** One of stocks and levers alone, from which effects may come, and one of anything, the other too. */
    private static Arbitrary<List<Auxiliary>> auxiliaries() {
        return Combinators.combine(auxiliary("fixed", "stock", "lever"), auxiliary("mixed", "demand", "strain", "stock", "lever", "fixed")).as(List::of);
    }

    private static Arbitrary<Auxiliary> auxiliary(String id, String... reads) {
        return Combinators.combine(texts(), texts().optional(), texts().optional(), formulas(factors(reads), 2), evidence().optional())
                .as((title, description, unit, formula, evidence) -> new Auxiliary(id, title, description, unit, formula, evidence));
    }

    /** Factors, and sums, products, minima and maxima of them, so deep. */
    private static Arbitrary<Factor> formulas(Arbitrary<Factor> simple, int depth) {
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Factor> made = Combinators.combine(formulas(simple, depth - 1).list().ofMinSize(2).ofMaxSize(3), claims(), Arbitraries.integers().between(0, 3))
                .as((parts, claim, kind) -> switch (kind) {
                    case 0 -> new Factor.Product(parts, claim);
                    case 1 -> new Factor.Sum(parts, claim);
                    case 2 -> new Factor.Min(parts, claim);
                    default -> new Factor.Max(parts, claim);
                });
        return Arbitraries.oneOf(simple, made);
    }

    private static Arbitrary<List<SourceTerm>> terms() {
        return Combinators.combine(evidence(), texts()).as(SourceTerm::new).list().ofMaxSize(2);
    }

    private static Arbitrary<List<Effect>> effects() {
        Arbitrary<Effect> own = effects(Through.PERSON, moderators("resource"), "demand", "stock", "lever", "fixed");
        Arbitrary<Effect> moderated = effects(Through.PERSON, moderators("resource", "fixed"), "demand", "stock", "lever");
        Arbitrary<Effect> crossover = effects(Through.TEAM, moderators("lever"), "demand", "stock", "strain");
        return Arbitraries.oneOf(own, moderated, crossover).list().ofMaxSize(1);
    }

    private static Arbitrary<Effect> effects(Through through, Arbitrary<Moderator> moderators, String... causes) {
        return Combinators.combine(Arbitraries.of(causes), claims(), estimates(), sensitivities(), moderators.list().ofMaxSize(1))
                .as((from, claim, gain, sensitivity, moderatedBy) -> Effect.builder("effect", from, "strain", gain).through(through).hypothesis(claim)
                        .sensitivitySd(sensitivity).moderatedBy(moderatedBy).build());
    }

    private static Arbitrary<Optional<Estimate>> sensitivities() {
        return estimates(Arbitraries.doubles().between(0, 2)).optional();
    }

    private static Arbitrary<Moderator> moderators(String... by) {
        return Combinators.combine(Arbitraries.of(by), claims(), estimates()).as(Moderator::new);
    }

    private static Arbitrary<List<Flow>> flows() {
        Arbitrary<Rate> rates = Combinators.combine(estimates(), Arbitraries.of(RateUnit.class))
                .as((number, unit) -> new Rate(number.value(), unit, number.range(), number.distribution(), Optional.empty(), number.evidence()));
        return Combinators.combine(Arbitraries.of("demand", "stock").optional(), Arbitraries.of("resource", "strain"), claims(), rates,
                        formulas(factors(ALL.toArray(String[]::new)), 2).list().ofMaxSize(4))
                .as((from, to, claim, rate, factors) -> new Flow("flow", from, Optional.of(to), claim, rate, factors))
                .list().ofMaxSize(1);
    }

    private static Estimate aboveZero(Estimate estimate) {
        return Estimate.of(Math.max(1e-9, Math.abs(estimate.value())), estimate.evidence());
    }

    private static Arbitrary<Factor> factors(String... reads) {
        return Combinators.combine(Arbitraries.integers().between(0, 13), Arbitraries.of(reads), estimates(), estimates(), points(), claims())
                .as((kind, of, one, other, points, claim) -> switch (kind) {
                    case 0 -> new Factor.Level(of, claim);
                    case 1 -> new Factor.Room(of.equals("lever") ? of : "stock", claim);
                    case 11 -> new Factor.Multiply(of, one, claim);
                    case 12 -> new Factor.Inverse(of, claim);
                    case 13 -> new Factor.Constant(one, claim);
                    case 2 -> new Factor.Amplify(of, one, claim);
                    case 3 -> new Factor.Dampen(of, one, claim);
                    case 4 -> new Factor.Deviation(of, one, claim);
                    case 5 -> new Factor.Hill(of, aboveZero(one), aboveZero(other), claim);
                    case 6 -> new Factor.Logistic(of, one, other, claim);
                    case 7 -> new Factor.Exponential(of, one, claim);
                    case 8 -> new Factor.Power(of, one, claim);
                    case 9 -> new Factor.Table(of, points, one.evidence(), claim);
                    default -> new Factor.TeamMean(CONSTRUCTS.contains(of) ? of : "stock", claim);
                });
    }

    private static Arbitrary<List<Point>> points() {
        // adding 0 makes −0 and 0 the same x
        Arbitrary<List<Double>> xs = numbers().map(x -> x + 0.0).set().ofMinSize(2).ofMaxSize(4).map(set -> set.stream().sorted().toList());
        return Combinators.combine(xs, numbers(), Arbitraries.doubles().between(0, 2).optional()).as((sorted, y, width) -> sorted.stream()
                .map(x -> new Point(x, y, width.map(wide -> new Range(y - wide, y + wide)))).toList());
    }

    private static Arbitrary<List<Indicator>> indicators() {
        Arbitrary<IndicatorTerm> terms = Combinators.combine(Arbitraries.of(ALL).list().ofMinSize(1).ofMaxSize(2), estimates())
                .as(IndicatorTerm::new);
        Arbitrary<Indicator> sum = Combinators.combine(texts(), texts().optional(), Arbitraries.of(OutcomeKind.class).optional(),
                        terms.list().ofMinSize(1).ofMaxSize(2))
                .as((title, description, outcome, added) -> new Indicator("sum", title, description, outcome, added, Optional.empty()));
        Arbitrary<Indicator> share = Combinators.combine(texts(), Arbitraries.of(DEVIATIONS), estimates())
                .as((title, of, cutoff) -> new Indicator("share", title, Optional.empty(), Optional.empty(), List.of(),
                        Optional.of(new ShareAbove(of, cutoff))));
        return Combinators.combine(sum, share).as(List::of);
    }

    /** Correlations too weak for three of them to contradict one another. */
    private static Arbitrary<List<Correlation>> correlations() {
        Arbitrary<Double> weak = Arbitraries.doubles().between(-0.4, 0.4);
        return Combinators.combine(weak, weak, evidence()).as((one, other, evidence) -> Stream.of(
                new Correlation(List.of("demand", "resource"), one, Optional.of(new Range(-1, 1)), evidence),
                new Correlation(List.of("strain", "demand"), other, Optional.empty(), evidence)).toList());
    }

    private static Arbitrary<Estimate> estimates() {
        return estimates(numbers());
    }

    private static Arbitrary<Estimate> estimates(Arbitrary<Double> values) {
        Arbitrary<Double> widths = Arbitraries.doubles().between(0, 10);
        Arbitrary<Distribution> distributions = Arbitraries.of(Distribution.class).filter(one -> one != Distribution.LOGNORMAL);
        return Combinators.combine(values, widths.optional(), distributions, evidence()).as((value, width, distribution, evidence) ->
                new Estimate(value, width.map(wide -> new Range(value - wide, value + wide)), width.isPresent() ? distribution : Distribution.TRIANGULAR,
                        Optional.empty(), evidence));
    }

    private static Arbitrary<Double> positives() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(0.01, 1000),
                Arbitraries.of(Double.MIN_VALUE, Double.MAX_VALUE, 1e15, 780.0, 1.0));
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(-10, 10).ofScale(6),
                Arbitraries.of(0.0, -0.0, 1.0 / 3, 1e15, -1e16, 2e23, Double.MIN_VALUE, Double.MAX_VALUE));
    }

    private static Arbitrary<Optional<String>> claims() {
        return Arbitraries.of("claim").optional();
    }

    private static Arbitrary<String> evidence() {
        return Arbitraries.of("first", "second");
    }

    private static Arbitrary<Text> texts() {
        return Arbitraries.maps(Arbitraries.of("en", "nl", "de", "pt-BR", "zh-Hant-TW", "pap"), words()).ofMinSize(1).ofMaxSize(2).map(Text::new);
    }

    /** Anything but blank text and halves of characters, which no UTF-8 file can hold. */
    private static Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('\0', '\uD7FF').withChars("\"\\/\n\t é").ofMaxLength(10).map(text -> "a" + text)
                .filter(text -> Letters.unprintable(text).isEmpty());
    }
}
