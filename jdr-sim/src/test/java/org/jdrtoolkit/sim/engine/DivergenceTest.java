package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results are finite numbers, or there are none. */
class DivergenceTest {

    @Test
    void aMeanBeyondAllNumbersIsRefusedThoughEachLevelIsFinite() {
        Study study = Studies.study("""
                {'id': 'far', 'title': {'en': 'Far'}, 'model': 'jdr-core-5', 'time': {'horizon': 2},
                 'workforce': {'size': 10, 'segments': [{'id': 'all-far', 'title': {'en': 'F'}, 'share': 1, 'baseline': {'strain': 1e308}}]}}""");

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Studies.run(study)).withMessageContaining("diverged");
    }

    /** Demands, or a rate, of a hundred million make something so fast that an error-controlled scheme would step for years. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"evers-2025 | 'initial': {} | 'flows/effort/rate': 1e8", "jdr-core-5 | 'initial': {'demands': {'exactly': 1e8}} | "})
    void theReferenceSchemeGivesUpOnWhatItCannotFollow(String model, String initial, String numbers) {
        Study study = Studies.study("""
                {'id': 'fast', 'title': {'en': 'Fast'}, 'model': 'MODEL', 'numbers': {NUMBERS}, 'time': {'horizon': 20, 'scheme': 'reference'},
                 'workforce': {'size': 1, 'simulate': 'representative', 'segments': [
                   {'id': 'one', 'title': {'en': 'One'}, 'share': 1, INITIAL}]}}"""
                .replace("MODEL", model).replace("INITIAL", initial).replace("NUMBERS", numbers == null ? "" : numbers));

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Studies.run(study)).withMessageContaining("diverged");
    }

    @Test
    void segmentsOfOnePersonEachStillDifferFromOneAnother() {
        Study study = Studies.study("""
                {'id': 'pair', 'title': {'en': 'Pair'}, 'model': 'jdr-core-5', 'time': {'horizon': 2},
                 'workforce': {'size': 2, 'segments': [
                   {'id': 'one', 'title': {'en': 'One'}, 'share': 0.5}, {'id': 'other', 'title': {'en': 'Other'}, 'share': 0.5}]}}""");

        RunResult result = Studies.run(study);

        assertThat(result.trajectory("no-rollout", "all", "strain", Statistic.SD).orElseThrow().last()).isGreaterThan(0);
    }
}
