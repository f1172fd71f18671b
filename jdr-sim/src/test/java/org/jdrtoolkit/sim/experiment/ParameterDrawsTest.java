package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Flow;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.Point;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.sim.Studies;
import org.junit.jupiter.api.Test;

/** Draws of a model's numbers: what they are distributed like, what goes together, and what leaves them alone. */
class ParameterDrawsTest {

    private static final Model CORE = Library.find("jdr-core-5").orElseThrow();
    private static final Model ADOPTION = Library.find("jdr-ai-adoption").orElseThrow();
    private static final int DRAWS = 5_000;

    private static Model withGain(Model model, String effect, Estimate gain) {
        return model.toBuilder().effects(model.effects().stream()
                .map(one -> one.id().equals(effect) ? one.toBuilder().gain(gain).build() : one).toList()).build();
    }

    private static Estimate estimate(double low, double value, double high) {
        return new Estimate(value, Optional.of(new Range(low, high)), Optional.empty(), CORE.evidence().get(0).id());
    }

    /** All draws of a number. */
    private static double[] draws(Model model, String name, int draws) {
        ParameterDraws drawn = ParameterDraws.of(model, 7);
        int place = drawn.numbers().stream().map(NamedNumber::name).toList().indexOf(name);
        return IntStream.rangeClosed(1, draws).mapToDouble(draw -> drawn.values(draw, 0)[place]).toArray();
    }

