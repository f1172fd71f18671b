package org.jdrtoolkit.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.jdrtoolkit.core.model.Parts.correlation;
import static org.jdrtoolkit.core.model.Parts.estimate;
import static org.jdrtoolkit.core.model.Parts.noisy;
import static org.junit.jupiter.api.Named.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.core.rule.ModelCheck;
import org.jdrtoolkit.core.text.Text;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRecordsTest {

    private static final Optional<String> NONE = Optional.empty();

    @ParameterizedTest
    @MethodSource("wrong")
    void aRecordRefuses(Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageEndingWith(".");
    }

    static Stream<Named<Runnable>> wrong() {
        Rate rate = new Rate(1, RateUnit.PER_WEEK, Optional.empty(), Optional.empty(), "guess");
        ShareAbove share = new ShareAbove("exhaustion", estimate(1.5));
        IndicatorTerm term = new IndicatorTerm(List.of("exhaustion"), estimate(-1));
        return Stream.of(
                named("a range from high to low", () -> new Range(1, 0)),
                named("a range that ends at NaN", () -> new Range(0, Double.NaN)),
                named("an estimate below its range", () -> new Estimate(-1, Optional.of(new Range(0, 1)), Optional.empty(), "guess")),
                named("a rate above its range", () -> new Rate(2, RateUnit.PER_DAY, Optional.of(new Range(0, 1)), Optional.empty(), "guess")),
                named("a correlation outside its range", () -> new Correlation(List.of("a", "b"), 0.5, Optional.of(new Range(0, 0.4)), "guess")),
                named("a distribution without a range", () -> drawn(Distribution.UNIFORM, 1, Optional.empty())),
                named("a normal number far from the middle", () -> drawn(Distribution.NORMAL, 0.21, Optional.of(new Range(0, 0.3)))),
                named("a lognormal range with 0 in it", () -> drawn(Distribution.LOGNORMAL, 1, Optional.of(new Range(-1, 2)))),
                named("a lognormal range that ends at 0", () -> drawn(Distribution.LOGNORMAL, 1, Optional.of(new Range(0, 2)))),
                named("a lognormal number far from the middle", () -> drawn(Distribution.LOGNORMAL, 5, Optional.of(new Range(1, 9)))),
                named("noise shares that sum to less than 1", () -> new Noise(0.5, 0.2, 0.2, 0, 780, 1, "guess")),
                named("noise shares that sum to more than 1", () -> new Noise(0.5, 0.2, 0.2, 0.2, 780, 1, "guess")),
                named("a correlation of one construct", () -> correlation("workload", "workload", 0.5)),
                named("a correlation of three constructs", () -> new Correlation(List.of("a", "b", "c"), 0, Optional.empty(), "guess")),
                named("a flow without ends", () -> new Flow("flow", NONE, NONE, NONE, rate, List.of())),
                named("a flow to itself", () -> new Flow("flow", Optional.of("a"), Optional.of("a"), NONE, rate, List.of())),
                named("a table of one point", () -> new Factor.Table("a", List.of(new Point(0, 1)), "guess", NONE)),
                named("a table that steps back", () -> new Factor.Table("a", List.of(new Point(0, 1), new Point(0, 2)), "guess", NONE)),
                named("an indicator of nothing", () -> indicator(List.of(), Optional.empty())),
                named("an indicator of both sorts", () -> indicator(List.of(term), Optional.of(share))),
                named("a term of nothing", () -> new IndicatorTerm(List.of(), estimate(1))));
    }

    private static Estimate drawn(Distribution distribution, double value, Optional<Range> range) {
        return new Estimate(value, range, distribution, Optional.empty(), "guess");
    }

    /** Published intervals are rounded: 0.08 [0.05, 0.1] is a normal number, and 3 [1, 9] is lognormal, above 0 or below. */
    @Test
    void aNumberMayBeATenthOfItsRangeOffTheMiddle() {
        drawn(Distribution.NORMAL, 0.08, Optional.of(new Range(0.05, 0.1)));
        drawn(Distribution.NORMAL, -0.07, Optional.of(new Range(-0.1, -0.05)));
        drawn(Distribution.LOGNORMAL, 3, Optional.of(new Range(1, 9)));
        drawn(Distribution.LOGNORMAL, -3.5, Optional.of(new Range(-9, -1)));

        assertThat(drawn(Distribution.NORMAL, 2, Optional.of(new Range(2, 2))).distribution()).isEqualTo(Distribution.NORMAL);
    }

    private static Indicator indicator(List<IndicatorTerm> terms, Optional<ShareAbove> share) {
        return new Indicator("health", Text.of("health"), Optional.empty(), Optional.empty(), terms, share);
    }

    @Test
    void noiseSharesMayMissOneByRounding() {
        double tenth = 0.1; // three of them make 0.30000000000000004

        Noise noise = new Noise(0.7, tenth, tenth, tenth, 780, 1, "guess");

        assertThat(noise.chronic() + noise.state() + noise.weekly() + noise.error()).isNotEqualTo(1);
    }

    @Test
    void aRecordKeepsItsListWhenTheListGivenChanges() {
        List<String> between = new ArrayList<>(List.of("workload", "exhaustion"));
        Correlation correlation = new Correlation(between, 0.3, Optional.empty(), "guess");

        between.clear();

        assertThat(correlation.between()).containsExactly("workload", "exhaustion");
    }

    @Test
    void theCorrelationMatrixIsInTheOrderOfTheIds() {
        Model model = Parts.model(noisy("workload", 26, 0.1), Parts.z("skill", 26), noisy("autonomy", 26, 0.1),
                correlation("workload", "autonomy", -0.3));

        CorrelationMatrix matrix = CorrelationMatrix.of(model);

        assertThat(matrix.constructs()).extracting(Construct::id).containsExactly("autonomy", "workload");
        assertThat(matrix.values()).isDeepEqualTo(new double[][] {{1, -0.3}, {-0.3, 1}});
    }

    /** √(0.04 · 0.25) · 0.5, and the share itself of one construct with itself; sums and roots of such numbers round by less than 1e-15. */
    @Test
    void partsOfDifferencesGoTogetherByTheirSharesAndCorrelation() {
        CorrelationMatrix matrix = CorrelationMatrix.of(Parts.model(noisy("autonomy", 26, 0.04), noisy("workload", 26, 0.25),
                correlation("workload", "autonomy", 0.5)));

        assertThat(matrix.covariance(0, 1, Noise::state)).isCloseTo(0.05, within(1e-15));
        assertThat(matrix.covariance(1, 1, Noise::state)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void performanceIsThatOfTheTaskOrElseBeyondIt() {
        assertThat(Parts.model(performance("help", OutcomeKind.CONTEXTUAL_PERFORMANCE), performance("work", OutcomeKind.TASK_PERFORMANCE)).performance())
                .map(Indicator::id).contains("work");
        assertThat(Parts.model(performance("help", OutcomeKind.CONTEXTUAL_PERFORMANCE)).performance()).map(Indicator::id).contains("help");
        assertThat(Parts.model().performance()).isEmpty();
    }

    private static Indicator performance(String id, OutcomeKind outcome) {
        return new Indicator(id, Text.of(id), Optional.empty(), Optional.of(outcome), List.of(new IndicatorTerm(List.of("strain"), estimate(1))),
                Optional.empty());
    }

    @Test
    void aModelMadeInJavaHasProblemsWithPointersAndNoPlace() {
        Model model = Parts.model(Parts.z("exhaustion", 26), Parts.effect("workload", "exhaustion", 0.3));

        assertThat(ModelCheck.check(model)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/effects/0/from");
            assertThat(problem.where()).isEmpty();
        });
    }
}
