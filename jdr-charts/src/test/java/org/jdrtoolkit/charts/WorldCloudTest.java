package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** The worlds of a run on the outcome plane. */
class WorldCloudTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** Ten draws in two worlds of chance each: people first helps in 15 of them, efficiency first harms in all. */
    private static final Findings RUN = Runs.inWorlds(Runs.TWO_PLANS, new Sampling(7, 10, 2), WorldCloudTest::wellbeingZ);

    private static double wellbeingZ(String plan, int world) {
        return plan.equals("efficiency-first") ? -0.2 - 0.01 * world : world < 15 ? 0.2 + 0.01 * world : 0.01;
    }

    @Test
    void everyWorldIsAMarkOfItsPlanWhereItEnds() {
        XYDataset marks = chart(RUN, Locale.ENGLISH).getXYPlot().getDataset(1);

        assertThat(marks.getSeriesCount()).isEqualTo(2);
        for (String plan : new String[] {"efficiency-first", "people-first"}) {
            int series = marks.indexOf(plan);
            assertThat(marks.getItemCount(series)).isEqualTo(20);
            for (int world = 0; world < 20; world++) {
                assertThat(marks.getXValue(series, world)).isEqualTo(0.3);
                // Rounded to the twelve digits that files have.
                assertThat(marks.getYValue(series, world)).isCloseTo(wellbeingZ(plan, world), within(1e-12));
            }
        }
    }

    @Test
    void theAxesHoldAllOfFewWorlds() {
        XYPlot plot = chart(RUN, Locale.ENGLISH).getXYPlot();

        assertThat(plot.getRangeAxis().getRange().contains(-0.39)).isTrue();
        assertThat(plot.getRangeAxis().getRange().contains(0.34)).isTrue();
        assertThat(text(RUN, Locale.ENGLISH)).doesNotContain("outside");
    }

    @Test
    void eachPlanSaysInHowManyWorldsItsPatternIsFound() {
        assertThat(text(RUN, Locale.ENGLISH)).contains("People first mutual gains in 75 %", "Efficiency first conflicting outcomes in 100 %");
        assertThat(text(RUN, DUTCH)).contains("Mensen eerst wederzijdse winst in 75 %", "Efficiëntie eerst tegenstrijdige uitkomsten in 100 %");
    }

    @Test
    void noQuadrantIsAPatternToo() {
        Findings small = Runs.inWorlds(Runs.ONE_SMALL_PLAN, new Sampling(7, 4, 1), (plan, world) -> world == 0 ? 0.2 : 0);

        assertThat(text(small, Locale.ENGLISH)).contains("none of the four quadrants in 75 %");
        assertThat(text(small, DUTCH)).contains("geen van de vier kwadranten in 75 %");
    }

    @Test
    void theNoteSaysWhatTheMarksAre() {
        assertThat(text(RUN, Locale.ENGLISH)).contains("Small hollow marks: the plan after 156 weeks in each of 20 plausible worlds;");
        assertThat(text(RUN, DUTCH)).contains("Kleine open tekens: het plan na 156 weken in elk van 20 aannemelijke werelden;");
    }

    @Test
    void worldsOfChanceAreNotCalledPlausible() {
        Findings chance = Runs.inWorlds(Runs.TWO_PLANS, new Sampling(7, 0, 20), WorldCloudTest::wellbeingZ);

        assertThat(text(chance, Locale.ENGLISH)).contains("20 worlds of chance").doesNotContain("plausible");
        assertThat(text(chance, DUTCH)).contains("20 toevalswerelden");
    }

    @Test
    void oneStrangeWorldAmongManyDoesNotSqueezeThePaths() {
        Findings strange = Runs.inWorlds(Runs.TWO_PLANS, new Sampling(7, 1000, 1), (plan, world) -> world == 0 ? 5 : 0.2);

        assertThat(chart(strange, Locale.ENGLISH).getXYPlot().getRangeAxis().getUpperBound()).isLessThan(1);
        assertThat(text(strange, Locale.ENGLISH)).contains("500 of 1,000 plausible worlds", "Outside the picture: 2.");
    }

    @Test
    void theMarksAreWhereTheRingIsWhenPlansAreJudgedBeforeTheEnd() {
        Findings halfway = Runs.inWorlds(Runs.JUDGED_HALFWAY, new Sampling(7, 10, 2), (plan, world) -> 0.2);

        assertThat(text(halfway, Locale.ENGLISH)).contains("Ring: the verdict, after 78 weeks.", "the plan after 78 weeks in each of 20");
        assertThat(chart(halfway, Locale.ENGLISH).getXYPlot().getDataset(1).getSeriesCount()).isEqualTo(1);
    }

    @Test
    void withoutWorldsThereIsNothingButPaths() {
        for (Findings run : new Findings[] {Runs.found(Runs.TWO_PLANS), Runs.inNoWorldYet(Runs.TWO_PLANS, new Sampling(7, 10, 2))}) {
            assertThat(chart(run, Locale.ENGLISH).getXYPlot().getDatasetCount()).isEqualTo(1);
            assertThat(text(run, Locale.ENGLISH)).doesNotContain("world").doesNotContain(" % ");
        }
    }

    private static JFreeChart chart(Findings run, Locale language) {
        return OutcomePlane.of(run, OutcomeKind.HEALTH_WELLBEING, language);
    }

    private static String text(Findings run, Locale language) {
        return Drawing.of(chart(run, language)).text();
    }
}
