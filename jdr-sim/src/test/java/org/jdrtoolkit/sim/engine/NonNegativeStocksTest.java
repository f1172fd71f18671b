package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No more flows out of a non-negative stock than is there, and what does not leave does not arrive (docs/numerics.md, equation 5a). */
class NonNegativeStocksTest {

    /** Everybody's levels at every result. */
    private static final class Levels implements Observer<Levels> {

        private final int constructs;
        private final List<double[][]> seen = new ArrayList<>();

        private Levels(int constructs) {
            this.constructs = constructs;
        }

        @Override
        public void at(int result, People people) {
            double[][] levels = new double[constructs][people.count()];
            IntStream.range(0, constructs).forEach(i -> people.levels(i, levels[i]));
            seen.add(levels);
        }

        @Override
        public void add(Levels later) {
            seen.addAll(later.seen);
        }
    }

    /**
     * Random stocks and flows among them and with a plain stock outside, fast enough to empty a stock within a step, forwards and backwards, under
     * every scheme: for everybody, no level is ever below 0, and nothing is lost or made.
     */
    @Property(tries = 150)
    void nothingIsLostAndNoStockFallsBelowZero(@ForAll @IntRange(min = 1, max = 5) int stocks, @ForAll @IntRange(min = 1, max = 8) int flows,
            @ForAll Scheme scheme, @ForAll boolean isOnePerson, @ForAll long seed) {
        boolean isRepresentative = isOnePerson || scheme == Scheme.REFERENCE;
        Study study = anyStudy(stocks, flows, scheme, isRepresentative, new Random(seed));

        List<double[][]> seen = Simulation.of(study).observe(List.of(Plan.noRollout()), 0, (plan, segment) -> new Levels(stocks + 1),
                Workshops.here(), Watch.SILENT).orElseThrow().get(0).by().seen;

        // Some 1 000 in all, moved in 160 steps of four stages: roundings of 1e-13 each. The error-controlled scheme is also off by its tolerance.
        double rounding = scheme == Scheme.REFERENCE ? 1e-7 : 1e-9;
        for (double[][] levels : seen) {
            for (int p = 0; p < levels[0].length; p++) {
                int person = p;
                assertThat(IntStream.range(0, stocks).mapToDouble(i -> levels[i][person]).min().orElseThrow()).isNotNegative();
                assertThat(total(levels, person)).isCloseTo(total(seen.get(0), person), within(rounding));
            }
        }
    }

    private static double total(double[][] levels, int person) {
        return Arrays.stream(levels).mapToDouble(level -> level[person]).sum();
    }

    private static Study anyStudy(int stocks, int flows, Scheme scheme, boolean isRepresentative, Random chance) {
        List<String> ids = IntStream.range(0, stocks).mapToObj(i -> "s" + i).toList();
        String starts = ids.stream().map(id -> "'" + id + "': " + (chance.nextBoolean() ? "{'exactly': " + 4 * chance.nextInt(3) + "}"
                : "{'uniform': [0, 9]}")).collect(Collectors.joining(", "));
        StringBuilder all = new StringBuilder();
        for (int f = 0; f < flows; f++) {
            String from = chance.nextInt(stocks + 1) == stocks ? "world" : ids.get(chance.nextInt(stocks));
            List<String> others = IntStream.range(0, stocks).mapToObj(ids::get).filter(id -> !id.equals(from)).toList();
            boolean isInside = !from.equals("world") && !others.isEmpty() && chance.nextBoolean();
            String to = isInside || from.equals("world") ? others.get(chance.nextInt(others.size())) : "world";
            all.append(f == 0 ? "" : ",").append(String.format(Locale.ROOT,
                    "{'id': 'f%d', 'from': '%s', 'to': '%s', 'rate': {'value': %.3f, 'unit': 'per-week', 'evidence': 'guess'}, 'factors': [%s]}", f, from, to,
                    chance.nextDouble(-4, 20), isInside ? factor(ids, chance) : ""));
        }
        return Studies.study(scenario(scheme, "'horizon': 40, 'step': 0.25", isRepresentative ? 1 : 17, starts), model(ids, "'nonNegative': true,", all.toString()));
    }

    private static String factor(List<String> ids, Random chance) {
        String of = ids.get(chance.nextInt(ids.size()));
        return switch (chance.nextInt(4)) {
            case 0 -> "{'level': '" + of + "'}";
            case 1 -> "{'deviation': '" + of + "', 'reference': {'value': 3, 'evidence': 'guess'}}";
            case 2 -> "{'level': '" + of + "'}, {'dampen': '" + of + "', 'by': {'value': 0.5, 'evidence': 'guess'}}";
            default -> "";
        };
    }

    private static String scenario(Scheme scheme, String time, int size, String starts) {
        return """
                {'id': 'stocks', 'title': {'en': 'Stocks'}, 'model': '$MODEL', 'time': {%s, 'scheme': '%s'},
                 'workforce': {'size': %d, 'simulate': '%s', 'segments': [{'id': 'all-of-them', 'title': {'en': 'All'}, 'share': 1, 'initial': {%s}}]}}
                """.formatted(time, scheme.name().toLowerCase(Locale.ROOT), size, size == 1 ? "representative" : "everyone", starts);
    }

