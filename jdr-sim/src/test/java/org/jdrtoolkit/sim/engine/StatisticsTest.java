package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.jdrtoolkit.sim.internal.count.Histograms;
import org.jdrtoolkit.sim.internal.count.Tally;
import org.jdrtoolkit.sim.internal.rows.NormalTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streamed statistics agree with those of commons-math3 3.6.1 on the same numbers. */
class StatisticsTest {

    private static final double[] NUMBERS = new Random(5).doubles(50_000).map(u -> new NormalDistribution(null, 0.3, 0.9)
            .inverseCumulativeProbability(u)).toArray();
    private static final double[] ALL = {5, 25, 50, 75, 95};
    private static final DescriptiveStatistics EXACT = new DescriptiveStatistics(NUMBERS);

    @Test
    void meanAndStandardDeviationAreThoseOfAllNumbers() {
        Tally tally = new Tally(1, 1);
        tally.welcome(0, NUMBERS.length, 0, 0);
        tally.add(0, 0, NUMBERS);

        // Rounding of 50 000 additions.
        assertThat(tally.mean(0, 0)).isCloseTo(EXACT.getMean(), within(1e-12));
        assertThat(tally.sd(0, 0)).isCloseTo(EXACT.getStandardDeviation(), within(1e-12));
    }

    @Test
    void theOrderOfMergingHistogramsDoesNotMatter() {
        Histograms all = new Histograms(1, new double[] {1});
        Histograms parts = new Histograms(1, new double[] {1});
        all.add(0, new double[][] {NUMBERS});
        for (int part = 4; part >= 0; part--) {
            Histograms one = new Histograms(1, new double[] {1});
            one.add(0, new double[][] {Arrays.copyOfRange(NUMBERS, part * 10_000, (part + 1) * 10_000)});
            parts.merge(one);
        }

        assertThat(parts.percentiles(0, 0, ALL, NUMBERS.length)).isEqualTo(all.percentiles(0, 0, ALL, NUMBERS.length));
    }

    /** A bin is 0.002 (1 + |v|)² wide, and a straight line within it errs by a tenth of that; 0.0005 is the gap between neighbours in the tails. */
    @Test
    void percentilesErrByLessThanATenthOfABin() {
        Histograms histograms = new Histograms(1, new double[] {1});
        histograms.add(0, new double[][] {NUMBERS});

        double[] percentiles = histograms.percentiles(0, 0, ALL, NUMBERS.length);

        for (int i = 0; i < ALL.length; i++) {
            double exact = EXACT.getPercentile(ALL[i]);
            assertThat(percentiles[i]).isCloseTo(exact, within(0.1 * 0.002 * (1 + Math.abs(exact)) * (1 + Math.abs(exact)) + 5e-4));
        }
    }

    /** A stock of some hundred units is counted as finely, for its size, as one of some units. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 100, 1e6})
    void percentilesAreAsFineForLargeAndSmallStocks(double scale) {
        Histograms plain = new Histograms(1, new double[] {1});
        Histograms scaled = new Histograms(1, new double[] {scale});
        plain.add(0, new double[][] {NUMBERS});
        scaled.add(0, new double[][] {Arrays.stream(NUMBERS).map(number -> number * scale).toArray()});

        double[] percentiles = plain.percentiles(0, 0, ALL, NUMBERS.length);

        // One of 50 000 people may fall into the neighbouring bin by rounding.
        assertThat(scaled.percentiles(0, 0, ALL, NUMBERS.length)).containsExactly(
                Arrays.stream(percentiles).map(percentile -> percentile * scale).toArray(), within(1e-4 * scale));
    }

    @Test
    void whatIsFarBeyondItsScaleStaysFinite() {
        Histograms histograms = new Histograms(1, new double[] {1});
        histograms.add(0, new double[][] {{-1e200, -1e200, 1e17, 1e200}});

        double[] percentiles = histograms.percentiles(0, 0, ALL, 4);

        // The outermost bins reach from 511 scales, where v/(1 + |v|) is 1 − 2/1024, to the end, told as 1023.
        assertThat(Arrays.stream(percentiles, 0, 3).boxed()).allMatch(percentile -> -1023 <= percentile && percentile <= -511);
        assertThat(Arrays.stream(percentiles, 3, 5).boxed()).allMatch(percentile -> 511 <= percentile && percentile <= 1023);
    }

    @Test
    void theTableOfTheNormalDistributionErrsByLessThanItSays() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);

        for (double z = -10; z <= 10; z += 0.00137) {
            assertThat(NormalTable.below(z)).isCloseTo(normal.cumulativeProbability(z), within(2e-10));
        }
    }
}
