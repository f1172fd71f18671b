package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class TrajectoryPanelsTest {

    private static final List<String> VARIABLES = List.of("health", "happiness", "taskPerformance", "workPressure", "burnout");

    @Test
    void everyVariableHasAPanelAboveOneTimeAxis() {
        CombinedDomainXYPlot panels = panels(TrajectoryPanels.of(Runs.FIVE_PLANS, VARIABLES, Locale.ENGLISH));

        assertThat(panels.getSubplots()).hasSize(5);
        assertThat(panels.getSubplots()).allMatch(panel -> panel.getDomainAxis() == panels.getDomainAxis());
        assertThat(panels.getDomainAxis().getLabel()).isEqualTo("weeks");
    }

    @Test
    void panelsHoldTheMeansOfTheRun() {
        XYPlot health = panels(TrajectoryPanels.of(Runs.FIVE_PLANS, VARIABLES, Locale.ENGLISH)).getSubplots().get(0);

        int series = health.getDataset().indexOf("cuts-only");
        assertThat(health.getDataset().getYValue(series, 104)).isEqualTo(Runs.FIVE_PLANS.mean("cuts-only", "health").last());
    }

    @Test
    void aStandardDeviationIsEquallyHighInAllPanels() {
        List<XYPlot> panels = panels(TrajectoryPanels.of(Runs.FIVE_PLANS, VARIABLES, Locale.ENGLISH)).getSubplots();

        double sdPerHeight = heightPerUnit(panels.get(3));
        // Heights are whole percentages.
        assertThat(panels.subList(0, 3)).allSatisfy(panel ->
                assertThat(heightPerUnit(panel)).isCloseTo(sdPerHeight, within(0.02 * sdPerHeight)));
    }

    @Test
    void panelsAreHeadedByVariableAndUnitAndPlansAreNamedOnce() {
        String text = Drawing.of(TrajectoryPanels.of(Runs.TWO_PLANS, VARIABLES, Locale.forLanguageTag("nl"))).text();

        assertThat(text).contains("Gezondheidsgerelateerd welzijn SD ten opzichte van het huidige gemiddelde",
                "Mensen met risico op burn-out aandeel mensen (%)", "Wat er onder elk plan verandert: gemiddelde van 600 mensen");
        assertThat(text).containsOnlyOnce("Mensen eerst").containsOnlyOnce("Geen uitrol");
    }

    @Test
    void withoutPlansSegmentsAreCompared() {
        XYPlot panel = panels(TrajectoryPanels.of(Runs.TWO_SEGMENTS, List.of("engagement", "energy"), Locale.ENGLISH)).getSubplots().get(0);

        assertThat(panel.getDataset().getSeriesCount()).isEqualTo(2);
        assertThat(panel.getDataset().getYValue(panel.getDataset().indexOf("fresh"), 0)).isEqualTo(3);
        assertThat(panel.getDataset().getYValue(panel.getDataset().indexOf("tired"), 0)).isEqualTo(1);
    }

    @Test
    void aPublishedModelAloneIsShownToo() {
        JFreeChart chart = TrajectoryPanels.of(Runs.NO_PLANS,
                TrajectoryPanels.mainVariables(Runs.NO_PLANS.study().model()), Locale.ENGLISH);

        assertThat(Drawing.of(chart).text()).contains("Energy and engagement as stocks: the average person",
                "Engagement level", "Resources level", "Energy level", "Demands level").doesNotContain("No roll-out");
    }

    @Test
    void outcomesThatAreStrainAndMotivationTakeTheirPlaceAmongTheMainVariables() {
        assertThat(TrajectoryPanels.mainVariables(Runs.TWO_PLANS.study().model()))
                .containsExactly("happiness", "health", "taskPerformance");
    }

    @Test
    void noVariablesMakeNoPicture() {
        assertThatThrownBy(() -> TrajectoryPanels.of(Runs.TWO_PLANS, List.of(), Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double heightPerUnit(XYPlot panel) {
        return panel.getWeight() / panel.getRangeAxis().getRange().getLength();
    }

    private static CombinedDomainXYPlot panels(JFreeChart chart) {
        return (CombinedDomainXYPlot) chart.getPlot();
    }
}
