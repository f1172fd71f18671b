package org.jdrtoolkit.sim.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.Direction;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.scenario.Expectation;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans are judged by the difference they make, in each kind of wellbeing and in performance. */
class RunResultTest {

    /** Each lever moves one thing by one standard deviation; the half-life of a day leaves 2^-140 to go after twenty weeks. */
    private static final String MODEL = """
            {'id': 'levers', 'title': {'en': 'Levers'}, 'timeUnit': 'week',
             'constructs': [
               {'id': 'joy', 'role': 'motivation', 'title': {'en': 'joy'}, 'halfLifeWeeks': {'value': 0.142857, 'evidence': 'guess'}},
               {'id': 'fatigue', 'role': 'strain', 'title': {'en': 'fatigue'}, 'halfLifeWeeks': {'value': 0.142857, 'evidence': 'guess'}},
               {'id': 'output', 'role': 'outcome', 'title': {'en': 'output'}, 'halfLifeWeeks': {'value': 0.142857, 'evidence': 'guess'}}],
             'levers': [{'id': 'lift', 'title': {'en': 'l'}}, {'id': 'burden', 'title': {'en': 'b'}},
               {'id': 'drive', 'title': {'en': 'd'}}, {'id': 'drag', 'title': {'en': 'd'}}],
             'effects': [
               {'id': 'a', 'from': 'lift', 'to': 'joy', 'gain': {'value': 1, 'evidence': 'guess'}},
               {'id': 'b', 'from': 'burden', 'to': 'joy', 'gain': {'value': -1, 'evidence': 'guess'}},
               {'id': 'c', 'from': 'burden', 'to': 'fatigue', 'gain': {'value': 1, 'evidence': 'guess'}},
               {'id': 'd', 'from': 'drive', 'to': 'output', 'gain': {'value': 1, 'evidence': 'guess'}},
               {'id': 'e', 'from': 'drag', 'to': 'output', 'gain': {'value': -1, 'evidence': 'guess'}}],
             'indicators': [
               {'id': 'happiness', 'title': {'en': 'h'}, 'outcome': 'happiness-wellbeing',
                'terms': [{'of': ['joy'], 'weight': {'value': 1, 'evidence': 'guess'}}]},
               {'id': 'health', 'title': {'en': 'h'}, 'outcome': 'health-wellbeing',
                'terms': [{'of': ['fatigue'], 'weight': {'value': -1, 'evidence': 'guess'}}]},
               {'id': 'performance', 'title': {'en': 'p'}, 'outcome': 'task-performance',
                'terms': [{'of': ['output'], 'weight': {'value': 1, 'evidence': 'guess'}}]}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    private static final String SCENARIO = """
            {'id': 'quadrants', 'title': {'en': 'Quadrants'}, 'model': '$MODEL',
             'time': {'horizon': 20, 'every': 5, 'scheme': 'reference'},
             'workforce': {'size': 4, 'simulate': 'representative', 'segments': [
               {'id': 'ward', 'title': {'en': 'Ward'}, 'share': 0.25}, {'id': 'office', 'title': {'en': 'Office'}, 'share': 0.75}]},
             'plans': [
               {'id': 'care', 'title': {'en': 'c'}, 'levers': [{'lever': 'lift', 'from': 10, 'to': 1}, {'lever': 'drive', 'from': 10, 'to': 1}]},
               {'id': 'squeeze', 'title': {'en': 's'}, 'levers': [{'lever': 'burden', 'from': 0, 'to': 1}, {'lever': 'drive', 'from': 0, 'to': 1}]},
               {'id': 'neglect', 'title': {'en': 'n'}, 'levers': [{'lever': 'burden', 'from': 0, 'to': 1}, {'lever': 'drag', 'from': 0, 'to': 1}]},
               {'id': 'idle', 'title': {'en': 'i'}, 'levers': [{'lever': 'lift', 'from': 0, 'to': 1}, {'lever': 'drag', 'from': 0, 'to': 1}]},
               {'id': 'little', 'title': {'en': 'l'}, 'levers': [{'lever': 'lift', 'from': 0, 'to': 0.04}, {'lever': 'drive', 'from': 0, 'to': 1}]},
               {'id': 'local', 'title': {'en': 'l'}, 'levers': [
                 {'lever': 'lift', 'from': 0, 'to': 1, 'segments': ['ward']}, {'lever': 'drive', 'from': 0, 'to': 1, 'segments': ['ward']}]}],
             'verdict': {VERDICT}}""";

    /** Error allowed to the integrator, over few steps. */
    private static final double INTEGRATED = 1e-9;

    private static final RunResult RESULT = result("");

    private static RunResult result(String verdict) {
        return Studies.run(Studies.study(SCENARIO.replace("VERDICT", verdict), MODEL));
    }

    private static Verdict verdict(RunResult result, String plan, String segment) {
        return result.verdicts(segment).stream().filter(verdict -> verdict.plan().equals(plan)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"care, MUTUAL_GAINS", "squeeze, CONFLICTING_OUTCOMES", "neglect, MUTUAL_LOSSES",
        "idle, WELLBEING_AT_THE_COST_OF_PERFORMANCE", "little, NO_MEANINGFUL_CHANGE"})
    void aPlanIsFoundInItsQuadrant(String plan, OutcomePattern pattern) {
        Verdict verdict = verdict(RESULT, plan, "all");

        assertThat(verdict.patterns()).containsEntry(OutcomeKind.HAPPINESS_WELLBEING, pattern);
    }

    @Test
    void whatWasExpectedStandsBesideWhatCameOut() {
        RunResult run = result("}, 'expects': [{'plan': 'care', 'wellbeing': 'happiness-wellbeing', 'pattern': 'mutual-gains'}, "
                + "{'plan': 'care', 'wellbeing': 'health-wellbeing', 'pattern': 'mutual-losses'}], 'demonstrates': ['F7'], 'numbers': {");

        assertThat(run.predictions()).extracting(Prediction::cameTrue, Prediction::found).containsExactly(
                tuple(true, OutcomePattern.MUTUAL_GAINS), tuple(false, OutcomePattern.NO_MEANINGFUL_CHANGE));
    }

    @Test
    void anExpectationOfAPlanThatWasNotJudgedIsRefused() {
        Expectation strange = new Expectation("elsewhere", OutcomeKind.HEALTH_WELLBEING, OutcomePattern.MUTUAL_GAINS);

        assertThatIllegalArgumentException().isThrownBy(() -> RESULT.prediction(strange)).withMessageContaining("elsewhere");
    }

    @Test
    void theTwoKindsOfWellbeingMayDiffer() {
        Verdict verdict = verdict(RESULT, "care", "all");

        assertThat(verdict.patterns()).containsOnly(
                entry(OutcomeKind.HAPPINESS_WELLBEING, OutcomePattern.MUTUAL_GAINS),
                entry(OutcomeKind.HEALTH_WELLBEING, OutcomePattern.NO_MEANINGFUL_CHANGE));
    }

    @Test
    void aVerdictTellsWhichWayEachOutcomeMovedAndHowFar() {
        Verdict verdict = verdict(RESULT, "squeeze", "all");

        assertThat(verdict.changes()).extracting(OutcomeChange::indicator, OutcomeChange::direction).containsExactly(
                tuple("happiness", Direction.DOWN),
                tuple("health", Direction.DOWN),
                tuple("performance", Direction.UP));
        assertThat(verdict.performance().changeZ()).isCloseTo(1, within(INTEGRATED));
    }

    @Test
    void everyPlanHasAVerdictInTheOrderOfTheFile() {
        assertThat(RESULT.verdicts()).extracting(Verdict::plan)
                .containsExactly("care", "squeeze", "neglect", "idle", "little", "local");
    }

    @Test
    void segmentsAreJudgedApart() {
        assertThat(verdict(RESULT, "local", "ward").patterns()).containsEntry(OutcomeKind.HAPPINESS_WELLBEING, OutcomePattern.MUTUAL_GAINS);
        assertThat(verdict(RESULT, "local", "office").change(OutcomeKind.TASK_PERFORMANCE).orElseThrow().changeZ()).isZero();
    }

    @Test
    void theWholeWorkforceIsTheMeanOfItsSegmentsByShare() {
        Verdict verdict = verdict(RESULT, "local", "all");

        assertThat(verdict.performance().changeZ()).isCloseTo(0.25, within(INTEGRATED));
    }

    @Test
    void theWholeWorkforceIsReportedFirst() {
        assertThat(RESULT.segments()).containsExactly("all", "ward", "office");
    }

    @Test
    void aPlanMayBeComparedWithAnotherPlan() {
        RunResult result = result("'against': 'squeeze'");

        Verdict verdict = verdict(result, "care", "all");

        assertThat(verdict.against()).isEqualTo("squeeze");
        assertThat(verdict.change(OutcomeKind.HAPPINESS_WELLBEING).orElseThrow().changeZ()).isCloseTo(2, within(INTEGRATED));
        assertThat(verdict.performance().changeZ()).isCloseTo(0, within(INTEGRATED));
    }

    @Test
    void aPlanIsNotComparedWithItself() {
        RunResult result = result("'against': 'squeeze'");

        assertThat(result.verdicts()).extracting(Verdict::plan).doesNotContain("squeeze").hasSize(5);
    }

    @Test
    void aVerdictMayBeAskedBeforeTheEnd() {
        RunResult result = result("'at': 5");

        assertThat(verdict(result, "care", "all").at()).isEqualTo(5);
        assertThat(verdict(result, "care", "all").performance().changeZ()).isZero();
        assertThat(verdict(result, "squeeze", "all").performance().changeZ()).isCloseTo(1, within(INTEGRATED));
    }

    @Test
    void theSmallestEffectOfInterestIsTheScenariosOwn() {
        RunResult result = result("'smallestEffectZ': 0.03");

        assertThat(verdict(result, "little", "all").patterns()).containsEntry(OutcomeKind.HAPPINESS_WELLBEING, OutcomePattern.MUTUAL_GAINS);
    }

    @ParameterizedTest
    @CsvSource({"'outcome': 'task-performance'", "'outcome': '(happiness|health)-wellbeing'"})
    void aModelWithoutWellbeingOrWithoutPerformanceIsNotJudged(String outcome) {
        Study study = Studies.study(SCENARIO.replace("VERDICT", ""), MODEL.replaceAll(outcome + ",", ""));

        assertThat(Studies.run(study).verdicts()).isEmpty();
    }

    @Test
    void contextualPerformanceStandsInWhereAModelHasNoOther() {
        Study study = Studies.study(SCENARIO.replace("VERDICT", ""), MODEL.replace("task-performance", "contextual-performance"));

        Verdict verdict = verdict(Studies.run(study), "squeeze", "all");

        assertThat(verdict.performance().outcome()).isEqualTo(OutcomeKind.CONTEXTUAL_PERFORMANCE);
    }

    @Test
    void timesGoFromZeroToTheHorizon() {
        assertThat(RESULT.times()).containsExactly(0, 5, 10, 15, 20);
    }

    @Test
    void aMeanThatTheRunDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RESULT.mean("care", "mood"))
                .withMessageStartingWith("This run has no mean of \"mood\" under the plan \"care\". Known: ");
    }

    @Test
    void aTrajectoryKeepsItsOwnNumbers() {
        double[] numbers = {1, 2};
        Trajectory trajectory = new Trajectory(new Trajectory.Key("care", "all", "joy", Statistic.MEAN), numbers);

        numbers[0] = 99;
        trajectory.values()[1] = 99;

        assertThat(trajectory.values()).containsExactly(1, 2);
    }

    @Test
    void aResultKeepsItsOwnTimes() {
        double[] times = {0, 1};
        RunResult result = new RunResult(RESULT.study(), times, Map.of());

        times[0] = 99;
        result.times()[1] = 99;

        assertThat(result.times()).containsExactly(0, 1);
    }

    @Test
    void aResultKeepsItsOwnTrajectories() {
        Map<Trajectory.Key, Trajectory> trajectories = new LinkedHashMap<>();
        RunResult result = new RunResult(RESULT.study(), new double[] {0}, trajectories);
        Trajectory.Key key = new Trajectory.Key("care", "all", "joy", Statistic.MEAN);

        trajectories.put(key, new Trajectory(key, new double[] {1}));

        assertThat(result.trajectories()).isEmpty();
    }

    @Test
    void nobodyAddsATrajectoryToAResult() {
        List<Trajectory> trajectories = RESULT.trajectories();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> trajectories.remove(0));
    }
}
