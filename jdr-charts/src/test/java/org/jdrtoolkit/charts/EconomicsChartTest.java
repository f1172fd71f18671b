package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.result.Findings;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class EconomicsChartTest {

    private static final Findings RUN = Runs.found(Runs.VALUED);

    @Test
    void theLinesAreTheDiscountedNetOfEachPlan() {
        XYDataset lines = EconomicsChart.of(RUN, Locale.ENGLISH).getXYPlot().getDataset();

        Balance balance = RUN.get(Balances.class).of("redesign");
        int series = lines.indexOf("redesign");
        for (int t = 0; t < lines.getItemCount(series); t++) {
            assertThat(lines.getYValue(series, t)).isEqualTo(balance.discountedNetEuros(t));
        }
        assertThat(lines.indexOf("no-rollout")).isNotNegative();
    }

    @Test
    void zeroIsAlwaysSeen() {
        XYPlot plot = EconomicsChart.of(RUN, Locale.ENGLISH).getXYPlot();

        assertThat(plot.getRangeAxis().getRange().contains(0)).isTrue();
    }

    @Test
    void itSaysWhatIsShown() {
        assertThat(Drawing.of(EconomicsChart.of(RUN, Locale.ENGLISH)).text()).contains("Returns minus costs since time 0, in euros, against “No roll-out”",
                "later euros count 4 % a year less", "Ring: the plan breaks even.");
        assertThat(Drawing.of(EconomicsChart.of(RUN, Locale.forLanguageTag("nl"))).text()).contains("ten opzichte van “Geen uitrol”",
                "latere euro’s tellen 4 % per jaar minder", "Ring: het plan is terugverdiend.");
    }

    @Test
    void onlyRunsInWhichSomethingIsValuedHaveIt() {
        assertThat(EconomicsChart.canShow(RUN)).isTrue();
        assertThat(EconomicsChart.canShow(Runs.found(Runs.TWO_PLANS))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> EconomicsChart.of(Runs.found(Runs.TWO_PLANS), Locale.ENGLISH));
    }
}