    /** Stocks, and a plain one outside, that flows empty and fill. */
    private static String model(List<String> ids, String nonNegative, String flows) {
        String stocks = ids.stream().map(id -> "{'id': '" + id + "', 'role': 'outcome', 'title': {'en': 'x'}, 'scale': 'stock', " + nonNegative
                + " 'description': {'en': 'x'}},").collect(Collectors.joining());
        return """
                {'id': 'stocks', 'title': {'en': 'Stocks'}, 'timeUnit': 'week', 'constructs': [%s
                   {'id': 'world', 'role': 'outcome', 'title': {'en': 'x'}, 'scale': 'stock', 'initial': {'value': 900, 'evidence': 'guess'}}],
                 'flows': [%s], 'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""".formatted(stocks, flows);
    }

    private static String flow(String id, String from, String to, double rate, String... factors) {
        return "{'id': '" + id + "', 'from': '" + from + "', 'to': '" + to + "', 'rate': {'value': " + rate
                + ", 'unit': 'per-week', 'evidence': 'guess'}, 'factors': [" + String.join(", ", factors) + "]}";
    }

    private static RunResult run(Scheme scheme, String time, String starts, List<String> ids, String... flows) {
        return Studies.run(Studies.study(scenario(scheme, time, 1, starts), model(ids, "'nonNegative': true,", String.join(",", flows))));
    }

    /** (5a) 6 and 2 would leave, 4 are there: 3 and 1 leave, whatever the order of the flows, and the stock keeps 2⁻⁴⁰ of itself. */
    @ParameterizedTest
    @EnumSource(value = Scheme.class, names = {"EULER", "HEUN", "RK4"})
    void whatIsThereIsSharedInProportionToWhatWouldLeave(Scheme scheme) {
        String large = flow("large", "s0", "s1", 6);
        String small = flow("small", "s0", "s2", 2);
        List<String> ids = List.of("s0", "s1", "s2");

        RunResult run = run(scheme, "'horizon': 1, 'step': 1", "'s0': {'exactly': 4}", ids, large, small);

        assertThat(run.mean(Plan.NO_ROLLOUT, "s1").last()).isCloseTo(3, within(1e-11));
        assertThat(run.mean(Plan.NO_ROLLOUT, "s2").last()).isCloseTo(1, within(1e-11));
        assertThat(run.mean(Plan.NO_ROLLOUT, "s0").last()).isBetween(0.0, 1e-11);
        assertThat(run.mean(Plan.NO_ROLLOUT, "s1").values())
                .isEqualTo(run(scheme, "'horizon': 1, 'step': 1", "'s0': {'exactly': 4}", ids, small, large).mean(Plan.NO_ROLLOUT, "s1").values());
    }

    /** Backwards, 5 would flow out of the stock a flow runs into; only 2 are there. */
    @Test
    void aFlowThatRunsBackwardsIsLimitedByTheStockItRunsInto() {
        RunResult run = run(Scheme.EULER, "'horizon': 1, 'step': 1", "'s0': {'exactly': 7}, 's1': {'exactly': 2}", List.of("s0", "s1"),
                flow("back", "s0", "s1", -5));

        assertThat(run.mean(Plan.NO_ROLLOUT, "s0").last()).isCloseTo(9, within(1e-11));
        assertThat(run.mean(Plan.NO_ROLLOUT, "s1").last()).isBetween(0.0, 1e-11);
    }

    /**
     * 6 are there, 5 a week would leave and 2 come: empty after two weeks, it passes on what comes. What came in a step leaves in the next, so the
     * stock settles at 2h, and every scheme is off by that: order 1 where the limit binds.
     */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void anEmptyStockPassesOnWhatComes(Scheme scheme) {
        for (double step : new double[] {0.5, 0.25, 0.125}) {
            RunResult run = run(scheme, "'horizon': 16, 'step': " + step, "'s0': {'exactly': 6}", List.of("s0", "s1"), flow("in", "world", "s0", 2),
                    flow("out", "s0", "s1", 5));

            // The error-controlled scheme nears it by a factor e per step, 20 steps at least; the others keep 2⁻⁴⁰ of the stock.
            assertThat(run.mean(Plan.NO_ROLLOUT, "s0").last()).isCloseTo(2 * step, within(1e-8));
            assertThat(run.mean(Plan.NO_ROLLOUT, "s1").last()).isCloseTo(6 + 2 * 16 - 2 * step, within(1e-8));
        }
    }

    /** Where enough is there, not a bit differs from stocks without the limit. */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void whereEnoughIsThereNothingChanges(Scheme scheme) {
        String flow = flow("out", "s0", "s1", 0.5, "{'level': 's0'}");
        String scenario = scenario(scheme, "'horizon': 12, 'step': 0.5", 1, "'s0': {'exactly': 3}");

        RunResult limited = Studies.run(Studies.study(scenario, model(List.of("s0", "s1"), "'nonNegative': true,", flow)));
        RunResult plain = Studies.run(Studies.study(scenario, model(List.of("s0", "s1"), "", flow)));

        assertThat(limited.mean(Plan.NO_ROLLOUT, "s1").values()).isEqualTo(plain.mean(Plan.NO_ROLLOUT, "s1").values());
    }

    /** A negative test of the property: without the limit these flows do empty the stock far below 0. */
    @Test
    void withoutTheLimitTheStockWouldFallBelowZero() {
        RunResult plain = Studies.run(Studies.study(scenario(Scheme.HEUN, "'horizon': 4, 'step': 1", 1, "'s0': {'exactly': 6}"),
                model(List.of("s0", "s1"), "", flow("out", "s0", "s1", 5))));

        assertThat(plain.mean(Plan.NO_ROLLOUT, "s0").last()).isEqualTo(-14);
    }
}
