package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.scenario.DropOut;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waves at any times, and people who stop answering (docs/numerics.md, equation 11g). */
class DropOutTest {

    private static final int PEOPLE = 6_000;
    private static final Simulation SIMULATION = Simulation.of(Studies.study("""
            {'id': 'waves', 'title': {'en': 'Waves'}, 'model': 'jdr-core-5', 'time': {'horizon': 20, 'step': 0.5},
             'workforce': {'size': 6000, 'segments': [
               {'id': 'ward', 'share': 0.5, 'title': {'en': 'Ward'}}, {'id': 'office', 'share': 0.5, 'title': {'en': 'Office'}}]},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [
               {'lever': 'jobRedesign', 'from': 1, 'to': 1, 'segments': ['ward']}]}], 'sampling': {'seed': 23}}"""));
    private static final PanelDesign DESIGN = PanelDesign.at(0, 3, 12.5);
    private static final Panel ALL = SIMULATION.panel(DESIGN);
    private static final Panel TRUE = SIMULATION.panel(DESIGN.withoutError());

    private static double[] strain(Panel panel, int wave) {
        return panel.scores("redesign", "strain", wave);
    }

    private static double[] logOdds(double share, double perSd, double[] readings) {
        return Arrays.stream(readings).map(reading -> Math.log(share / (1 - share)) + perSd * reading).toArray();
    }

    /**
     * Of those who answered the wave before, as many drop out as the log odds say, and by the reading as much as they say: two sums at each of two
     * waves, each with the variance of independent events of unequal probability. Fails by chance once in a million.
     */
    private static void assertDropsOut(Panel panel, int wave, double[] logOdds, double[] readings) {
        double more = 0;
        double variance = 0;
        double moreByReading = 0;
        double varianceByReading = 0;
        double[] now = strain(panel, wave);
        double[] before = strain(panel, wave - 1);
        for (int person = 0; person < PEOPLE; person++) {
            boolean isThere = !Double.isNaN(now[person]);
            boolean wasThere = !Double.isNaN(before[person]);
            assertThat(wasThere || !isThere).as("nobody comes back").isTrue();
            double p = 1 / (1 + Math.exp(-logOdds[person]));
            double beyond = wasThere ? (isThere ? 0 : 1) - p : 0;
            double spread = wasThere ? p * (1 - p) : 0;
            more += beyond;
            variance += spread;
            moreByReading += beyond * readings[person];
            varianceByReading += spread * readings[person] * readings[person];
        }
        double limit = FalseAlarms.standardErrors(1e-6, 4);
        assertThat(more).isCloseTo(0, within(limit * Math.sqrt(variance)));
        assertThat(moreByReading).isCloseTo(0, within(limit * Math.sqrt(varianceByReading)));
    }

    @Test
    void aShareDropsOutAtRandomAtEachWave() {
        Panel panel = SIMULATION.panel(DESIGN.withDropOut(new DropOut(List.of(0.3, 0.1), Map.of(), Map.of())));

        assertDropsOut(panel, 1, logOdds(0.3, 0, strain(TRUE, 1)), strain(TRUE, 1));
        assertDropsOut(panel, 2, logOdds(0.1, 0, strain(TRUE, 2)), strain(TRUE, 2));
    }

    @Test
    void theStrainedDropOutByTheirTrueLevelAtTheWaveTheyMiss() {
        Panel panel = SIMULATION.panel(DESIGN.withDropOut(DropOut.atRandom(0.2).by("strain", 0.8)));

        for (int wave = 1; wave < 3; wave++) {
            assertDropsOut(panel, wave, logOdds(0.2, 0.8, strain(TRUE, wave)), strain(TRUE, wave));
        }
    }

    @Test
    void orByWhatTheyAnsweredTheWaveBefore() {
        Panel panel = SIMULATION.panel(DESIGN.withDropOut(DropOut.atRandom(0.2).after("strain", -0.8)));

        for (int wave = 1; wave < 3; wave++) {
            assertDropsOut(panel, wave, logOdds(0.2, -0.8, strain(ALL, wave - 1)), strain(ALL, wave - 1));
        }
    }

    /** The same people drop out of a panel of true scores, so that what error does can be told apart. */
    @Test
    void whoeverAnswersScoresAsIfNobodyDroppedOut() {
        PanelDesign design = DESIGN.withDropOut(DropOut.atRandom(0.2).by("engagement", -0.5).after("strain", 0.5));
        Panel observed = SIMULATION.panel(design);
        Panel levels = SIMULATION.panel(design.withoutError());

        for (String variable : List.of("strain", "engagement", "burnoutShare", "taskPerformance")) {
            for (int wave = 0; wave < 3; wave++) {
                double[] scores = observed.scores("redesign", variable, wave);
                double[] all = ALL.scores("redesign", variable, wave);
                double[] withoutError = levels.scores("redesign", variable, wave);
                for (int person = 0; person < PEOPLE; person++) {
                    assertThat(Double.isNaN(scores[person]) || scores[person] == all[person]).isTrue();
                    assertThat(Double.isNaN(withoutError[person])).isEqualTo(Double.isNaN(scores[person]));
                }
            }
        }
    }

