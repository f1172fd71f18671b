package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Correlation;
import org.jdrtoolkit.core.model.Distribution;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.shape.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws from distributions other than the triangle (docs/numerics.md, equations 13 to 14). */
class DistributionsTest {

    private static final Model CORE = Library.find("jdr-core-5").orElseThrow();
    private static final String EVIDENCE = CORE.evidence().get(0).id();
    private static final String GAIN = "effects/demands-to-strain/gain";
    private static final double Z = 1.959963984540054;
    private static final double[] PARTS = {1e-6, 0.025, 0.3, 0.5, 0.9, 0.999};

    private static NamedNumber number(Distribution distribution, double low, double value, double high, Limits... limits) {
        return new NamedNumber("x", "/x", value, Optional.of(new Range(low, high)), distribution, Optional.empty(), Stream.of(limits).findFirst());
    }

    private static Limits above(double low) {
        return new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, low);
    }

    private static Limits between(double low, double high) {
        return new Limits(low, high, Double.NEGATIVE_INFINITY);
    }

    /**
     * From R 4.2.2: qnorm, qlnorm and qbeta, the truncated ones as q(F(low) + p (F(high) − F(low))); a normal quantile far out is known to
     * fewer digits than one in the middle, hence 1e-11.
     */
    static Stream<Arguments> quantilesOfR() {
        return Stream.of(
                Arguments.of(number(Distribution.BETA, 0.1, 0.2, 0.7), new double[] {0.100041410437326, 0.118745580881462, 0.199012691085744, 0.251172386284766, 0.411160925648974, 0.605603955743204}),
                Arguments.of(number(Distribution.NORMAL, 0.1, 0.2, 0.3), new double[] {-0.0425261048834215, 0.1, 0.173244380159817, 0.2, 0.265386485448371, 0.357667810763013}),
                Arguments.of(number(Distribution.LOGNORMAL, 0.1, 0.2, 0.4), new double[] {0.0372351984356788, 0.1, 0.166145106486664, 0.2, 0.314675499302485, 0.596564491079812}),
                Arguments.of(number(Distribution.NORMAL, -0.1, 0.2, 0.5, above(0)), new double[] {8.14758106981728e-07, 0.018825408778967, 0.147973947401007, 0.218396706786256, 0.404813697067056, 0.677555919189449}),
                Arguments.of(number(Distribution.NORMAL, 0.3, 0.8, 1.3, between(-1, 1)), new double[] {-0.425150553649912, 0.273878922363529, 0.615726191227283, 0.729898603493206, 0.937555453419484, 0.999319466303623}),
                Arguments.of(number(Distribution.LOGNORMAL, 0.25, 1, 4, between(0, 2)), new double[] {0.0337909165130038, 0.237030509393625, 0.621891307031981, 0.864147775750111, 1.62147755540896, 1.99521953419477}));
    }

    @ParameterizedTest
    @MethodSource("quantilesOfR")
    void quantilesAreThoseOfR(NamedNumber number, double[] expected) {
        for (int i = 0; i < PARTS.length; i++) {
            assertThat(Quantiles.of(number, PARTS[i])).isCloseTo(expected[i], within(1e-11));
        }
    }

    /** With the peak at an end, or in the middle, the beta distribution has a closed form. */
    @Test
    void betaAtItsEndsAndInTheMiddleIsInClosedForm() {
        for (double u = 0.05; u < 1; u += 0.05) {
            assertThat(Quantiles.of(number(Distribution.BETA, 2, 2, 4), u)).isCloseTo(4 - 2 * Math.pow(1 - u, 0.2), within(1e-12));
            assertThat(Quantiles.of(number(Distribution.BETA, -4, -2, -2), u)).isCloseTo(-4 + 2 * Math.pow(u, 0.2), within(1e-12));
            double x = Quantiles.of(number(Distribution.BETA, 0, 0.5, 1), u);
            assertThat(x * x * x * (10 - 15 * x + 6 * x * x)).isCloseTo(u, within(1e-12));
        }
    }

    @Test
    void theEndsOfAnIntervalHold95PercentAndThoseOfBoundsAll() {
        assertThat(Quantiles.of(number(Distribution.NORMAL, -0.3, -0.1, 0.1), 0.025)).isCloseTo(-0.3, within(1e-15));
        assertThat(Quantiles.of(number(Distribution.NORMAL, -0.3, -0.1, 0.1), 0.975)).isCloseTo(0.1, within(1e-15));
        assertThat(Quantiles.of(number(Distribution.LOGNORMAL, 2, 4, 8), 0.975)).isCloseTo(8, within(1e-14));
        assertThat(Quantiles.of(number(Distribution.LOGNORMAL, -8, -4, -2), 0.025)).isCloseTo(-8, within(1e-14));
        for (Distribution bounded : List.of(Distribution.UNIFORM, Distribution.BETA, Distribution.TRIANGULAR)) {
            assertThat(Quantiles.of(number(bounded, -0.3, -0.1, 0.4), 0)).isCloseTo(-0.3, within(1e-15));
            assertThat(Quantiles.of(number(bounded, -0.3, -0.1, 0.4), 1)).isCloseTo(0.4, within(1e-15));
        }
    }

    /** Chance may give 1, which an unbounded distribution has at infinity. */
    @ParameterizedTest
    @EnumSource(Distribution.class)
    void noPlaceIsInfiniteAndNoneBeyondTheLimits(Distribution distribution) {
        for (NamedNumber number : List.of(number(distribution, 0.5, 1, 2, between(0, 2)), number(distribution, -2, -1, -0.5),
                number(distribution, 0.1, 0.2, 0.4, above(0)))) {
            double[] values = DoubleStream.of(0, 0x1p-53, 1e-9, 0.2, 0.5, 0.8, 1 - 1e-9, 1).map(u -> Quantiles.of(number, u)).toArray();

            assertThat(values).isSorted();
            assertThat(DoubleStream.of(values)).allMatch(value -> Double.isFinite(value) && number.limits().map(limits -> limits.contains(value)).orElse(true));
        }
    }

    private static Model withGain(Estimate gain) {
        return CORE.toBuilder().effects(CORE.effects().stream()
                .map(one -> one.id().equals("demands-to-strain") ? one.toBuilder().gain(gain).build() : one).toList()).build();
    }

    private static Estimate estimate(Distribution distribution, double low, double value, double high) {
        return new Estimate(value, Optional.of(new Range(low, high)), distribution, Optional.empty(), EVIDENCE);
    }

    private static double[] draws(Model model, String name, int draws) {
        ParameterDraws drawn = ParameterDraws.of(model, 7);
        int place = drawn.numbers().stream().map(NamedNumber::name).toList().indexOf(name);
        return IntStream.rangeClosed(1, draws).mapToDouble(draw -> drawn.values(draw, 0)[place]).toArray();
    }

    static Stream<Arguments> shapes() {
        double log = Math.log(2) / Z;
        return Stream.of(
                Arguments.of(estimate(Distribution.UNIFORM, -1, 0.5, 3), new UniformRealDistribution(null, -1, 3)),
                Arguments.of(estimate(Distribution.NORMAL, 0.1, 0.3, 0.5), new NormalDistribution(null, 0.3, 0.2 / Z)),
                Arguments.of(estimate(Distribution.NORMAL, -0.5, -0.28, -0.1), new NormalDistribution(null, -0.28, 0.2 / Z)),
                Arguments.of(estimate(Distribution.LOGNORMAL, 0.1, 0.2, 0.4), new LogNormalDistribution(null, Math.log(0.2), log, 1e-12)),
                Arguments.of(estimate(Distribution.BETA, 0, 0.25, 1), new BetaDistribution(null, 2, 4)));
    }

    /** Kolmogorov–Smirnov over 5 000 draws; each of the five looks fails by chance once in 10 000 seeds. */
    @ParameterizedTest
    @MethodSource("shapes")
    void drawsFollowTheDistribution(Estimate gain, RealDistribution distribution) {
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(distribution, draws(withGain(gain), GAIN, 5_000))).isGreaterThan(1e-4);
    }

    /** A half-life stays above 0 and a correlation within 1, without a draw that has to be made anew. */
    @Test
    void whatTheModelAllowsIsWhereADistributionEnds() {
        List<Construct> constructs = CORE.constructs().stream().map(one -> one.id().equals("strain")
                ? one.toBuilder().halfLifeWeeks(Optional.of(estimate(Distribution.NORMAL, -3, 1, 5))).build() : one).toList();
        Correlation stated = CORE.correlations().get(0);
        Correlation wide = new Correlation(stated.between(), 0.5, Optional.of(new Range(-0.5, 1.5)), Distribution.NORMAL, stated.evidence());
        Model model = CORE.toBuilder().constructs(constructs).correlations(List.of(wide)).build();

        double[] halfLives = draws(model, "constructs/strain/halfLifeWeeks", 3_000);
        double[] correlations = draws(model, Numbers.byName(model).keySet().stream().filter(name -> name.startsWith("correlations/")).findFirst().orElseThrow(), 3_000);

        assertThat(DoubleStream.of(halfLives)).allMatch(weeks -> weeks > 0);
        assertThat(DoubleStream.of(correlations)).allMatch(r -> r >= -1 && r <= 1);
        double sd = 4 / Z;
        double least = new NormalDistribution(null, 1, sd).cumulativeProbability(0);
        double median = new NormalDistribution(null, 1, sd).inverseCumulativeProbability(least + 0.5 * (1 - least));
        long below = DoubleStream.of(halfLives).filter(weeks -> weeks < median).count();
        assertThat(below).as("half of 3 000, six standard errors of √750").isBetween(1_500 - 165L, 1_500 + 165L);
    }

    /** One uniform number decides for a group: each member is as far up its own distribution, from its weak end. */
    @Test
    void membersOfAGroupStandAtTheSamePlaceOfTheirOwnDistributions() {
        Estimate normal = new Estimate(0.2, Optional.of(new Range(0.1, 0.3)), Distribution.NORMAL, Optional.of("one"), EVIDENCE);
        Estimate uniform = new Estimate(-0.5, Optional.of(new Range(-1, 0)), Distribution.UNIFORM, Optional.of("one"), EVIDENCE);
        Model model = CORE.toBuilder().effects(CORE.effects().stream().map(one -> one.id().equals("demands-to-strain") ? one.toBuilder().gain(normal).build()
                : one.id().equals("resources-to-strain") ? one.toBuilder().gain(uniform).build() : one).toList()).build();

        double[] first = draws(model, GAIN, 50);
        double[] second = draws(model, "effects/resources-to-strain/gain", 50);

        NormalDistribution distribution = new NormalDistribution(null, 0.2, 0.1 / Z);
        for (int draw = 0; draw < 50; draw++) {
            assertThat(-second[draw]).isCloseTo(distribution.cumulativeProbability(first[draw]), within(1e-10));
        }
    }

    @Test
    void aNumberWithAnotherDistributionLeavesTheOthersWhereTheyWere() {
        Model other = withGain(estimate(Distribution.BETA, 0, 0.3, 0.5));

        for (NamedNumber number : ParameterDraws.of(CORE, 7).numbers()) {
            if (!number.name().equals(GAIN)) {
                assertThat(draws(other, number.name(), 5)).isEqualTo(draws(CORE, number.name(), 5));
            }
        }
    }
}
