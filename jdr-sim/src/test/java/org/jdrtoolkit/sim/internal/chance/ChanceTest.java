package org.jdrtoolkit.sim.internal.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Named random numbers are the same wherever they are asked for, and look like chance whichever of their names moves.
 *
 * <p>All seeds are fixed, so a test here either always passes or always fails. True chance exceeds five standard errors once in
 * 1.7 million looks, and the limit of Kolmogorov and Smirnov once in a million; with 32 looks of the first kind and 10 of the
 * second, one fair generator in 35 000 would fail.
 */
class ChanceTest {

    private static final int DRAWS = 100_000;
    private static final double STANDARD_ERRORS = 5;
    /** √(ln(2/α)/2) for α = 1e-6: the limit of √n·D (Kolmogorov 1933, asymptotic). */
    private static final double KOLMOGOROV_LIMIT = Math.sqrt(Math.log(2 / 1e-6) / 2);

    private static final Chance STREAM = Chance.of(20260302).of("replication 0").of("nurses").of("strain").of("state");

    /** What moves from one number to the next while all other names stay. */
    private enum Along {
        PERSONS, STEPS, NAMES, SEEDS, ALL;

        Address at(int draw) {
            return switch (this) {
                case PERSONS -> new Address(STREAM, draw, 1);
                case STEPS -> new Address(STREAM, 0, draw);
                case NAMES -> new Address(STREAM.of("name" + draw), 0, 1);
                case SEEDS -> new Address(Chance.of(draw).of("nurses"), 0, 1);
                case ALL -> new Address(STREAM.of("name" + draw % 10), draw / 10 % 100, draw / 1000);
            };
        }
    }

    private record Address(Chance stream, int person, int step) {

        double normal() {
            return stream.normal(person, step);
        }

        double uniform() {
            return stream.uniform(person, step);
        }
    }

    private static double[] draws(IntToDoubleFunction draw) {
        return IntStream.range(0, DRAWS).mapToDouble(draw).toArray();
    }

    @Test
    void theSameNamesGiveTheSameNumber() {
        Chance again = Chance.of(20260302).of("replication 0").of("nurses").of("strain").of("state");

        assertThat(again.normal(3, 4)).isEqualTo(STREAM.normal(3, 4));
        assertThat(again.uniform(3, 4)).isEqualTo(STREAM.uniform(3, 4));
    }

    /** Python 3.11, {@code stream_reference.py}: whole numbers modulo 2^64; its exponential and logarithm may differ from Java's in the last bit. */
    @Test
    void theNumbersAreThoseOfAnIndependentProgram() {
        assertThat(STREAM.uniform(0, 0)).isEqualTo(0.35542268177128133);
        assertThat(STREAM.uniform(599, 156)).isEqualTo(0.36289109876418446);
        assertThat(STREAM.normal(0, 1)).isCloseTo(-0.07748574217826361, within(1e-15));
        assertThat(STREAM.normal(599, 156)).isCloseTo(0.6967305289250147, within(1e-14));
    }

    /** The same program found who first needs a second try, the curved edge of a layer, and the tail. */
    @Test
    void theRareBranchesOfTheZigguratAreThoseOfAnIndependentProgram() {
        assertThat(STREAM.normal(254, 1)).isCloseTo(-0.28302871821149606, within(1e-14));
        assertThat(STREAM.normal(2085, 1)).isCloseTo(-0.0076801960853033965, within(1e-14));
        assertThat(STREAM.normal(16189, 1)).isCloseTo(-4.154834543195264, within(1e-14));
    }

    @Test
    void aBlockOfPeopleGetsTheNumbersOfItsPersons() {
        double[] block = new double[5];

        STREAM.of(7, 5).normals(block, new long[5], 3);

        assertThat(block).containsExactly(STREAM.normal(7, 3), STREAM.normal(8, 3), STREAM.normal(9, 3), STREAM.normal(10, 3), STREAM.normal(11, 3));
    }