    @Test
    void everybodyAnswersTheFirstWave() {
        Panel panel = SIMULATION.panel(DESIGN.withDropOut(DropOut.atRandom(0.99)));

        assertThat(strain(panel, 0)).isEqualTo(strain(ALL, 0));
        assertThat(Arrays.stream(strain(panel, 2)).filter(score -> !Double.isNaN(score)).count()).isLessThan(20);
    }

    @Test
    void nobodyDropsOutOfShareNought() {
        assertThat(strain(SIMULATION.panel(DESIGN.withDropOut(DropOut.atRandom(0).by("strain", 3))), 2)).isEqualTo(strain(ALL, 2));
    }

    /** Chance is that of the person and the time, so whom a plan does not touch drops out under both plans or neither, whatever waves come before. */
    @Test
    void whomAPlanDoesNotTouchDropsOutUnderBothPlans() {
        Panel panel = SIMULATION.panel(DESIGN.withDropOut(DropOut.atRandom(0.4).by("strain", 1)));
        Panel later = SIMULATION.panel(PanelDesign.at(3, 12.5).withDropOut(DropOut.atRandom(0.4).by("strain", 1)));
        int office = PEOPLE / 2; // the first segment in the order of ids

        assertThat(Arrays.copyOf(panel.scores(Plan.NO_ROLLOUT, "engagement", 2), office))
                .isEqualTo(Arrays.copyOf(panel.scores("redesign", "engagement", 2), office));
        assertThat(panel.scores(Plan.NO_ROLLOUT, "engagement", 2)).isNotEqualTo(panel.scores("redesign", "engagement", 2));
        double[] first = strain(panel, 1);
        double[] last = strain(panel, 2);
        double[] lastOfLater = strain(later, 1);
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(Double.isNaN(first[person]) || Double.compare(lastOfLater[person], last[person]) == 0).isTrue();
        }
    }

    @Test
    void aWaveIsThatOfAnyOtherPanelAtThatTime() {
        Panel each = SIMULATION.panel(PanelDesign.every(0.5));

        assertThat(ALL.times()).containsExactly(0, 3, 12.5);
        for (int wave = 0; wave < 3; wave++) {
            assertThat(strain(ALL, wave)).isEqualTo(strain(each, (int) (2 * ALL.times()[wave])));
        }
    }

    @Test
    void equalWavesNeedNotEndAtTheHorizon() {
        assertThat(SIMULATION.panel(PanelDesign.every(6).under("redesign")).times()).containsExactly(0, 6, 12, 18);
        assertThat(SIMULATION.panel(PanelDesign.every(5)).times()).containsExactly(0, 5, 10, 15, 20);
        assertThat(SIMULATION.panel(PanelDesign.at(12.5).under("redesign")).scores("redesign", "strain", 0)).isEqualTo(strain(ALL, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theNumberOfThreadsChangesNothing(int threads) {
        PanelDesign design = DESIGN.withDropOut(DropOut.atRandom(0.3).by("strain", 0.5).after("demands", 0.2));
        List<PanelPart> parts = new ArrayList<>();

        SIMULATION.panel(design, Workshops.threads(threads), Watch.SILENT, parts::add);

        assertThat(strain(new Panel(SIMULATION.study(), design, parts), 2)).isEqualTo(strain(SIMULATION.panel(design), 2));
    }

    @Test
    void whatCannotBeIsRefusedWhenItIsMade() {
        assertThatThrownBy(() -> PanelDesign.at()).hasMessage("A panel has at least one wave.");
        assertThatThrownBy(() -> PanelDesign.at(0, 3, 3)).hasMessage("Waves stand in the order of time, but 3 comes after 3.");
        assertThatThrownBy(() -> PanelDesign.at(-1)).hasMessage("A wave is at 0 or later, not at -1.");
        assertThatThrownBy(() -> PanelDesign.at(0, Double.POSITIVE_INFINITY)).hasMessageContaining("A wave is at 0 or later");
        assertThatThrownBy(() -> DropOut.atRandom(1)).hasMessage("A share of drop-out is from 0 to below 1, not 1.");
        assertThatThrownBy(() -> DropOut.atRandom(Double.NaN)).hasMessageContaining("from 0 to below 1");
        assertThatThrownBy(() -> DropOut.atRandom(0.1).by("strain", Double.NaN)).hasMessageContaining("per SD of \"strain\"");
        assertThatThrownBy(() -> new DropOut(List.of(), Map.of(), Map.of())).hasMessage("Drop-out needs a share of people per wave.");
    }
}