    /** Two parts of a formula that differ in their numbers alone: set above the other, the first keeps its name, and the other is drawn as before. */
    @Test
    void aNumberThatIsSetLeavesTheNamesOfOthers() {
        String model = """
                {'id': 'twice', 'title': {'en': 'Twice'}, 'timeUnit': 'week',
                 'constructs': [{'id': 'skill', 'role': 'outcome', 'title': {'en': 'skill'}, 'scale': 'stock', 'initial': {'value': 1, 'evidence': 'guess'}}],
                 'auxiliaries': [{'id': 'speed', 'title': {'en': 'speed'}, 'formula': {'sum': [
                   {'multiply': 'skill', 'by': {'value': 2, 'range': [1, 3], 'evidence': 'guess'}},
                   {'multiply': 'skill', 'by': {'value': 1, 'range': [0, 2], 'evidence': 'guess'}}]}}],
                 'indicators': [{'id': 'output', 'title': {'en': 'output'}, 'outcome': 'task-performance', 'terms': [{'of': ['speed'], 'weight': {'value': 1, 'evidence': 'guess'}}]}],
                 'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";
        String scenario = """
                {'id': 'twice', 'title': {'en': 'Twice'}, 'model': '$MODEL', NUMBERS 'time': {'horizon': 1}, 'workforce': {'size': 1, 'simulate': 'representative'}}""";
        String first = "auxiliaries/speed/formula/sum/multiply-skill/by";
        String second = "auxiliaries/speed/formula/sum/multiply-skill#2/by";

        ParameterDraws stated = ParameterDraws.of(Studies.study(scenario.replace("NUMBERS", ""), model));
        ParameterDraws set = ParameterDraws.of(Studies.study(scenario.replace("NUMBERS", "'numbers': {'" + first + "': 5},"), model));

        assertThat(stated.numbers()).extracting(NamedNumber::name).containsExactly(second, first);
        assertThat(set.numbers()).extracting(NamedNumber::name).containsExactly(second);
        assertThat(set.values(1, 0)[0]).isEqualTo(stated.values(1, 0)[0]);
    }

    /** Kolmogorov–Smirnov against commons-math3's triangular distribution; each of the five looks fails by chance once in 10 000 seeds. */
    @Test
    void drawsFollowTheTriangularDistribution() {
        double[][] ranges = {{-1, 0.5, 3}, {-3, -0.5, 1}, {0, 0.2, 1}, {-0.4, -0.4, 0}, {2, 5, 5}};
        for (double[] range : ranges) {
            Model model = withGain(CORE, "demands-to-strain", estimate(range[0], range[1], range[2]));
            double[] draws = draws(model, "effects/demands-to-strain/gain", DRAWS);

            assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new TriangularDistribution(range[0], range[1], range[2]), draws))
                    .as(Arrays.toString(range)).isGreaterThan(1e-4);
            assertThat(Arrays.stream(draws)).allMatch(draw -> range[0] <= draw && draw <= range[2]);
        }
    }

    @Test
    void aRangeOfOneNumberIsNothingToDraw() {
        ParameterDraws held = ParameterDraws.of(withGain(CORE, "demands-to-strain", estimate(0.3, 0.3, 0.3)), 7);

        assertThat(held.numbers()).extracting(NamedNumber::name).doesNotContain("effects/demands-to-strain/gain");
        assertThat(Numbers.byName(held.model(1, 0)).get("effects/demands-to-strain/gain").value()).isEqualTo(0.3);
        assertThat(held.heldFixed()).isEqualTo(ParameterDraws.of(CORE, 7).heldFixed() + 1);
    }

    /** Between their own ends every corner is as far along as the others, so the curve moves as a whole. */
    @Test
    void aTableIsDrawnAsAWhole() {
        String table = "flows/maturing-by-analytical-ai/factors/table-hrMaturity";
        Model model = ADOPTION.toBuilder().flows(ADOPTION.flows().stream().map(flow -> flow.id().equals("maturing-by-analytical-ai")
                ? new Flow(flow.id(), flow.from(), flow.to(), flow.hypothesis(), flow.rate(), List.of(flow.factors().get(0), new Factor.Table("hrMaturity",
                List.of(corner(1, 0.2, 0, 0.4), corner(2, 1, 0.5, 1.5), new Point(2.8, 1), new Point(3, 0)), "assumed-foundations", Optional.empty()))) : flow).toList()).build();
        double[] low = draws(model, table + "/points/1/y", 500);
        double[] high = draws(model, table + "/points/2/y", 500);

        assertThat(Numbers.byName(ParameterDraws.of(model, 7).model(3, 0)).get(table + "/points/1/y").value()).isEqualTo(low[2]);
        assertThat(IntStream.range(0, 500)).allMatch(d -> Math.abs(low[d] / 0.4 - (high[d] - 0.5)) < 1e-11);
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new TriangularDistribution(0.5, 1, 1.5), high)).isGreaterThan(1e-4); // fails by chance once in 10 000 seeds
        assertThat(draws(model, "effects/autonomy-to-strain/gain", 20)).isEqualTo(draws(ADOPTION, "effects/autonomy-to-strain/gain", 20));
        assertThat(ParameterDraws.of(model, 7).heldFixed()).isEqualTo(ParameterDraws.of(ADOPTION, 7).heldFixed() - 1);
    }

    private static Point corner(double x, double y, double low, double high) {
        return new Point(x, y, Optional.of(new Range(low, high)));
    }

    @Test
    void numbersWithoutARangeStay() {
        ParameterDraws draws = ParameterDraws.of(ADOPTION, 7);
        Map<String, NamedNumber> drawn = Numbers.byName(draws.model(1, 0));

        Numbers.byName(ADOPTION).values().stream().filter(number -> number.range().isEmpty())
                .forEach(number -> assertThat(drawn.get(number.name()).value()).isEqualTo(number.value()));
        assertThat(draws.numbers().size() + draws.heldFixed()).isEqualTo(Numbers.of(ADOPTION).size());
    }

    /** Their ranges have the same shape up to size and sign, so that equal places are equal parts of the way from the weak end. */
    @Test
    void numbersOfOneEstimateAreWeakOrStrongTogetherWhateverTheirSign() {
        double[] positive = draws(ADOPTION, "effects/autonomy-to-engagement/gain", 50);
        double[] smaller = draws(ADOPTION, "effects/learning-environment-to-engagement/gain", 50);
        Estimate mirrored = new Estimate(-0.058, Optional.of(new Range(-0.116, 0)), Optional.of("resources-to-engagement"), "assumed-split");
        double[] negative = draws(withGain(ADOPTION, "autonomy-to-strain", mirrored), "effects/autonomy-to-strain/gain", 50);
        double[] other = draws(ADOPTION, "effects/autonomy-to-strain/gain", 50);

        for (int d = 0; d < positive.length; d++) {
            assertThat(smaller[d] / 0.09).isCloseTo(positive[d] / 0.116, within(1e-11));
            assertThat(negative[d]).isCloseTo(-positive[d], within(1e-11));
        }
        assertThat(IntStream.range(0, 50).filter(d -> Math.abs(other[d] / 0.044 + positive[d] / 0.116) < 1e-9)).isEmpty();
    }

    @Test
    void numbersThatAreAddedLeaveOtherDrawsAlone() {
        List<Effect> more = new ArrayList<>(CORE.effects());
        more.add(0, Effect.builder("a-new-one", "demands", "engagement", estimate(0, 0.1, 0.2)).build());

        Map<String, Double> before = byName(ParameterDraws.of(CORE, 7));
        Map<String, Double> after = byName(ParameterDraws.of(CORE.toBuilder().effects(more).build(), 7));

        assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 1);
    }

    private static Map<String, Double> byName(ParameterDraws draws) {
        Map<String, Double> values = new TreeMap<>();
        double[] drawn = draws.values(3, 0);
        IntStream.range(0, drawn.length).forEach(i -> values.put(draws.numbers().get(i).name(), drawn[i]));
        return values;
    }

    @Test
    void otherDrawsAttemptsAndSeedsAreOthers() {
        ParameterDraws draws = ParameterDraws.of(CORE, 7);

        assertThat(draws.values(1, 0)).isEqualTo(ParameterDraws.of(CORE, 7).values(1, 0)).isNotEqualTo(draws.values(2, 0))
                .isNotEqualTo(draws.values(1, 1)).isNotEqualTo(ParameterDraws.of(CORE, 8).values(1, 0));
    }

    @Test
    void aDrawIsTheModelWithItsNumbersSet() {
        ParameterDraws draws = ParameterDraws.of(CORE, 7);

        assertThat(draws.model(3, 0)).isEqualTo(Numbers.with(CORE, byName(draws)));
    }
}
