package org.jdrtoolkit.sim.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jdrtoolkit.core.equation.Equation;
import org.jdrtoolkit.core.equation.Intermediate;
import org.jdrtoolkit.core.equation.Join;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.equation.Term;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.fixtures.Json;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.internal.rows.Teams;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels agree with rate equations evaluated one person, one term and one factor at a time, and with one another bit for bit. */
class KernelTest {

    private static final int PEOPLE = 23;
    private static final int TEAM = 5;
    private static final int STEPS = 9;
    private static final double STEP = 0.01;
    /** Steps of persons for which generated code is worth its while. */
    private static final long MANY = 1_000_000_000;

    private final Random chance = new Random(42);

    static List<String> models() {
        return Library.ids();
    }

    /** What kernels work on. */
    private final class Input {

        private final RateProgram program;
        private final double[] levers;
        private final double[][] x;
        private final double[][] b;
        private final double[][] traits;
        private final double[][] rows;
        private final Terms terms;

        Input(RateEquations equations) {
            int constructs = equations.constructs().size();
            program = RateProgram.of(equations, true, MANY);
            levers = chance.doubles(equations.levers().size(), 0, 1).toArray();
            x = numbers(constructs);
            b = numbers(constructs);
            traits = numbers(equations.traits().size());
            terms = new Terms(program, apart(constructs));
            terms.at(levers);
            Scratch scratch = new Scratch(program, PEOPLE);
            scratch.place(terms, x, b, traits);
            scratch.prepare(terms, new Teams(TEAM), x, STEP);
            rows = scratch.rows();
        }

