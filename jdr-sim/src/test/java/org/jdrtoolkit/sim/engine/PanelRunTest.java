package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A panel follows the very people of the run, and measures them with the error that the model states. */
class PanelRunTest {

    private static final String SCENARIO = """
            {'id': 'panel', 'title': {'en': 'Panel'}, 'model': 'jdr-core-5', 'time': {'horizon': 26, 'every': 13},
             'workforce': {'size': 5000, 'teamSize': 7, 'segments': [
               {'id': 'ward', 'share': 0.4, 'title': {'en': 'Ward'}, 'baseline': {'demands': 0.5}},
               {'id': 'office', 'share': 0.6, 'title': {'en': 'Office'}}]},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [
               {'lever': 'jobRedesign', 'from': 4, 'to': 1, 'segments': ['ward']}]}], 'sampling': {'seed': 17}}""";
    private static final Simulation SIMULATION = Simulation.of(Studies.study(SCENARIO));
    private static final Panel OBSERVED = SIMULATION.panel(PanelDesign.every(13));
    private static final Panel TRUE = SIMULATION.panel(PanelDesign.every(13).withoutError());
    private static final RunResult RUN = SIMULATION.run();
    private static final List<String> CONSTRUCTS = List.of("demands", "resources", "personalResources", "strain", "engagement");

    private static double[] errors(String construct, int wave) {
        double[] observed = OBSERVED.scores("redesign", construct, wave);
        double[] levels = TRUE.scores("redesign", construct, wave);
        Arrays.setAll(observed, person -> observed[person] - levels[person]);
        return observed;
    }

    /** Errors of 5 constructs at 3 waves: 15 means, 15 variances, 105 correlations among them, 15 with true levels; once in a million. */
    @Test
    void measurementErrorIsAsLargeAsTheModelSaysAndHasNothingToDoWithAnythingElse() {
        double limit = FalseAlarms.standardErrors(1e-6, 150) / Math.sqrt(OBSERVED.people());
        List<double[]> all = new ArrayList<>();
        for (String construct : CONSTRUCTS) {
            double variance = OBSERVED.study().model().construct(construct).flatMap(one -> one.noise()).map(Noise::error).orElseThrow();
            for (int wave = 0; wave < 3; wave++) {
                double[] errors = errors(construct, wave);
                assertThat(StatUtils.mean(errors)).isCloseTo(0, within(limit * Math.sqrt(variance)));
                assertThat(StatUtils.variance(errors)).isCloseTo(variance, within(limit * variance * Math.sqrt(2)));
                assertThat(new PearsonsCorrelation().correlation(errors, TRUE.scores("redesign", construct, wave))).isCloseTo(0, within(limit));
                all.forEach(others -> assertThat(new PearsonsCorrelation().correlation(errors, others)).isCloseTo(0, within(limit)));
                all.add(errors);
            }
        }
    }

    /**
     * Enough people for several blocks in a chunk and several parts. Two of 20 000 errors agree to ten decimals once in some dozen panels;
     * people who shared a draw would in thousands.
     */
    @Test
    void manyPeopleAreThoseOfTheRunAndNoTwoShareAnError() {
        Simulation many = Simulation.of(Studies.study("""
                {'id': 'many', 'title': {'en': 'Many'}, 'model': 'jdr-core-5', 'time': {'horizon': 26, 'step': 1},
                 'workforce': {'size': 20000}, 'plans': []}"""));
        double[] levels = many.panel(PanelDesign.every(1).withoutError()).scores(Plan.NO_ROLLOUT, "strain", 26);
        double[] observed = many.panel(PanelDesign.every(26)).scores(Plan.NO_ROLLOUT, "strain", 1);

        assertThat(StatUtils.mean(levels)).isCloseTo(many.run().mean(Plan.NO_ROLLOUT, "strain").last(), within(1e-12));
        assertThat(IntStream.range(0, levels.length).mapToDouble(person -> Math.rint((observed[person] - levels[person]) * 1e10)).distinct().count())
                .isGreaterThan(levels.length - 3);
    }

