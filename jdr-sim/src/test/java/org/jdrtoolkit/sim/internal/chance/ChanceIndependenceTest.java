package org.jdrtoolkit.sim.internal.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.jdrtoolkit.sim.engine.FalseAlarms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The streams that a run really uses, all against all: no replication, segment, construct, layer, person or step knows another, and each is
 * normal as far out as can be seen.
 *
 * <p>Seeds are fixed. Each of the nine checks here would fail one fair generator in a million, so all together one in 100 000.
 */
class ChanceIndependenceTest {

    private static final double RATE = 1e-6;
    private static final int PEOPLE = 150;
    private static final int STEPS = 100;
    private static final List<String> LAYERS = List.of("chronic", "state", "weekly", "start", "error");

    private static SegmentChance streams(int replication, String segment) {
        return SegmentChance.of(20260302, replication, segment, List.of("demands", "engagement", "strain"), List.of());
    }

    private static Chance[] layer(SegmentChance streams, String layer) {
        return switch (layer) {
            case "chronic" -> streams.chronic();
            case "state" -> streams.state();
            case "weekly" -> streams.weekly();
            case "start" -> streams.starts();
            default -> streams.errors();
        };
    }

    /** Normal numbers of two replications, two segments, five layers and three constructs, each also a person and a step further on. */
    private static List<double[]> columns() {
        List<double[]> columns = new ArrayList<>();
        for (int replication = 0; replication < 2; replication++) {
            for (String segment : List.of("nurses", "planning")) {
                for (String layer : LAYERS) {
                    for (Chance stream : layer(streams(replication, segment), layer)) {
                        columns.add(column(stream, 0, 0));
                        columns.add(column(stream, 1, 0));
                        columns.add(column(stream, 0, 1));
                    }
                }
            }
        }
        return columns;
    }

    private static double[] column(Chance stream, int furtherPersons, int furtherSteps) {
        double[] column = new double[PEOPLE * STEPS];
        Arrays.setAll(column, i -> stream.normal(i % PEOPLE + furtherPersons, i / PEOPLE + furtherSteps));
        return column;
    }

    private static List<double[]> squares(List<double[]> columns) {
        return columns.stream().map(column -> Arrays.stream(column).map(z -> (z * z - 1) / Math.sqrt(2)).toArray()).toList();
    }

    private static List<List<List<double[]>>> kinds() {
        List<double[]> columns = columns();
        return List.of(List.of(columns, columns), List.of(squares(columns), squares(columns)), List.of(columns, squares(columns)));
    }

    /**
     * 180 columns of 15 000: 16 110 correlations. Each has a standard error of √(1/n); their mean square, in these, is 1 with a standard
     * error of √(2/16 110), which shows a little of something in many of them.
     */
    @ParameterizedTest
    @MethodSource("kinds")
    void nothingHasAnythingInCommonWithAnythingElse(List<List<double[]>> pair) {
        double limit = FalseAlarms.standardErrors(RATE / 2, 180 * 179 / 2);
        double sum = 0;
        double largest = 0;
        int looks = 0;
        for (int i = 0; i < pair.get(0).size(); i++) {
            for (int j = 0; j < i; j++) {
                double z = inStandardErrors(pair.get(0).get(i), pair.get(1).get(j));
                largest = Math.max(largest, Math.abs(z));
                sum += z * z;
                looks++;
            }
        }

        assertThat(looks).isEqualTo(16_110);
        assertThat(largest).isLessThan(limit);
        assertThat(Math.abs(sum / looks - 1)).isLessThan(FalseAlarms.standardErrors(RATE / 2, 1) * Math.sqrt(2.0 / looks));
    }

    /** The correlation of two columns whose means and variances are known to be 0 and 1. */
    private static double inStandardErrors(double[] one, double[] other) {
        double products = 0;
        for (int i = 0; i < one.length; i++) {
            products += one[i] * other[i];
        }
        return products / Math.sqrt(one.length);
    }

    /**
     * Anderson and Darling (1954) weigh the tails. For a known distribution and a small probability, P(A² &gt; a) → √3 P(χ²₁ &gt; 2a), the
     * leading term of their sum of weighted χ²; at their tabulated a = 6.000 it gives 0.0009 for 0.0010.
     */
    @ParameterizedTest
    @MethodSource("layers")
    void eachLayerIsNormalIntoItsTails(String layer) {
        double[] sorted = column(layer(streams(0, "nurses"), layer)[1], 0, 0);
        Arrays.sort(sorted);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            double below = normal.cumulativeProbability(sorted[i]);
            double above = normal.cumulativeProbability(-sorted[sorted.length - 1 - i]);
            sum += (2 * i + 1) * (Math.log(below) + Math.log(above));
        }
        double a = -sorted.length - sum / sorted.length;

        assertThat(Math.sqrt(3) * Erf.erfc(Math.sqrt(a))).isGreaterThan(RATE);
    }

    private static List<String> layers() {
        return LAYERS;
    }

    /** Ten million numbers: how many lie beyond two to five standard deviations, on either side. */
    @Test
    void rareNumbersAreAsRareAsTheyShouldBe() {
        int draws = 10_000_000;
        int[] beyond = new int[8];
        double[] normals = new double[1000];
        long[] bits = new long[normals.length];
        PeopleChance people = streams(0, "nurses").state()[0].of(0, normals.length);
        for (int step = 0; step < draws / normals.length; step++) {
            people.normals(normals, bits, step);
            for (double z : normals) {
                for (int sd = 2; sd <= 5; sd++) {
                    beyond[sd - 2] += z > sd ? 1 : 0;
                    beyond[sd + 2] += z < -sd ? 1 : 0;
                }
            }
        }

        for (int i = 0; i < beyond.length; i++) {
            double probability = new NormalDistribution(null, 0, 1).cumulativeProbability(-2 - i % 4);
            BinomialDistribution expected = new BinomialDistribution(null, draws, probability);
            assertThat(expected.cumulativeProbability(beyond[i])).as("not too few").isGreaterThan(RATE / 16);
            assertThat(1 - expected.cumulativeProbability(beyond[i] - 1)).as("not too many").isGreaterThan(RATE / 16);
        }
    }
}
