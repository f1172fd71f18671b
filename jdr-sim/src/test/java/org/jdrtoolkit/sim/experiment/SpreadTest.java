package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The spread between worlds divides into chance within draws and what is unknown between them. */
class SpreadTest {

    /** Worked by hand: draws (1, 3), (5, 7): squares between 2·((2−4)² + (6−4)²) = 16 over 1, within 4·1 = 4 over 2; (16 − 2)/2 = 7. */
    @Test
    void varianceIsDividedAsByHand() {
        Spread spread = Spread.of(new double[][] {{1, 3}, {5, 7}}, true);

        assertThat(spread.meanZ()).isEqualTo(4);
        assertThat(spread.chanceVariance()).hasValue(2.0);
        assertThat(spread.unknownVariance()).hasValue(7.0);
        assertThat(spread.chanceShare()).hasValue(2.0 / 9);
        assertThat(spread.monteCarloErrorZ()).hasValue(2.0); // √(16/4), as of two draw means 2 and 6: √(8/2)
    }

    @Test
    void varianceIsNeverBelowZero() {
        Spread spread = Spread.of(new double[][] {{1, 7}, {2, 6}}, true);

        assertThat(spread.unknownVariance()).hasValue(0.0);
        assertThat(spread.chanceShare()).hasValue(1.0);
    }

    @Test
    void whatCannotBeToldIsNotInvented() {
        Spread oneReplication = Spread.of(new double[][] {{1}, {2}, {4}}, true);
        Spread oneDraw = Spread.of(new double[][] {{1, 2, 4}}, true);
        Spread oneWorld = Spread.of(new double[][] {{1}}, true);

        assertThat(oneReplication.chanceVariance()).isEmpty();
        assertThat(oneReplication.unknownVariance()).isEmpty();
        assertThat(oneReplication.monteCarloErrorZ()).isPresent();
        assertThat(oneDraw.chanceVariance()).hasValueSatisfying(variance -> assertThat(variance).isCloseTo(7.0 / 3, within(1e-12)));
        assertThat(oneDraw.unknownVariance()).isEmpty();
        assertThat(oneDraw.chanceShare()).isEmpty();
        assertThat(oneWorld.monteCarloErrorZ()).isEmpty();
    }

    @Test
    void withoutChanceAllIsUnknown() {
        Spread spread = Spread.of(new double[][] {{1}, {2}, {3}}, false);

        assertThat(spread.unknownVariance()).hasValue(1.0);
        assertThat(spread.chanceShare()).hasValue(0.0);
    }

    @Test
    void nothingThatVariesHasNoShares() {
        assertThat(Spread.of(new double[][] {{1, 1}, {1, 1}}, true).chanceShare()).isEmpty();
    }

    /**
     * Draws with variance 3, chance with variance 1: estimates from 60 draws of 4, averaged over 400 repetitions. The mean of the unknown part has
     * standard error √(2/59)·(3 + 1/4)/√400 = 0.030, of the chance part √(2/180)/√400 = 0.0053; five of each fail once in 1.7 million looks.
     */
    @Test
    void theParametersOfAKnownCaseAreFound() {
        Random random = new Random(20260302);
        double chance = 0;
        double unknown = 0;
        for (int repetition = 0; repetition < 400; repetition++) {
            double[][] changes = new double[60][4];
            for (double[] draw : changes) {
                double own = Math.sqrt(3) * random.nextGaussian();
                Arrays.setAll(draw, r -> own + random.nextGaussian());
            }
            Spread spread = Spread.of(changes, true);
            chance += spread.chanceVariance().orElseThrow() / 400;
            unknown += spread.unknownVariance().orElseThrow() / 400;
        }
        assertThat(chance).isCloseTo(1, within(5 * 0.0053));
        assertThat(unknown).isCloseTo(3, within(5 * 0.030));
    }

    /** R 4 and NumPy (default): quantile(c(1, 2, 4, 8), c(.05, .5, .95)) is 1.15, 3, 7.4. */
    @Test
    void quantilesAreThoseOfTypeSeven() {
        double[] sorted = {1, 2, 4, 8};

        assertThat(Spread.quantile(sorted, 0.05)).isCloseTo(1.15, within(1e-12));
        assertThat(Spread.quantile(sorted, 0.5)).isEqualTo(3);
        assertThat(Spread.quantile(sorted, 0.95)).isCloseTo(7.4, within(1e-12));
        assertThat(Spread.quantile(new double[] {5}, 0.95)).isEqualTo(5);
    }

    @Test
    void theIntervalHoldsNineOfTenWorlds() {
        double[][] changes = IntStream.rangeClosed(0, 100).mapToObj(i -> new double[] {i}).toArray(double[][]::new);

        Spread spread = Spread.of(changes, true);

        assertThat(Optional.of(spread).map(Spread::p05Z)).hasValue(5.0);
        assertThat(spread.p95Z()).isEqualTo(95);
    }
}