    /** Sums over people run in another order than in a run, hence the rounding. */
    @Test
    void trueLevelsAreThoseOfTheRun() {
        for (String plan : List.of(Plan.NO_ROLLOUT, "redesign")) {
            for (String variable : List.of("demands", "strain", "engagement", "taskPerformance", "happinessWellbeing")) {
                for (int wave = 0; wave < 3; wave++) {
                    assertThat(StatUtils.mean(TRUE.scores(plan, variable, wave))).isCloseTo(RUN.mean(plan, variable).value(wave), within(1e-12));
                }
            }
        }
    }

    /** The mean error of 5 000 people has a standard error of √(e/5 000); a run leaves error to chance, a panel draws it. Once in 10 000. */
    @Test
    void observedScoresAreThoseOfTheRunUpToMeasurementError() {
        double limit = FalseAlarms.standardErrors(1e-4, 6) / Math.sqrt(OBSERVED.people());
        for (int wave = 0; wave < 3; wave++) {
            assertThat(StatUtils.mean(OBSERVED.scores("redesign", "strain", wave)))
                    .isCloseTo(RUN.mean("redesign", "strain").value(wave), within(limit * Math.sqrt(0.12)));
            assertThat(StatUtils.mean(OBSERVED.scores("redesign", "burnoutShare", wave)))
                    .isCloseTo(RUN.mean("redesign", "burnoutShare").value(wave), within(limit * 0.5));
        }
    }

    @Test
    void indicatorsFollowFromObservedScores() {
        double[] strain = OBSERVED.scores("redesign", "strain", 2);
        double[] engagement = OBSERVED.scores("redesign", "engagement", 2);
        double[] performance = OBSERVED.scores("redesign", "taskPerformance", 2);
        double[] cases = OBSERVED.scores("redesign", "burnoutShare", 2);

        for (int person = 0; person < strain.length; person++) {
            assertThat(performance[person]).isCloseTo(0.35 * engagement[person] - 0.02 * strain[person], within(1e-15));
            assertThat(cases[person]).isEqualTo(strain[person] > 0.95 ? 1 : 0);
        }
    }

    @Test
    void aPersonAnswersTheSameAtAWaveWhateverOtherWavesThereAre() {
        Panel rare = SIMULATION.panel(PanelDesign.every(26));

        for (String variable : rare.variables()) {
            assertThat(rare.scores("redesign", variable, 1)).isEqualTo(OBSERVED.scores("redesign", variable, 2));
        }
    }

    @Test
    void peopleWhomAPlanDoesNotTouchAnswerTheSame() {
        double[] without = OBSERVED.scores(Plan.NO_ROLLOUT, "engagement", 2);
        double[] with = OBSERVED.scores("redesign", "engagement", 2);

        // Segments stand in the order of their ids: 3 000 people in the office, then 2 000 on the ward.
        assertThat(OBSERVED.segment(2999)).isEqualTo("office");
        assertThat(OBSERVED.segment(3000)).isEqualTo("ward");
        assertThat(Arrays.copyOf(with, 3000)).isEqualTo(Arrays.copyOf(without, 3000));
        assertThat(Arrays.copyOfRange(with, 3000, 5000)).isNotEqualTo(Arrays.copyOfRange(without, 3000, 5000));
    }

    @Test
    void onlyThePlansAskedForAreRun() {
        Panel panel = SIMULATION.panel(PanelDesign.every(26).under("redesign"));

        assertThat(panel.scores("redesign", "strain", 1)).isEqualTo(OBSERVED.scores("redesign", "strain", 2));
        assertThatThrownBy(() -> panel.scores(Plan.NO_ROLLOUT, "strain", 1)).hasMessageContaining("under the plan \"no-rollout\"");
        assertThatThrownBy(() -> panel.scores("redesign", "strian", 1)).hasMessageContaining("Maybe \"strain\"?");
    }

