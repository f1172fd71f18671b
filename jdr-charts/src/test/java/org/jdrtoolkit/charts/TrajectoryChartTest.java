package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class TrajectoryChartTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final List<String> STOCKS = List.of("engagement", "resources", "energy", "demands");

    @Test
    void everyPlanHasALineWithItsMeans() {
        RunResult run = Runs.TWO_PLANS;

        XYDataset lines = TrajectoryChart.of(run, "strain", Locale.ENGLISH).getXYPlot().getDataset();

        assertThat(lines.getSeriesCount()).isEqualTo(3);
        for (String plan : List.of("no-rollout", "efficiency-first", "people-first")) {
            int series = lines.indexOf(plan);
            for (int i = 0; i < run.times().length; i++) {
                assertThat(lines.getXValue(series, i)).isEqualTo(run.times()[i]);
                assertThat(lines.getYValue(series, i)).isEqualTo(run.mean(plan, "strain").value(i));
            }
        }
    }

    @Test
    void theBandHoldsTheMiddleHalfOfPeopleWithoutAPlan() {
        RunResult run = Runs.TWO_PLANS;

        XYPlot plot = TrajectoryChart.of(run, "strain", Locale.ENGLISH).getXYPlot();

        IntervalXYDataset band = (IntervalXYDataset) plot.getDataset(1);
        assertThat(band.getSeriesCount()).isEqualTo(1);
        assertThat(band.getSeriesKey(0).toString()).isEqualTo("no-rollout");
        for (int i = 0; i < run.times().length; i++) {
            assertThat(band.getStartYValue(0, i)).isEqualTo(percentile(run, Statistic.P25, i));
            assertThat(band.getEndYValue(0, i)).isEqualTo(percentile(run, Statistic.P75, i));
        }
    }

    @Test
    void theAveragePersonHasNoBand() {
        XYPlot plot = TrajectoryChart.of(Runs.FIVE_PLANS, "strain", Locale.ENGLISH).getXYPlot();

        assertThat(plot.getDatasetCount()).isEqualTo(1);
    }

    @Test
    void theSubtitleSaysWhatIsShownOfWhom() {
        assertThat(text(TrajectoryChart.of(Runs.TWO_PLANS, "strain", Locale.ENGLISH)))
                .contains("An AI assistant in a care organisation")
                .contains("Strain: average of 600 people; pale: the middle half of them under “No roll-out”");
        assertThat(text(TrajectoryChart.of(Runs.FIVE_PLANS, "strain", DUTCH))).contains("Uitputting: de gemiddelde persoon");
        assertThat(text(TrajectoryChart.of(Runs.TWO_PLANS, "burnout", DUTCH))).contains("Mensen met risico op burn-out, onder 600 mensen");
    }

    @Test
    void theValueAxisSaysItsUnit() {
        assertThat(valueLabel(TrajectoryChart.of(Runs.TWO_PLANS, "strain", Locale.ENGLISH))).isEqualTo("SD from today’s average");
        assertThat(valueLabel(TrajectoryChart.of(Runs.TWO_PLANS, "health", DUTCH))).isEqualTo("SD ten opzichte van het huidige gemiddelde");
        assertThat(valueLabel(TrajectoryChart.of(Runs.TWO_PLANS, "burnout", Locale.ENGLISH))).isEqualTo("share of people (%)");
        assertThat(valueLabel(TrajectoryChart.of(Runs.NO_PLANS, "energy", Locale.ENGLISH))).isEqualTo("level");
    }

    @Test
    void sharesAreWrittenAsPercentages() {
        // 11 % of 600 people lie above the cut-off at the start.
        assertThat(text(TrajectoryChart.of(Runs.TWO_PLANS, "burnout", Locale.ENGLISH))).contains(" 10 ", " 12 ").doesNotContain(" 0.1");
    }

    @Test
    void theTimeAxisSaysItsUnitAndTheFirstDay() {
        assertThat(text(TrajectoryChart.of(Runs.TWO_PLANS, "strain", DUTCH))).contains("weken vanaf 2 maart 2026");
        assertThat(text(TrajectoryChart.of(Runs.TWO_PLANS, "strain", Locale.UK))).contains("weeks since 2 March 2026");
        assertThat(text(TrajectoryChart.of(Runs.NO_PLANS, "energy", DUTCH))).contains("dagen");
    }

    @Test
    void linesAreNamedAtTheirEnds() {
        Drawing drawing = Drawing.of(TrajectoryChart.of(Runs.TWO_PLANS, "strain", Locale.ENGLISH));

        assertThat(drawing.find("Efficiency first").y()).isLessThan(drawing.find("No roll-out").y());
        assertThat(drawing.find("No roll-out").y()).isLessThan(drawing.find("People first").y());
    }

    @Test
    void namesOfLinesThatEndTogetherAreMovedApart() {
        Drawing drawing = Drawing.of(TrajectoryChart.of(Runs.ONE_SMALL_PLAN, "strain", Locale.ENGLISH));

        assertThat(Math.abs(drawing.find("Pilot").y() - drawing.find("No roll-out").y())).isGreaterThan(15);
    }

    @Test
    void severalVariablesOfOnePlanShareAPicture() {
        RunResult run = Runs.NO_PLANS;

        JFreeChart chart = TrajectoryChart.ofPlan(run, "no-rollout", STOCKS, DUTCH);

        XYDataset lines = chart.getXYPlot().getDataset();
        assertThat(lines.getSeriesCount()).isEqualTo(4);
        assertThat(lines.getYValue(lines.indexOf("energy"), 100)).isEqualTo(run.mean("no-rollout", "energy").last());
        assertThat(text(chart)).contains("Energie en bevlogenheid als voorraden: de gemiddelde persoon", "Hulpbronnen", "Taakeisen");
    }

    @Test
    void variablesOfDifferentUnitsDoNotShareAPicture() {
        assertThatThrownBy(() -> TrajectoryChart.ofPlan(Runs.TWO_PLANS, "people-first", List.of("strain", "burnout"), DUTCH))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("[SD, SHARE]");
    }

    @Test
    void anUnknownVariableIsNamedWithANearOne() {
        assertThatThrownBy(() -> TrajectoryChart.of(Runs.TWO_PLANS, "strian", DUTCH))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"strian\"").hasMessageContaining("strain");
    }

    private static double percentile(RunResult run, Statistic statistic, int result) {
        return run.trajectory("no-rollout", "all", "strain", statistic).orElseThrow().value(result);
    }

    private static String valueLabel(JFreeChart chart) {
        return chart.getXYPlot().getRangeAxis().getLabel();
    }

    private static String text(JFreeChart chart) {
        return Drawing.of(chart).text();
    }
}
