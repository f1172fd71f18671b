package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The Monte Carlo error of a probability says how far other worlds would have told another one. */
class ProbabilityTest {

    /** Two successes and two failures are added: 102 of 104, so √(102/104 · 2/104 / 104). */
    @Test
    void worldsThatAllAgreeDoNotMakeCertain() {
        int[] happened = new int[100];
        Arrays.fill(happened, 1);

        Probability probability = Probability.of(happened, 1);

        assertThat(probability.value()).isEqualTo(1);
        assertThat(probability.monteCarloError()).isCloseTo(Math.sqrt(102.0 / 104 * 2 / 104 / 104), within(1e-15));
        assertThat(probability.happened()).isEqualTo(100);
    }

    /** Replications of draws that all agree tell nothing about other draws. */
    @Test
    void replicationsDoNotHideHowFewDrawsThereAre() {
        assertThat(Probability.of(new int[] {50, 50, 50, 50}, 50).monteCarloError())
                .isEqualTo(Probability.of(new int[] {1, 1, 1, 1}, 1).monteCarloError());
    }

    @Test
    void drawsWhoseWorldsAllAgreeCountOnceEach() {
        assertThat(Probability.of(new int[] {10, 0, 10, 0, 10, 0, 10, 0}, 10).monteCarloError())
                .isEqualTo(Probability.of(new int[] {1, 0, 1, 0, 1, 0, 1, 0}, 1).monteCarloError());
    }

    @Test
    void drawsThatDoNotDifferCountAsAllTheirWorlds() {
        int[] singles = new int[80];
        Arrays.fill(singles, 0, 40, 1);

        assertThat(Probability.of(new int[] {5, 5, 5, 5, 5, 5, 5, 5}, 10).monteCarloError()).isEqualTo(Probability.of(singles, 1).monteCarloError());
    }

    /**
     * Draws whose own probability is Beta(3, 1): mean 3/4, correlation of two worlds of a draw 1/(3 + 1 + 1). The share over D draws of R
     * worlds has variance 3/16 · (1 + (R − 1)/5)/(D·R). The estimate of it, averaged over 2 000 repetitions, errs by less than 2 % by chance (its relative
     * standard deviation is below 0.2, so the mean's below 0.5 %: four of them fail once in 16 000) and the four added worlds shrink it by about 1/D more.
     */
    @Test
    void theErrorOfNestedWorldsIsThatOfTheBetaBinomial() {
        int draws = 200;
        int replications = 5;
        Random random = new Random(11);
        double squares = 0;
        for (int repetition = 0; repetition < 2_000; repetition++) {
            int[] happened = new int[draws];
            for (int d = 0; d < draws; d++) {
                double own = Math.cbrt(random.nextDouble()); // Beta(3, 1) by inversion
                for (int r = 0; r < replications; r++) {
                    happened[d] += random.nextDouble() < own ? 1 : 0;
                }
            }
            double error = Probability.of(happened, replications).monteCarloError();
            squares += error * error / 2_000;
        }
        double expected = 3.0 / 16 * (1 + (replications - 1) / 5.0) / (draws * replications);
        assertThat(squares / expected).isCloseTo(1, within(0.03));
    }
}