        double[][] room() {
            return new double[x.length][PEOPLE];
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void ratesAreThoseOfTheObviousEvaluation(String id) throws ReflectiveOperationException {
        assertObvious(RateEquations.of(Library.find(id).orElseThrow(), TimeUnit.WEEK, Set.of()));
    }

    /** What no shipped model says: crossover with a lever against it, and people who differ in all effects. */
    @Test
    void ratesThroughTeamsAndSensitivityAreThoseOfTheObviousEvaluation() throws ReflectiveOperationException {
        assertObvious(RateEquations.of(ModelFile.read("model.json", Json.of("""
                {'id': 'teams', 'title': {'en': 'Teams'}, 'timeUnit': 'week',
                 'constructs': [
                   {'id': 'demands', 'role': 'challenge-demand', 'title': {'en': 'demands'}, 'halfLifeWeeks': {'value': 4, 'evidence': 'guess'}},
                   {'id': 'resources', 'role': 'job-resource', 'title': {'en': 'resources'}, 'halfLifeWeeks': {'value': 4, 'evidence': 'guess'}},
                   {'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 2, 'evidence': 'guess'}}],
                 'levers': [{'id': 'rest', 'title': {'en': 'rest'}}],
                 'effects': [
                   {'id': 'crossover', 'from': 'strain', 'to': 'strain', 'through': 'team', 'gain': {'value': 0.5, 'evidence': 'guess'},
                    'sensitivitySd': {'value': 0.3, 'evidence': 'guess'}, 'moderatedBy': [{'by': 'rest', 'gain': {'value': -0.3, 'evidence': 'guess'}}]},
                   {'id': 'example', 'from': 'demands', 'to': 'resources', 'through': 'team', 'gain': {'value': -0.4, 'evidence': 'guess'}},
                   {'id': 'impairment', 'from': 'demands', 'to': 'strain', 'gain': {'value': 0.6, 'evidence': 'guess'},
                    'sensitivitySd': {'value': 0.5, 'evidence': 'guess'}, 'moderatedBy': [{'by': 'resources', 'gain': {'value': -0.2, 'evidence': 'guess'}}]}],
                 'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""")).orThrow(),
                TimeUnit.WEEK, Set.of()));
    }

    private void assertObvious(RateEquations equations) throws ReflectiveOperationException {
        Input input = new Input(equations);
        double[][] rates = input.room();

        FusedKernel.of(input.program.structure()).begin(input.rows, input.terms.numbers(), input.x, 1, 0, rates, input.room(),
                input.terms.moving());

        for (int i = 0; i < rates.length; i++) {
            for (int p = 0; p < PEOPLE; p++) {
                // Products and sums in another order differ by rounding only: some ten terms of size 1 and below.
                assertThat(rates[i][p]).as(equations.constructs().get(i))
                        .isCloseTo(obvious(equations, equations.equations().get(i), input.x, input.b, input.levers, input.traits, p), within(1e-13));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFusedKernelGivesTheBitsOfTheInterpretedOne(String id) throws ReflectiveOperationException {
        assertSameBits(RateEquations.of(Library.find(id).orElseThrow(), TimeUnit.WEEK, Set.of()));
    }

    @Property(tries = 60)
    void soItDoesForAnyEquations(@ForAll @IntRange(min = 1, max = 6) int constructs, @ForAll @IntRange(min = 0, max = 12) int mostTerms,
            @ForAll long seed) throws ReflectiveOperationException {
        assertSameBits(equations(constructs, mostTerms, new Random(seed)));
    }

    private void assertSameBits(RateEquations equations) throws ReflectiveOperationException {
        Input input = new Input(equations);
        List<List<double[][]>> results = new ArrayList<>();
        for (Kernel kernel : List.of(FusedKernel.of(input.program.structure()), interpreted(input.program.structure(), PEOPLE))) {
            double[][] sum = input.room();
            double[][] first = input.room();
            double[][] second = input.room();
            double[][] last = Arrays.stream(input.x).map(double[]::clone).toArray(double[][]::new);
            kernel.begin(input.rows, input.terms.numbers(), input.x, 1.0 / 6, 0.37, sum, first, input.terms.moving());
            kernel.proceed(input.rows, input.terms.numbers(), input.x, 1.0 / 3, 0.73, sum, second, input.terms.moving());
            kernel.finish(input.rows, input.terms.numbers(), last, 1.0 / 3, 1.1, Arrays.stream(sum).map(double[]::clone).toArray(double[][]::new),
                    input.room(), input.terms.moving());
            results.add(List.of(sum, first, second, last));
        }
        for (int r = 0; r < results.get(0).size(); r++) {
            assertThat(Arrays.deepEquals(results.get(0).get(r), results.get(1).get(r))).as("result " + r).isTrue();
        }
    }

    private static Kernel interpreted(Structure structure, int people) {
        return new InterpretedKernel(structure.sums().stream().map(ByKind::of).toArray(ByKind[]::new), people);
    }

    /** One person for all has a kernel without loops. */
    @Property(tries = 60)
    void theKernelOfOnePersonGivesTheSameBits(@ForAll @IntRange(min = 1, max = 6) int constructs, @ForAll @IntRange(min = 0, max = 12) int mostTerms,
            @ForAll long seed) {
        RateProgram program = RateProgram.of(equations(constructs, mostTerms, new Random(seed)), false, 1);
        double[][] rows = new double[program.structure().rows()][];
        Arrays.setAll(rows, row -> chance.doubles(1, 0.1, 1.1).toArray());
        double[] numbers = program.roomForNumbers();
        program.number(new double[] {0.3, 0.8}, numbers);
        List<double[][]> results = new ArrayList<>();
        for (Kernel kernel : List.of(program.kernels().ofOnePerson(), interpreted(program.structure(), 1))) {
            double[][] x = Arrays.stream(rows, 0, constructs).map(double[]::clone).toArray(double[][]::new);
            double[][] sum = new double[constructs][1];
            double[][] next = new double[constructs][1];
            int[] moving = IntStream.range(0, constructs).toArray();
            kernel.begin(rows, numbers, x, 1.0 / 6, 0.37, sum, next, moving);
            kernel.proceed(rows, numbers, x, 1.0 / 3, 0.73, sum, next, moving);
            kernel.finish(rows, numbers, x, 1.0 / 3, 1.1, sum, new double[constructs][1], moving);
            results.add(new double[][] {Arrays.stream(x).mapToDouble(row -> row[0]).toArray(), Arrays.stream(sum).mapToDouble(row -> row[0]).toArray(),
                    Arrays.stream(next).mapToDouble(row -> row[0]).toArray()});
        }

        assertThat(Arrays.deepEquals(results.get(0), results.get(1))).isTrue();
    }

    /** People of whom nothing is known. */
    private static Spreads apart(int constructs) {
        Spread[] different = new Spread[constructs];
        Arrays.fill(different, Spread.DIFFERENT);
        return new Spreads(different, different, false);
    }

    /**
     * What is 0 for everybody is left out, and what is the same for everybody is worked out once, until a lever or another construct takes people
     * apart: in steps of every scheme, through a lever that begins late and ends early, people who share a scratch with others, and teams. Sparse
     * equations leave much at rest and together.
     */
    @Property(tries = 600)
    void whatIsAtRestOrTheSameIsLeftOutWithoutMovingABit(@ForAll @IntRange(min = 1, max = 9) int constructs,
            @ForAll @IntRange(min = 0, max = 3) int mostTerms, @ForAll Scheme scheme, @ForAll boolean isOnePerson, @ForAll boolean isFused,
            @ForAll boolean areTogether, @ForAll long seed) {
        Assume.that(scheme != Scheme.REFERENCE);
        Random random = new Random(seed);
        RateEquations equations = equations(constructs, mostTerms, random);
        int people = isOnePerson ? 1 : PEOPLE;
        Spreads known = new Spreads(spreads(constructs, random), spreads(constructs, random), areTogether);
        double[][] start = rows(known.deviations(), people, random);
        double[][] setPoints = rows(known.setPoints(), people, random);
        List<double[][]> results = new ArrayList<>();
        for (Spreads beginning : List.of(apart(constructs), known)) {
            RateProgram program = RateProgram.of(equations, !isOnePerson, isFused ? MANY : 1);
            double[][] x = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
            double[][] others = rows(apart(constructs).deviations(), people, new Random(seed));
            Scratch scratch = new Scratch(program, people);
            Stepper stepper = stepper(program, scratch, scheme, people, beginning);
            Stepper stepperOfOthers = stepper(program, scratch, scheme, people, apart(constructs));
            for (int step = 0; step < STEPS; step++) {
                stepperOfOthers.advance(others, setPoints, step, step + 1);
                stepper.advance(x, setPoints, step, step + 1);
            }
            results.add(x);
        }

        assertThat(Arrays.deepEquals(results.get(0), results.get(1))).isTrue();
    }

    private static Spread[] spreads(int count, Random random) {
        return IntStream.range(0, count).mapToObj(i -> Spread.values()[random.nextInt(Spread.values().length)]).toArray(Spread[]::new);
    }

    private static double[][] rows(Spread[] spreads, int people, Random random) {
        return Arrays.stream(spreads).map(spread -> switch (spread) {
            case NOTHING -> new double[people];
            case SAME -> DoubleStream.generate(() -> 0.7).limit(people).toArray();
            case DIFFERENT -> random.doubles(people, 0.1, 1.1).toArray();
        }).toArray(double[][]::new);
    }

    private static Stepper stepper(RateProgram program, Scratch scratch, Scheme scheme, int people, Spreads beginning) {
        Time time = new Time(TimeUnit.WEEK, Optional.empty(), STEPS, 1, Optional.empty(), scheme);
        LeverPath[] levers = {path(time, LeverChange.builder("l0").from(2).ramp(3).until(Optional.of(6.0)).to(0.8).build()), path(time)};
        double[][] traits = IntStream.range(0, 2).mapToObj(t -> {
            double[] ones = new double[people];
            Arrays.fill(ones, 1.2);
            return ones;
        }).toArray(double[][]::new);
        return Steppers.of(scheme, new Rates(program, scratch, traits, new Teams(TEAM), levers, STEP, beginning), () -> false);
    }

    private static LeverPath path(Time time, LeverChange... changes) {
        return LeverPath.of(List.of(changes), time);
    }

    /** Equations of up to so many terms each, with every kind of source, shape and intermediate. */
    private static RateEquations equations(int constructs, int mostTerms, Random chance) {
        List<String> ids = IntStream.range(0, constructs).mapToObj(i -> "c" + i).toList();
        List<String> levers = List.of("l0", "l1");
        List<Shape> shapes = List.of(Shape.IDENTITY, Shape.IDENTITY, new Shape.Affine(1, -0.5), new Shape.Reciprocal(0.7), new Shape.Hill(3, 0.5),
                new Shape.Logistic(2, 0.4), new Shape.Exponential(0.3), new Shape.Power(1.5));
        List<Intermediate> intermediates = new ArrayList<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            intermediates.add(!intermediates.isEmpty() && chance.nextInt(4) == 0
                    ? new Intermediate.Share(chance.nextInt(constructs), chance.nextInt(intermediates.size()))
                    : new Intermediate.Joined(Join.values()[chance.nextInt(Join.values().length)],
                            terms(1 + chance.nextInt(3), constructs, intermediates.size(), shapes, chance)));
        }
        List<Equation> equations = ids.stream().map(id -> new Equation(id,
                terms(chance.nextInt(mostTerms + 1), constructs, intermediates.size(), shapes, chance),
                chance.nextBoolean() ? chance.nextGaussian() : 0)).toList();
        return new RateEquations(TimeUnit.WEEK, ids, levers, List.of("e0", "e1"), intermediates, Map.of(), equations);
    }

    private static List<Term> terms(int count, int constructs, int intermediates, List<Shape> shapes, Random chance) {
        return IntStream.range(0, count).mapToObj(t -> new Term("t" + t, chance.nextGaussian(), IntStream.range(0, chance.nextInt(4)).mapToObj(f -> {
            Source source = Source.values()[chance.nextInt(Source.values().length)];
            int choices = source == Source.LEVER || source == Source.TRAIT ? 2 : source == Source.INTERMEDIATE ? intermediates : constructs;
            return choices == 0 ? new Operand(Source.LEVEL, 0, Shape.IDENTITY)
                    : new Operand(source, chance.nextInt(choices), shapes.get(chance.nextInt(shapes.size())));
        }).toList())).toList();
    }

    /** (6a), (5a) Intermediates are those of the obvious evaluation, for everybody and for one, and sums, minima, maxima and shares all occur. */
    @Property(tries = 200)
    void intermediatesAreThoseOfTheObviousEvaluation(@ForAll @IntRange(min = 1, max = 6) int constructs, @ForAll long seed) {
        RateEquations equations = equations(constructs, 3, new Random(seed));
        Input input = new Input(equations);

        for (int i = 0; i < equations.intermediates().size(); i++) {
            Operand wanted = new Operand(Source.INTERMEDIATE, i, Shape.IDENTITY);
            PreparedRow row = input.program.prepared(input.program.intermediate(i) - input.program.firstPrepared());
            double[] computed = new double[PEOPLE];
            Scratch scratch = new Scratch(input.program, PEOPLE);
            scratch.place(input.terms, input.x, input.b, input.traits);
            input.terms.isNeeded()[input.program.intermediate(i)] = true;
            input.program.followNeeds(input.terms.isNeeded());
            scratch.prepare(input.terms, new Teams(TEAM), input.x, STEP);
            System.arraycopy(scratch.rows()[input.program.intermediate(i)], 0, computed, 0, PEOPLE);
            for (int p = 0; p < PEOPLE; p++) {
                // Products of three factors and sums of three, in another order: a few roundings of the largest term.
                double expected = read(equations, wanted, input.x, input.b, input.levers, input.traits, p);
                assertThat(computed[p]).as(row.toString()).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void oneGeneratedKernelServesAllModelsThatDifferInNumbersOnly() {
        RateEquations equations = RateEquations.of(Library.find("cotima-2020").orElseThrow(), TimeUnit.WEEK, Set.of());
        RateEquations perMonth = RateEquations.of(Library.find("cotima-2020").orElseThrow(), TimeUnit.MONTH, Set.of());

        RateProgram program = RateProgram.of(equations, true, MANY);

        assertThat(program.kernels().of(PEOPLE)).isSameAs(program.with(perMonth).kernels().of(PEOPLE + 1)).isNotInstanceOf(InterpretedKernel.class);
    }

    @Test
    void aSmallRunDoesWithoutGeneratedCode() {
        RateEquations equations = RateEquations.of(Library.find("cotima-2020").orElseThrow(), TimeUnit.WEEK, Set.of());

        assertThat(RateProgram.of(equations, true, 600 * 156).kernels().of(PEOPLE)).isInstanceOf(InterpretedKernel.class);
    }

    /** Whole runs with every kind of step: blocks, teams, noise, people who leave. */
    @ParameterizedTest
    @ValueSource(strings = {"euler", "heun", "rk4"})
    void wholeRunsAreTheSameWithEither(String scheme) {
        Study study = Studies.study("""
                {'id': 'both', 'title': {'en': 'Both'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 20, 'scheme': 'SCHEME'},
                 'workforce': {'size': 700, 'teamSize': 9, 'turnover': {'yearlyShare': 0.3, 'vacantFor': 3}},
                 'plans': [{'id': 'plan', 'title': {'en': 'Plan'}, 'levers': [{'lever': 'aiAvailability', 'from': 2, 'ramp': 5, 'to': 1}]}]}
                """.replace("SCHEME", scheme));

        assertThat(trajectories(study, "fused")).isEqualTo(trajectories(study, "interpreted"));
    }

    private static List<String> trajectories(Study study, String kernel) {
        System.setProperty(Kernels.CHOICE, kernel);
        try {
            return Simulation.of(study).run().trajectories().stream().map(Object::toString).toList();
        } finally {
            System.clearProperty(Kernels.CHOICE);
        }
    }

    @Test
    void theInterpretedKernelTakesOverWhereNoCodeIsWanted() {
        RateEquations equations = RateEquations.of(Library.find("cotima-2020").orElseThrow(), TimeUnit.WEEK, Set.of());
        System.setProperty(Kernels.CHOICE, "interpreted");
        try {
            assertThat(RateProgram.of(equations, true, MANY).kernels().of(PEOPLE)).isInstanceOf(InterpretedKernel.class);
        } finally {
            System.clearProperty(Kernels.CHOICE);
        }
    }

    /** Levels from 0.1 to 1.1, where every kind of factor is defined. */
    private double[][] numbers(int constructs) {
        double[][] numbers = new double[constructs][];
        for (int i = 0; i < constructs; i++) {
            numbers[i] = chance.doubles(PEOPLE, 0.1, 1.1).toArray();
        }
        return numbers;
    }

    private static double obvious(RateEquations equations, Equation equation, double[][] x, double[][] b, double[] levers, double[][] traits, int person) {
        return equation.terms().stream().mapToDouble(term -> obvious(equations, term, x, b, levers, traits, person)).sum() - equation.centring();
    }

    private static double obvious(RateEquations equations, Term term, double[][] x, double[][] b, double[] levers, double[][] traits, int person) {
        double product = term.coefficient();
        for (Operand factor : term.factors()) {
            product *= factor.shape().of(read(equations, factor, x, b, levers, traits, person));
        }
        return product;
    }

    private static double obvious(RateEquations equations, Intermediate intermediate, double[][] x, double[][] b, double[] levers, double[][] traits,
            int person) {
        if (intermediate instanceof Intermediate.Share share) {
            double outflow = read(equations, new Operand(Source.INTERMEDIATE, share.outflow(), Shape.IDENTITY), x, b, levers, traits, person);
            return outflow > 0 ? Math.min(1, Math.max(0, x[share.stock()][person]) / STEP / outflow) : 1;
        }
        Intermediate.Joined joined = (Intermediate.Joined) intermediate;
        DoubleStream terms = joined.terms().stream().mapToDouble(term -> obvious(equations, term, x, b, levers, traits, person));
        return switch (joined.join()) {
            case SUM -> terms.sum();
            case LEAST -> terms.min().orElseThrow();
            case GREATEST -> terms.max().orElseThrow();
        };
    }

    private static double read(RateEquations equations, Operand factor, double[][] x, double[][] b, double[] levers, double[][] traits, int person) {
        int i = factor.index();
        return switch (factor.source()) {
            case DEVIATION -> x[i][person];
            case SET_POINT -> b[i][person];
            case LEVEL -> x[i][person] + b[i][person];
            case LEVER -> levers[i];
            case TRAIT -> traits[i][person];
            case INTERMEDIATE -> obvious(equations, equations.intermediates().get(i), x, b, levers, traits, person);
            case TEAM_MATES -> {
                int begin = person / TEAM * TEAM;
                int end = Math.min(begin + TEAM, PEOPLE);
                double sum = 0;
                for (int mate = begin; mate < end; mate++) {
                    sum += mate == person ? 0 : x[i][mate];
                }
                yield sum / (end - begin - 1);
            }
            case TEAM_MEAN -> {
                int begin = person / TEAM * TEAM;
                int end = Math.min(begin + TEAM, PEOPLE);
                double sum = 0;
                for (int mate = begin; mate < end; mate++) {
                    sum += x[i][mate] + b[i][mate];
                }
                yield sum / (end - begin);
            }
        };
    }
}
