package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Verdict;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomePlaneTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    /** Differences of two doubles, taken in two ways. */
    private static final double ROUNDING = 1e-12;

    @Test
    void aPathHoldsTheDifferencesFromThePlanItIsComparedWith() {
        RunResult run = Runs.TWO_PLANS;

        XYDataset paths = plot(run, OutcomeKind.HEALTH_WELLBEING).getDataset();

        int series = paths.indexOf("people-first");
        for (int i = 0; i < run.times().length; i++) {
            double performance = run.mean("people-first", "taskPerformance").value(i) - run.mean("no-rollout", "taskPerformance").value(i);
            double health = run.mean("people-first", "health").value(i) - run.mean("no-rollout", "health").value(i);
            assertThat(paths.getXValue(series, i)).isEqualTo(performance);
            assertThat(paths.getYValue(series, i)).isEqualTo(health);
        }
    }

    @Test
    void everyPathBeginsAtTheOrigin() {
        XYDataset paths = plot(Runs.FIVE_PLANS, OutcomeKind.HAPPINESS_WELLBEING).getDataset();

        assertThat(paths.getSeriesCount()).isEqualTo(5);
        for (int series = 0; series < 5; series++) {
            assertThat(paths.getXValue(series, 0)).isZero();
            assertThat(paths.getYValue(series, 0)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(value = OutcomeKind.class, names = {"HEALTH_WELLBEING", "HAPPINESS_WELLBEING"})
    void aPathEndsWhereTheVerdictSays(OutcomeKind wellbeing) {
        XYDataset paths = plot(Runs.TWO_PLANS, wellbeing).getDataset();

        for (Verdict verdict : Runs.TWO_PLANS.verdicts()) {
            int series = paths.indexOf(verdict.plan());
            int last = paths.getItemCount(series) - 1;
            assertThat(paths.getXValue(series, last)).isCloseTo(verdict.performance().changeZ(), within(ROUNDING));
            assertThat(paths.getYValue(series, last)).isCloseTo(verdict.change(wellbeing).orElseThrow().changeZ(), within(ROUNDING));
        }
    }

    @Test
    void theSamePlaneShowsMutualGainsAndConflictingOutcomes() {
        XYDataset paths = plot(Runs.TWO_PLANS, OutcomeKind.HEALTH_WELLBEING).getDataset();

        assertThat(lastPattern(paths, "people-first")).isEqualTo(OutcomePattern.MUTUAL_GAINS);
        assertThat(lastPattern(paths, "efficiency-first")).isEqualTo(OutcomePattern.CONFLICTING_OUTCOMES);
    }

    @Test
    void thePlanThatOthersAreComparedWithHasNoPathOfItsOwn() {
        XYDataset paths = plot(Runs.JUDGED_HALFWAY, OutcomeKind.HEALTH_WELLBEING).getDataset();

        assertThat(plans(paths)).containsExactly("no-rollout", "people-first");
    }

    @Test
    void aVerdictBeforeTheEndIsExplained() {
        assertThat(Drawing.of(chart(Runs.JUDGED_HALFWAY, OutcomeKind.HEALTH_WELLBEING, Locale.ENGLISH)).text())
                .contains("Ring: the verdict, after 78 weeks.");
        assertThat(Drawing.of(chart(Runs.TWO_PLANS, OutcomeKind.HEALTH_WELLBEING, Locale.ENGLISH)).text())
                .doesNotContain("Ring");
    }

    @Test
    void allFourQuadrantsAreNamedInEnglish() {
        assertThat(Drawing.of(chart(Runs.TWO_PLANS, OutcomeKind.HEALTH_WELLBEING, Locale.ENGLISH)).text())
                .contains("Mutual gains", "Conflicting outcomes", "Mutual losses", "Wellbeing at the cost of performance");
    }

    @Test
    void allFourQuadrantsAreNamedInDutch() {
        assertThat(Drawing.of(chart(Runs.TWO_PLANS, OutcomeKind.HEALTH_WELLBEING, DUTCH)).text())
                .contains("Wederzijdse winst", "Tegenstrijdige uitkomsten", "Wederzijds verlies", "Welzijn ten koste van prestatie");
    }

    @Test
    void theNamesStandInTheirCorners() {
        Drawing drawing = Drawing.of(chart(Runs.TWO_PLANS, OutcomeKind.HEALTH_WELLBEING, Locale.ENGLISH));

        assertThat(drawing.find("Mutual gains").x()).isGreaterThan(drawing.find("Wellbeing at").x());
        assertThat(drawing.find("Conflicting").x()).isGreaterThan(drawing.find("Mutual losses").x());
        assertThat(drawing.find("Mutual gains").y()).isLessThan(drawing.find("Conflicting").y());
        assertThat(drawing.find("Wellbeing at").y()).isLessThan(drawing.find("Mutual losses").y());
    }

    @Test
    void everyPlanIsNamedAndSoIsTheOrigin() {
        assertThat(Drawing.of(chart(Runs.TWO_PLANS, OutcomeKind.HEALTH_WELLBEING, DUTCH)).text())
                .contains(" Efficiëntie eerst ", " Mensen eerst ", " Geen uitrol ", "26 weken");
    }

    @Test
    void theLanguageAlsoWritesTheNumbers() {
        assertThat(Drawing.of(chart(Runs.TWO_PLANS, OutcomeKind.HEALTH_WELLBEING, DUTCH)).text())
                .contains("−0,05").doesNotContain("0.05").doesNotContain("-0");
        assertThat(Drawing.of(chart(Runs.TWO_PLANS, OutcomeKind.HEALTH_WELLBEING, Locale.FRENCH)).text())
                .contains("−0.05", "Mutual gains").doesNotContain("0,05");
    }

    @Test
    void theAxesHoldThePathsTheOriginAndTheSmallestEffect() {
        for (RunResult run : List.of(Runs.TWO_PLANS, Runs.FIVE_PLANS, Runs.ONE_SMALL_PLAN)) {
            XYPlot plot = plot(run, OutcomeKind.HEALTH_WELLBEING);
            Range x = plot.getDomainAxis().getRange();
            Range y = plot.getRangeAxis().getRange();

            assertThat(List.of(x, y)).allMatch(range -> range.contains(-0.05) && range.contains(0.05));
            for (int series = 0; series < plot.getDataset().getSeriesCount(); series++) {
                for (int i = 0; i < plot.getDataset().getItemCount(series); i++) {
                    assertThat(x.contains(plot.getDataset().getXValue(series, i))).isTrue();
                    assertThat(y.contains(plot.getDataset().getYValue(series, i))).isTrue();
                }
            }
        }
    }

    @Test
    void aRunWithoutPlansHasNoPlane() {
        assertThat(OutcomePlane.canShow(Runs.found(Runs.NO_PLANS), OutcomeKind.HEALTH_WELLBEING)).isFalse();
        assertThatThrownBy(() -> chart(Runs.NO_PLANS, OutcomeKind.HEALTH_WELLBEING, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no-plans");
    }

    @Test
    void performanceIsNoWellbeing() {
        assertThat(OutcomePlane.canShow(Runs.found(Runs.TWO_PLANS), OutcomeKind.HEALTH_WELLBEING)).isTrue();
        assertThat(OutcomePlane.canShow(Runs.found(Runs.TWO_PLANS), OutcomeKind.TASK_PERFORMANCE)).isFalse();
    }

    private static OutcomePattern lastPattern(XYDataset paths, String plan) {
        int series = paths.indexOf(plan);
        int last = paths.getItemCount(series) - 1;
        return OutcomePattern.of(paths.getYValue(series, last), paths.getXValue(series, last), OutcomePattern.SMALLEST_EFFECT_Z);
    }

    private static List<String> plans(XYDataset paths) {
        return IntStream.range(0, paths.getSeriesCount()).mapToObj(series -> paths.getSeriesKey(series).toString()).toList();
    }

    private static XYPlot plot(RunResult run, OutcomeKind wellbeing) {
        return chart(run, wellbeing, Locale.ENGLISH).getXYPlot();
    }

    private static JFreeChart chart(RunResult run, OutcomeKind wellbeing, Locale language) {
        return OutcomePlane.of(Runs.found(run), wellbeing, language);
    }
}
