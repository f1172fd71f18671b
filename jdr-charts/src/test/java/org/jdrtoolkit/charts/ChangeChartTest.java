package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class ChangeChartTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** Files have twelve digits. */
    private static final double ROUNDING = 1e-12;

    /** Of 21 worlds that are evenly apart, the second ends at the 5th percentile, the sixth at the 25th, and so on. */
    private static final Findings RUN = Runs.inWorlds(Runs.TWO_PLANS, new Sampling(7, 21, 1),
            (plan, world) -> (plan.equals("people-first") ? 1 : -1) * (0.1 + 0.01 * world));

    @Test
    void theLineIsTheMedianOfAllWorlds() {
        XYDataset lines = plot(RUN).getDataset();

        int series = lines.indexOf("people-first");
        int last = lines.getItemCount(series) - 1;
        assertThat(lines.getXValue(series, last)).isEqualTo(156);
        assertThat(lines.getYValue(series, last)).isCloseTo(0.2, within(ROUNDING));
        assertThat(lines.getYValue(series, last / 2)).isCloseTo(0.1, within(ROUNDING));
    }

    @Test
    void thePlanThatOthersAreComparedWithIsTheZeroLine() {
        XYDataset lines = plot(RUN).getDataset();

        int series = lines.indexOf("no-rollout");
        for (int i = 0; i < lines.getItemCount(series); i++) {
            assertThat(lines.getYValue(series, i)).isZero();
        }
    }

    @Test
    void theBandsHoldTheMiddleHalfAndNineTenthsOfAllWorlds() {
        XYPlot plot = plot(RUN);

        assertBand(plot, 1, 0.15, 0.25);
        assertBand(plot, 2, 0.11, 0.29);
    }

    private static void assertBand(XYPlot plot, int place, double low, double high) {
        IntervalXYDataset band = (IntervalXYDataset) plot.getDataset(place);
        int series = band.indexOf("people-first");
        int last = band.getItemCount(series) - 1;
        assertThat(band.getStartYValue(series, last)).isCloseTo(low, within(ROUNDING));
        assertThat(band.getEndYValue(series, last)).isCloseTo(high, within(ROUNDING));
        assertThat(plot.getRangeAxis().getRange().contains(high)).isTrue();
    }

    @Test
    void wideBandsOfManyPlansAreLeftOut() {
        Findings five = Runs.inWorlds(Runs.FIVE_PLANS, new Sampling(7, 21, 1), (plan, world) -> 0.01 * world);

        assertThat(plot(five).getDatasetCount()).isEqualTo(2);
        assertThat(text(five, Locale.ENGLISH)).contains("band: the middle 50 % of them").doesNotContain("90 %");
    }

    @Test
    void itSaysWhatIsShownAgainstWhat() {
        assertThat(text(RUN, Locale.ENGLISH)).contains("Health-related wellbeing: change against “No roll-out”",
                "Line: the median of 21 plausible worlds; bands: the middle 50 % and 90 % of them",
                "Grey strip: changes below 0.05 SD");
        assertThat(plot(RUN).getRangeAxis().getLabel()).isEqualTo("change in health-related wellbeing (SD)");
        assertThat(text(RUN, DUTCH)).contains("Gezondheidsgerelateerd welzijn: verandering ten opzichte van “Geen uitrol”",
                "Lijn: de mediaan van 21 aannemelijke werelden; banden: de middelste 50 % en 90 % daarvan", "Grijze strook", "0,05 SD");
    }

    @Test
    void changesTooSmallToMatterAreAlwaysSeen() {
        Findings tiny = Runs.inWorlds(Runs.TWO_PLANS, new Sampling(7, 21, 1), (plan, world) -> 0.0001 * world);

        assertThat(plot(tiny).getRangeAxis().getRange().contains(-0.05)).isTrue();
        assertThat(plot(tiny).getRangeAxis().getRange().contains(0.05)).isTrue();
    }

    @Test
    void onlyOutcomesInWorldsHaveSuchAChart() {
        assertThat(ChangeChart.outcomes(RUN)).containsExactly("happiness", "health", "taskPerformance");
        assertThat(ChangeChart.outcomes(Runs.found(Runs.TWO_PLANS))).isEmpty();
        assertThat(ChangeChart.outcomes(Runs.inNoWorldYet(Runs.TWO_PLANS, new Sampling(7, 21, 1)))).isEmpty();
        assertThatThrownBy(() -> ChangeChart.of(RUN, "burnout", DUTCH)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"burnout\"").hasMessageContaining("health");
    }

    private static XYPlot plot(Findings run) {
        return ChangeChart.of(run, "health", Locale.ENGLISH).getXYPlot();
    }

    private static String text(Findings run, Locale language) {
        return Drawing.of(ChangeChart.of(run, "health", language)).text();
    }
}
