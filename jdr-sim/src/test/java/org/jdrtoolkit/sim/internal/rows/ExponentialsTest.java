package org.jdrtoolkit.sim.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The exponential of additions and multiplications against that of StrictMath, which errs by less than one unit in the last place. */
class ExponentialsTest {

    /** Two for ours, as its doc says, and one for StrictMath's. */
    private static final double UNITS = 3;

    @Property(tries = 2000)
    void itDiffersByLittleMoreThanRounding(@ForAll @DoubleRange(min = -700, max = 700) double x) {
        assertThat(Math.abs(exponential(1, x) - StrictMath.exp(x))).isLessThanOrEqualTo(UNITS * Math.ulp(StrictMath.exp(x)));
    }

    @Property(tries = 2000)
    void soItDoesWhereModelsUseIt(@ForAll @DoubleRange(min = -3, max = 3) double by, @ForAll @DoubleRange(min = -5, max = 5) double x) {
        assertThat(Math.abs(exponential(by, x) - StrictMath.exp(by * x))).isLessThanOrEqualTo(UNITS * Math.ulp(StrictMath.exp(by * x)));
    }

    @Test
    void whatIsTooLargeOrNoNumberIsLeftToStrictMath() {
        for (double x : new double[] {701, -701, 800, -800, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(Double.valueOf(exponential(1, x))).isEqualTo(Double.valueOf(StrictMath.exp(x)));
        }
    }

    @Test
    void theExponentialOfNothingIsExactlyOne() {
        assertThat(exponential(0.5, 0)).isEqualTo(1);
        assertThat(exponential(0, 3)).isEqualTo(1);
    }

    private static double exponential(double by, double x) {
        double[] result = new double[3];
        Exponentials.of(by, new double[] {1, x, -1}, result, new Room(3));
        return result[1];
    }
}
