package org.jdrtoolkit.sim.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.core.problem.Letters;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.Expectation;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Start;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Turnover;
import org.jdrtoolkit.sim.scenario.VerdictRule;
import org.jdrtoolkit.sim.scenario.Workforce;

/**
 * Any valid scenario of jdr-core-5 with up to three segments and two plans, each of which moves each of the two levers once.
 * What is said about them varies in everything: numbers, texts, what is left out.
 */
final class AnyScenario implements ArbitrarySupplier<Scenario> {

    private static final List<String> CONSTRUCTS = List.of("demands", "resources", "personalResources", "strain", "engagement");
    private static final List<String> SEGMENTS = List.of("nurses", "planning-and-HR", "z9");

    @Override
    public Arbitrary<Scenario> get() {
        return Combinators.combine(times(), workforces()).flatAs((time, workforce) -> {
            Workforce possibleWorkforce = time.step() * time.unit().weeks() <= TimeUnit.WEEKS_PER_YEAR ? workforce
                    : workforce.toBuilder().turnover(Optional.empty()).build();
            Time possible = workforce.simulate() == Simulated.EVERYONE && time.scheme() == Scheme.REFERENCE ? time.withScheme(Scheme.RK4) : time;
            return plans(time, workforce).flatMap(plans -> scenarios(possible, possibleWorkforce, plans));
        });
    }

    private static Arbitrary<Scenario> scenarios(Time time, Workforce workforce, List<Plan> plans) {
        Arbitrary<String> ids = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(64)
                .filter(id -> !id.matches("(?i)na|null?|nan|none|con|prn|aux")); // refused, since other programs misread them
        Arbitrary<List<String>> without = Arbitraries.of("buffer", "boost", "loss-spiral").set().ofMaxSize(3).map(List::copyOf);
        Arbitrary<Long> seeds = Arbitraries.longs().between(-9_000_000_000_000_000L, 9_000_000_000_000_000L);
        Arbitrary<Map<String, Double>> numbers = Arbitraries.maps(Arbitraries.of("effects/demands-to-strain/gain", "constructs/strain/halfLifeWeeks"),
                Arbitraries.doubles().between(0.1, 20)).ofMaxSize(2);
        Arbitrary<List<String>> facts = Arbitraries.integers().between(1, 99).map(number -> "F" + number).list().ofMaxSize(3);
        return Builders.withBuilder(() -> Scenario.builder("any", "jdr-core-5", time, workforce).plans(plans))
                .use(ids).in(Scenario.Builder::id)
                .use(texts()).in(Scenario.Builder::title)
                .use(texts().optional()).in(Scenario.Builder::description)
                .use(without).in(Scenario.Builder::without)
                .use(numbers).in(Scenario.Builder::numbers)
                .use(economics(plans, time)).in(Scenario.Builder::economics)
                .use(facts).in(Scenario.Builder::demonstrates)
                .use(expectations(plans)).in(Scenario.Builder::expects)
                .use(seeds.map(Sampling::of)).in(Scenario.Builder::sampling)
                .use(verdicts(time)).in(Scenario.Builder::verdict)
                .build(Scenario.Builder::build);
    }

    private static Arbitrary<Optional<Economics>> economics(List<Plan> plans, Time time) {
        return plans.isEmpty() ? Arbitraries.just(Optional.empty()) : AnyEconomics.of(plans, time).optional();
    }