    /** What has no noise in the model, such as crafting, is measured without error. */
    @Test
    void whatHasNoNoiseHasNoMeasurementError() {
        Simulation simulation = Simulation.of(Studies.study("""
                {'id': 'panel', 'title': {'en': 'Panel'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 2},
                 'workforce': {'size': 50, 'teamSize': 10}, 'plans': []}"""));
        PanelDesign design = PanelDesign.every(2);

        assertThat(simulation.panel(design).scores(Plan.NO_ROLLOUT, "crafting", 1))
                .isEqualTo(simulation.panel(design.withoutError()).scores(Plan.NO_ROLLOUT, "crafting", 1));
        assertThat(simulation.panel(design).scores(Plan.NO_ROLLOUT, "strain", 1))
                .isNotEqualTo(simulation.panel(design.withoutError()).scores(Plan.NO_ROLLOUT, "strain", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theNumberOfThreadsChangesNothing(int threads) {
        List<PanelPart> parts = new ArrayList<>();

        SIMULATION.panel(PanelDesign.every(1), Workshops.threads(threads), Watch.SILENT, parts::add);

        Panel panel = new Panel(SIMULATION.study(), PanelDesign.every(1), parts);
        assertThat(parts.size()).isGreaterThan(2);
        assertThat(parts.stream().mapToInt(PanelPart::first).limit(parts.size() / 2).toArray()).isSorted().startsWith(1);
        for (String variable : panel.variables()) {
            assertThat(panel.scores("redesign", variable, 13)).isEqualTo(OBSERVED.scores("redesign", variable, 1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "0.5  | OFF_STEP     | Waves every 0.5 fall between steps of 1.",
        "0    | OUT_OF_RANGE | Waves every 0 do not fit in a horizon of 26.",
        "27   | OUT_OF_RANGE | Waves every 27 do not fit in a horizon of 26.",
        "NaN  | OUT_OF_RANGE | Waves every NaN do not fit in a horizon of 26."
    })
    void wavesThatDoNotFitAreRefused(double every, Code code, String message) {
        Problem problem = refusal(SIMULATION, PanelDesign.every(every));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).isEqualTo(message);
    }

    private static Problem refusal(Simulation simulation, PanelDesign design) {
        return catchThrowableOfType(ProblemException.class, () -> simulation.panel(design)).problems().get(0);
    }

    @Test
    void anUnknownPlanIsRefused() {
        Problem problem = refusal(SIMULATION, PanelDesign.every(13).under("redesing"));

        assertThat(problem.fix()).as("the plan is not named in the file").isEmpty();
        assertThat(problem).hasToString("""
                test.json:5:11  error  unknown-id
                  /plans: No plan under which the panel could be asked has the id "redesing".
                  Maybe "redesign"? Known: no-rollout, redesign.""");
    }

    @Test
    void oneRepresentativePersonIsNoPanel() {
        Simulation simulation = Simulation.of(Studies.study(SCENARIO.replace("'size': 5000", "'size': 5000, 'simulate': 'representative'")));

        assertThat(refusal(simulation, PanelDesign.every(13)).code()).isEqualTo(Code.PANEL_OF_ONE);
    }

    @Test
    void aPanelThatNobodyCouldReadIsRefused() {
        Simulation simulation = Simulation.of(Studies.study(SCENARIO.replace("'size': 5000", "'size': 10000000")));

        assertThat(refusal(simulation, PanelDesign.every(1)).message()).isEqualTo("A panel of 10,000,000 people, 27 waves and 2 plans has "
                + "540,000,000 rows of 10 scores, more than 1,000,000,000 numbers in all.");
    }

    @Test
    void aLevelThatGrowsBeyondAllNumbersIsTold() {
        Study study = Studies.study("""
                {'id': 'panel', 'title': {'en': 'Panel'}, 'model': 'evers-2025', 'time': {'unit': 'month', 'horizon': 200, 'step': 10, 'scheme': 'euler'},
                 'workforce': {'size': 3}, 'plans': []}""");

        assertThat(refusal(Simulation.of(study), PanelDesign.every(100)).code()).isEqualTo(Code.DIVERGED);
    }
}
