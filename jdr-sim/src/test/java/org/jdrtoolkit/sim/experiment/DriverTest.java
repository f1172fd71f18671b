package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Rank correlations find what goes with a change, whatever its shape and sign. */
class DriverTest {

    @Test
    void equalValuesShareTheirRanks() {
        assertThat(Driver.ranks(new double[] {3, 1, 3, 2})).containsExactly(3.5, 1, 3.5, 2);
    }

    @Test
    void whatOnlyRisesOrOnlyFallsCorrelatesFully() {
        double[] one = Driver.ranks(new double[] {1, 2, 3, 4});

        assertThat(Driver.squaredCorrelation(one, Driver.ranks(new double[] {1, 8, 27, 64}))).isEqualTo(1);
        assertThat(Driver.squaredCorrelation(one, Driver.ranks(new double[] {0, -1, -5, -50}))).isEqualTo(1);
    }

    /** scipy.stats.spearmanr([1, 2, 3, 4], [1, 3, 2, 2]) is 0.3162 (= √0.1). */
    @Test
    void itIsTheCorrelationOfRanks() {
        assertThat(Driver.squaredCorrelation(Driver.ranks(new double[] {1, 2, 3, 4}), Driver.ranks(new double[] {1, 3, 2, 2})))
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whatDoesNotVaryCorrelatesWithNothing() {
        assertThat(Driver.squaredCorrelation(Driver.ranks(new double[] {1, 2, 3}), Driver.ranks(new double[] {7, 7, 7}))).isZero();
    }
}
