package org.jdrtoolkit.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomePatternTest {

    private static final double BAND = OutcomePattern.SMALLEST_EFFECT_Z;

    @ParameterizedTest
    @CsvSource({"0.2, 0.2, MUTUAL_GAINS", "-0.2, 0.2, CONFLICTING_OUTCOMES", "-0.2, -0.2, MUTUAL_LOSSES",
        "0.2, -0.2, WELLBEING_AT_THE_COST_OF_PERFORMANCE", "0.2, 0, NO_MEANINGFUL_CHANGE", "0, -0.2, NO_MEANINGFUL_CHANGE",
        "0, 0, NO_MEANINGFUL_CHANGE"})
    void eachQuadrantHasItsPattern(double wellbeing, double performance, OutcomePattern pattern) {
        assertThat(OutcomePattern.of(wellbeing, performance, BAND)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.05, MUTUAL_GAINS", "-0.05, 0.05, CONFLICTING_OUTCOMES", "-0.05, -0.05, MUTUAL_LOSSES",
        "0.05, -0.05, WELLBEING_AT_THE_COST_OF_PERFORMANCE"})
    void aChangeOfExactlyTheSmallestEffectCounts(double wellbeing, double performance, OutcomePattern pattern) {
        assertThat(OutcomePattern.of(wellbeing, performance, BAND)).isEqualTo(pattern);
    }

    /** 0.35 − 0.3 and 1.05 − 1 are 0.05 on paper; in binary the one is less and the other more. */
    @ParameterizedTest
    @CsvSource({"0.35, 0.3", "1.05, 1", "0.3, 0.35", "0.15, 0.1", "0.1, 0.15"})
    void itCountsHoweverItWasComputed(double level, double against) {
        assertThat(Direction.of(level - against, BAND)).isEqualTo(level > against ? Direction.UP : Direction.DOWN);
        assertThat(Direction.of(level - against, 0.050000000001)).isEqualTo(Direction.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, -1", "-1, 1", "-1, -1"})
    void aChangeJustInsideTheSmallestEffectDoesNotCount(int wellbeing, int performance) {
        double inside = 0.0499999999999; // the next number of twelve digits

        assertThat(OutcomePattern.of(wellbeing * inside, performance, BAND)).isEqualTo(OutcomePattern.NO_MEANINGFUL_CHANGE);
        assertThat(OutcomePattern.of(wellbeing, performance * inside, BAND)).isEqualTo(OutcomePattern.NO_MEANINGFUL_CHANGE);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0.2, 0.05", "0.2, NaN, 0.05", "Infinity, 0.2, 0.05", "0.2, 0.2, 0", "0.2, 0.2, -0.05", "0.2, 0.2, NaN"})
    void whatIsNoChangeOrNoBandIsRefused(double wellbeing, double performance, double band) {
        assertThatIllegalArgumentException().isThrownBy(() -> OutcomePattern.of(wellbeing, performance, band))
                .withMessageContaining("finite change");
    }

    @Property
    void theOppositeChangeHasTheOppositePattern(@ForAll @Change double wellbeing, @ForAll @Change double performance) {
        OutcomePattern pattern = OutcomePattern.of(wellbeing, performance, BAND);

        OutcomePattern opposite = OutcomePattern.of(-wellbeing, -performance, BAND);

        assertThat(opposite).isEqualTo(Map.of(
                OutcomePattern.MUTUAL_GAINS, OutcomePattern.MUTUAL_LOSSES,
                OutcomePattern.MUTUAL_LOSSES, OutcomePattern.MUTUAL_GAINS,
                OutcomePattern.CONFLICTING_OUTCOMES, OutcomePattern.WELLBEING_AT_THE_COST_OF_PERFORMANCE,
                OutcomePattern.WELLBEING_AT_THE_COST_OF_PERFORMANCE, OutcomePattern.CONFLICTING_OUTCOMES,
                OutcomePattern.NO_MEANINGFUL_CHANGE, OutcomePattern.NO_MEANINGFUL_CHANGE).get(pattern));
    }

    @Property
    void onlyConflictsChangeNameWhenWellbeingAndPerformanceTradePlaces(
            @ForAll @Change double wellbeing, @ForAll @Change double performance) {
        OutcomePattern pattern = OutcomePattern.of(wellbeing, performance, BAND);

        OutcomePattern traded = OutcomePattern.of(performance, wellbeing, BAND);

        assertThat(traded).isEqualTo(switch (pattern) {
            case CONFLICTING_OUTCOMES -> OutcomePattern.WELLBEING_AT_THE_COST_OF_PERFORMANCE;
            case WELLBEING_AT_THE_COST_OF_PERFORMANCE -> OutcomePattern.CONFLICTING_OUTCOMES;
            default -> pattern;
        });
    }

    @Property
    void thePatternDoesNotDependOnTheUnit(@ForAll @Change double wellbeing, @ForAll @Change double performance) {
        double unit = 8; // a power of two, so that multiplying rounds nothing

        OutcomePattern pattern = OutcomePattern.of(wellbeing * unit, performance * unit, BAND * unit);

        assertThat(pattern).isEqualTo(OutcomePattern.of(wellbeing, performance, BAND));
    }

    /** Small enough that a good part of the changes fall inside the band. */
    @DoubleRange(min = -0.2, max = 0.2)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Change {}
}