    @Test
    void anyOtherNamePersonStepOrSeedGivesAnotherNumber() {
        Chance words = Chance.of(1).of("ab").of("c");

        Set<Double> numbers = new HashSet<>(List.of(words.uniform(3, 4), words.uniform(4, 3), words.uniform(3, 5), words.uniform(4, 4),
                Chance.of(2).of("ab").of("c").uniform(3, 4), Chance.of(1).of("a").of("bc").uniform(3, 4),
                Chance.of(1).of("c").of("ab").uniform(3, 4), Chance.of(1).of("abc").uniform(3, 4), Chance.of(1).of("ab").uniform(3, 4)));

        assertThat(numbers).hasSize(9);
    }

    @ParameterizedTest
    @EnumSource(Along.class)
    void noNumberComesTwice(Along along) {
        double[] uniforms = draws(draw -> along.at(draw).uniform());

        // 100 000 of 2^53 numbers coincide once in 1.8 million sets
        assertThat(uniforms).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Along.class)
    void uniformNumbersLieAboveZeroAndReachNoMoreThanOne(Along along) {
        double[] uniforms = draws(draw -> along.at(draw).uniform());

        assertThat(DoubleStream.of(uniforms).filter(uniform -> uniform <= 0 || uniform > 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Along.class)
    void uniformNumbersAreEquallyLikelyAnywhere(Along along) {
        double[] uniforms = draws(draw -> along.at(draw).uniform());

        assertThat(distance(new UniformRealDistribution(null, 0, 1), uniforms)).isLessThan(KOLMOGOROV_LIMIT);
    }

    @ParameterizedTest
    @EnumSource(Along.class)
    void normalNumbersFollowTheNormalDistribution(Along along) {
        double[] normals = draws(draw -> along.at(draw).normal());

        assertThat(distance(new NormalDistribution(null, 0, 1), normals)).isLessThan(KOLMOGOROV_LIMIT);
    }

    private static double distance(RealDistribution distribution, double[] values) {
        return new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(distribution, values) * Math.sqrt(values.length);
    }

    @ParameterizedTest
    @EnumSource(Along.class)
    void normalNumbersHaveTheFourMomentsOfTheNormalDistribution(Along along) {
        DescriptiveStatistics normals = new DescriptiveStatistics(draws(draw -> along.at(draw).normal()));

        // standard errors of mean, variance, skewness and excess kurtosis: √(1/n), √(2/n), √(6/n), √(24/n)
        double standardError = STANDARD_ERRORS / Math.sqrt(DRAWS);
        assertThat(normals.getMean()).isCloseTo(0, within(standardError));
        assertThat(normals.getVariance()).isCloseTo(1, within(standardError * Math.sqrt(2)));
        assertThat(normals.getSkewness()).isCloseTo(0, within(standardError * Math.sqrt(6)));
        assertThat(normals.getKurtosis()).isCloseTo(0, within(standardError * Math.sqrt(24)));
    }

    /** Pairs of streams and addresses that stand next to each other in a run. */
    private enum Neighbours {
        PERSONS, STEPS, CONSTRUCTS, LAYERS, SEGMENTS, SEEDS;

        double other(int person, int step) {
            return switch (this) {
                case PERSONS -> STREAM.normal(person + 1, step);
                case STEPS -> STREAM.normal(person, step + 1);
                case CONSTRUCTS -> Chance.of(20260302).of("replication 0").of("nurses").of("engagement").of("state").normal(person, step);
                case LAYERS -> Chance.of(20260302).of("replication 0").of("nurses").of("strain").of("weekly").normal(person, step);
                case SEGMENTS -> Chance.of(20260302).of("replication 0").of("planning").of("strain").of("state").normal(person, step);
                case SEEDS -> Chance.of(20260303).of("replication 0").of("nurses").of("strain").of("state").normal(person, step);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Neighbours.class)
    void neighboursHaveNothingInCommon(Neighbours neighbours) {
        double[] ones = draws(draw -> STREAM.normal(draw % 317, draw / 317));
        double[] others = draws(draw -> neighbours.other(draw % 317, draw / 317));

        // the standard error of a correlation that is 0 is √(1/n)
        assertThat(correlation(ones, others)).isCloseTo(0, within(STANDARD_ERRORS / Math.sqrt(DRAWS)));
        assertThat(correlation(squares(ones), squares(others))).isCloseTo(0, within(STANDARD_ERRORS / Math.sqrt(DRAWS)));
    }

    private static double correlation(double[] ones, double[] others) {
        return new PearsonsCorrelation().correlation(ones, others);
    }

    private static double[] squares(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).toArray();
    }
}