    /** Twelve results, whatever the length of a step. */
    private static Arbitrary<Time> times() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(-800_000, 800_000).map(LocalDate::ofEpochDay);
        Arbitrary<Double> lengths = Arbitraries.of(1e-9, 0.01, 0.1, 1.0 / 3, 1.0, 7.0, 1e15, 2e23);
        return Combinators.combine(Arbitraries.of(TimeUnit.class), dates.optional(), lengths, Arbitraries.integers().between(1, 5).optional(),
                        Arbitraries.of(Scheme.class))
                .as((unit, start, step, perResult, scheme) -> new Time(unit, start, 12 * perResult.orElse(1) * step, step,
                        perResult.map(steps -> steps * step), scheme));
    }

    private static Arbitrary<Workforce> workforces() {
        Arbitrary<List<Segment>> segments = Arbitraries.integers().between(1, 10).list().ofMaxSize(3).flatMap(AnyScenario::segments);
        return Combinators.combine(Arbitraries.integers().between(30, 10_000_000), Arbitraries.of(Simulated.class),
                Arbitraries.integers().between(1, Integer.MAX_VALUE).optional(), turnovers().optional(), segments)
                .as((size, simulate, teamSize, turnover, list) -> Workforce.builder(size).simulate(simulate).teamSize(teamSize)
                        .turnover(turnover.filter(some -> simulate == Simulated.EVERYONE)).segments(list).build())
                .flatMap(byShare -> Arbitraries.of(byShare, byHeads(byShare)));
    }

    private static Workforce byHeads(Workforce byShare) {
        List<Segment> segments = byShare.segments().stream().map(one -> new Segment(one.id(), one.title(), Optional.empty(),
                Optional.of(Math.max(1, (int) (one.shareOf(1) * byShare.size()))), one.baseline(), one.initial())).toList();
        int size = segments.isEmpty() ? byShare.size() : segments.stream().mapToInt(one -> one.heads().orElseThrow()).sum();
        return byShare.toBuilder().size(size).segments(segments).build();
    }

    private static Arbitrary<Turnover> turnovers() {
        return Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.doubles().between(0, Double.MAX_VALUE))
                .as((share, cost) -> new Turnover(share, 0, cost));
    }

    private static Arbitrary<List<Segment>> segments(List<Integer> weights) {
        double whole = weights.stream().mapToInt(weight -> weight).sum();
        List<Arbitrary<Segment>> segments = IntStream.range(0, weights.size()).mapToObj(i -> Combinators.combine(texts(),
                Arbitraries.maps(Arbitraries.of(CONSTRUCTS), numbers()).ofMaxSize(5),
                Arbitraries.maps(Arbitraries.of(CONSTRUCTS), starts()).ofMaxSize(5))
                .as((title, baseline, initial) -> new Segment(SEGMENTS.get(i), title, weights.get(i) / whole, baseline, initial))).toList();
        return segments.isEmpty() ? Arbitraries.just(List.of()) : Combinators.combine(segments).as(list -> list);
    }

    private static Arbitrary<Start> starts() {
        Arbitrary<Start> exactly = numbers().map(Start.Exactly::new);
        Arbitrary<Start> uniform = Combinators.combine(numbers(), numbers())
                .as((one, other) -> new Start.Uniform(new Range(Math.min(one, other), Math.max(one, other))));
        Arbitrary<Start> normal = Combinators.combine(numbers(), numbers()).as((mean, sd) -> new Start.Normal(mean, Math.abs(sd)));
        return Arbitraries.oneOf(exactly, uniform, normal);
    }

    private static Arbitrary<List<Plan>> plans(Time time, Workforce workforce) {
        Arbitrary<List<LeverChange>> levers = Combinators
                .combine(schedules("jobRedesign", time, workforce), schedules("extraWorkload", time, workforce))
                .as((one, other) -> Stream.of(one, other).flatMap(Optional::stream).toList());
        return Combinators.combine(Arbitraries.integers().between(0, 2), texts().list().ofSize(2), texts().optional().list().ofSize(2),
                levers.list().ofSize(2)).as((plans, titles, descriptions, schedules) -> IntStream.range(0, plans)
                .mapToObj(i -> Plan.builder("plan-" + i).title(titles.get(i)).description(descriptions.get(i)).levers(schedules.get(i)).build())
                .toList());
    }

    /** Begins in the first four of at least twelve steps, rises for up to four, ends before or at the twelfth, if at all. */
    private static Arbitrary<Optional<LeverChange>> schedules(String lever, Time time, Workforce workforce) {
        Arbitrary<List<String>> segments = workforce.segments().isEmpty() ? Arbitraries.just(List.of())
                : Arbitraries.of(workforce.segments().stream().map(Segment::id).toList()).set().ofMaxSize(workforce.segments().size())
                .map(List::copyOf);
        return Combinators.combine(Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(9, 12).optional(), Arbitraries.doubles().between(0, 1), segments)
                .as((from, ramp, until, to, forWhom) -> LeverChange.builder(lever).from(from * time.step()).ramp(ramp * time.step())
                        .until(until.map(end -> end * time.step())).to(to).segments(forWhom).build()).optional();
    }

    /** Something of some plans, of either kind of wellbeing or of both. */
    private static Arbitrary<List<Expectation>> expectations(List<Plan> plans) {
        if (plans.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        Arbitrary<OutcomeKind> wellbeing = Arbitraries.of(OutcomeKind.HAPPINESS_WELLBEING, OutcomeKind.HEALTH_WELLBEING);
        return Combinators.combine(Arbitraries.of(plans).map(Plan::id), wellbeing, Arbitraries.of(OutcomePattern.class)).as(Expectation::new)
                .list().ofMaxSize(4).uniqueElements(expectation -> List.of(expectation.plan(), expectation.wellbeing()));
    }

    private static Arbitrary<VerdictRule> verdicts(Time time) {
        Arbitrary<Double> smallest = Arbitraries.oneOf(Arbitraries.doubles().between(0.001, 10).ofScale(3), Arbitraries.of(Double.MIN_VALUE, 0.05));
        return Combinators.combine(Arbitraries.integers().between(0, 12).optional(), smallest)
                .as((at, z) -> new VerdictRule(at.map(result -> result * time.every().orElse(time.step())), "no-rollout", z));
    }

    static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(-10, 10).ofScale(6),
                Arbitraries.of(0.0, -0.0, 1.0 / 3, 1e15, -1e16, 2e23, Double.MIN_VALUE, Double.MAX_VALUE));
    }

    static Arbitrary<Text> texts() {
        return Arbitraries.maps(Arbitraries.of("en", "nl", "pt-BR"), words()).ofMinSize(1).ofMaxSize(2).map(Text::new);
    }

    /** Anything but blank text and halves of characters, which no UTF-8 file can hold. */
    private static Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('\0', '\uD7FF').withChars("\"\\/\n\t é").ofMaxLength(10).map(text -> "a" + text)
                .filter(text -> Letters.unprintable(text).isEmpty());
    }
}
