package org.jdrtoolkit.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    /** The quotients below are rounded once or twice, each time by at most 2⁻⁵³ of themselves. */
    private static final double ROUNDING = 1e-15;

    @ParameterizedTest
    @CsvSource({"PER_DAY, WEEK, 7", "PER_WEEK, DAY, 0.142857142857142857", "PER_WEEK, MONTH, 4.348214285714285714",
        "PER_DAY, MONTH, 30.4375", "PER_MONTH, WEEK, 0.229979466119096509", "PER_MONTH, MONTH, 1",
        "PER_HOUR, WEEK, 168", "PER_HOUR, DAY, 24", "PER_DAY, HOUR, 0.041666666666666667", "PER_YEAR, MONTH, 0.083333333333333333",
        "PER_MONTH, YEAR, 12", "PER_WEEK, YEAR, 52.178571428571428571", "PER_YEAR, HOUR, 0.00011407711613050422"})
    void oncePer(RateUnit unit, TimeUnit asked, double times) {
        Rate rate = new Rate(1, unit, Optional.empty(), Optional.empty(), "guess");

        double converted = rate.per(asked);

        assertThat(converted).isCloseTo(times, within(times * ROUNDING));
    }

    @Property
    void aRateInItsOwnUnitKeepsEveryBit(@ForAll double value, @ForAll RateUnit unit) {
        Rate rate = new Rate(value, unit, Optional.empty(), Optional.empty(), "guess");

        assertThat(rate.per(unit.time())).isEqualTo(value);
    }
}
