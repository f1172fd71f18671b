package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.scenario.Segment;
import org.junit.jupiter.api.Test;

/** People are divided over segments as their shares say. */
class HeadcountTest {

    static int[] people(int size, double... shares) {
        return Headcount.of(size, DoubleStream.of(shares)
                .mapToObj(share -> new Segment("segment", Text.of("Segment"), share, Map.of(), Map.of())).toList());
    }

    @Test
    void sharesThatFitAreKept() {
        assertThat(people(600, 0.05, 0.1, 0.85)).containsExactly(30, 60, 510);
    }

    @Test
    void whoIsLeftGoesToTheLargestRemainder() {
        assertThat(people(10, 0.34, 0.46, 0.2)).containsExactly(3, 5, 2);
    }

    @Test
    void amongEqualRemaindersTheFirstSegmentGoesFirst() {
        assertThat(people(100, 1.0 / 3, 1.0 / 3, 1.0 / 3)).containsExactly(34, 33, 33);
    }

    @Test
    void roundingOfSharesCostsNobodyTheirPlace() {
        assertThat(0.29 * 100).isLessThan(29);
        assertThat(people(100, 0.71, 0.29)).containsExactly(71, 29);
    }

    @Test
    void oneSegmentHoldsEverybody() {
        assertThat(people(7, 1)).containsExactly(7);
    }
}
