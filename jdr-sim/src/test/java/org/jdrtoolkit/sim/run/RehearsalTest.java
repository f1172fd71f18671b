package org.jdrtoolkit.sim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.Doubts;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a step is short enough is tried before a run. */
class RehearsalTest {

    private static Study study(String model, String time, String levers) {
        return Studies.study("{'id': 'trial', 'title': {'en': 'Trial'}, 'model': '" + model + "', 'time': " + time + ", 'workforce': {'size': 50, 'simulate': 'representative'},"
                + " 'plans': [{'id': 'p', 'title': {'en': 'P'}, 'levers': [" + levers + "]}]}");
    }

    /** In steps of h a jump of a lever arrives at a construct with half-life L up to h late, so that h decides within the first steps. */
    @ParameterizedTest
    @CsvSource({"1, 0", "13, 0", "52, 1"})
    void aStepThatHidesHowFastSomethingArrivesIsToldWithAShorterOne(double step, int warnings) {
        Study study = study("jdr-core-5", "{'horizon': 104, 'step': " + step + "}", "{'lever': 'extraWorkload', 'from': 0, 'to': 1}");

        List<Problem> found = StudyRun.of(study).warnings();

        assertThat(found).extracting(Problem::code).hasSize(warnings).containsOnly(warnings == 0 ? new Code[0] : new Code[] {Code.COARSE_STEP});
        found.forEach(warning -> {
            assertThat(warning.where().orElseThrow().file()).isEqualTo("test.json");
            assertThat(warning.pointer()).isEqualTo("/time/step");
            assertThat(warning.advice()).matches("Take steps of \\d+ weeks\\.");
        });
    }

    @Test
    void theStepThatIsAdvisedIsEnough() {
        Study coarse = study("jdr-core-5", "{'horizon': 104, 'step': 52}", "{'lever': 'extraWorkload', 'from': 0, 'to': 1}");
        double advised = Double.parseDouble(StudyRun.of(coarse).warnings().get(0).advice().replaceAll("[^0-9.]|\\.$", ""));

        Study finer = coarse.with(scenario -> scenario.withTime(scenario.time().withStep(advised)));

        assertThat(advised).isBetween(1.0, 26.0);
        assertThat(StudyRun.of(finer).warnings()).isEmpty();
    }

    /** Flows between stocks have no half-life that a rule could ask for; what they do in a week instead of half a day shows only when they are run. */
    @ParameterizedTest
    @CsvSource({"week, 1, 1", "month, 1, 1", "day, 1, 0"})
    void flowsThatOvershootAreRefused(String unit, double step, int errors) {
        Study study = study("evers-2025", "{'unit': '" + unit + "', 'horizon': 24, 'step': " + step + "}", "").with(scenario -> scenario.toBuilder().plans(List.of()).build());
        StudyRun run = StudyRun.of(study);

        if (errors == 0) {
            assertThat(run.warnings()).isEmpty();
        } else {
            assertThatThrownBy(run::run).isInstanceOfSatisfying(ProblemException.class, refused ->
                    assertThat(refused.problems()).extracting(Problem::code).containsExactly(Code.STEP_TOO_LONG));
        }
    }

    /** An empty queue settles at what comes in a step, 2h (5a): little beside its capacity, and 0.4 SD of an outcome that follows from it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStepThatMovesAnOutcomeIsTold(boolean isOutcome) {
        Study study = Studies.study("""
                {'id': 'queue', 'title': {'en': 'Queue'}, 'model': '$MODEL', 'time': {'unit': 'week', 'horizon': 40, 'step': 4},
                 'workforce': {'size': 1, 'simulate': 'representative'}}""", """
                {'id': 'queue', 'title': {'en': 'Queue'}, 'timeUnit': 'week',
                 'constructs': [{'id': 'queue', 'role': 'outcome', 'title': {'en': 'queue'}, 'scale': 'stock', 'nonNegative': true, 'capacity': {'value': 1000, 'evidence': 'guess'}}],
                 'auxiliaries': [{'id': 'wait', 'title': {'en': 'wait'}, 'formula': {'multiply': 'queue', 'by': {'value': 0.2, 'evidence': 'guess'}}}],
                 'flows': [{'id': 'in', 'to': 'queue', 'rate': {'value': 2, 'unit': 'per-week', 'evidence': 'guess'}},
                   {'id': 'out', 'from': 'queue', 'rate': {'value': 5, 'unit': 'per-week', 'evidence': 'guess'}}],
                 'indicators': [{'id': 'promptness', OUTCOME 'title': {'en': 'promptness'}, 'terms': [{'of': ['wait'], 'weight': {'value': -0.5, 'evidence': 'guess'}}]}],
                 'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""".replace("OUTCOME", isOutcome ? "'outcome': 'task-performance'," : ""));

        List<Problem> found = StudyRun.of(study).warnings();

        assertThat(found).extracting(Problem::code).hasSize(isOutcome ? 1 : 0);
        found.forEach(warning -> assertThat(warning.message()).contains("\"promptness\" of the representative person is 0.4 SD elsewhere"));
    }

    @Test
    void aRunKeepsItsDoubtsAndOneWithoutAnyHasNone() {
        Study coarse = study("jdr-core-5", "{'horizon': 104, 'step': 52}", "{'lever': 'extraWorkload', 'from': 0, 'to': 1}");
        Study fine = study("jdr-core-5", "{'horizon': 10}", "{'lever': 'extraWorkload', 'from': 0, 'to': 1}");

        assertThat(StudyRun.of(coarse).run().get(Doubts.class).warnings()).extracting(Problem::code).containsExactly(Code.COARSE_STEP);
        assertThat(StudyRun.of(fine).run().has(Doubts.class)).isFalse();
    }
}
