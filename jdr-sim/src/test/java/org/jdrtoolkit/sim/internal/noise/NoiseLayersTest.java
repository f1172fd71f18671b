package org.jdrtoolkit.sim.internal.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.Assertions;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three layers in which people differ: each stays as large as the model says, or the model is refused. */
class NoiseLayersTest {

    private static final String SCENARIO = """
            {'id': 'noise', 'title': {'en': 'Noise'}, 'model': '$MODEL', 'time': {'horizon': 52, 'every': 26, 'scheme': 'rk4'},
             'workforce': {'size': 10000}, 'plans': [], 'sampling': {'seed': 5}}""";

    private static final String MODEL = """
            {'id': 'two', 'title': {'en': 'Two'}, 'timeUnit': 'week',
             'constructs': [
               {'id': 'demands', 'role': 'challenge-demand', 'title': {'en': 'demands'}, 'halfLifeWeeks': {'value': 4, 'evidence': 'guess'},
                'noise': {'chronic': CHRONIC, 'state': STATE, 'weekly': WEEKLY, 'error': 0.1, 'evidence': 'guess'}},
               {'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 8, 'evidence': 'guess'},
                'noise': {'chronic': CHRONIC, 'state': STATE, 'weekly': WEEKLY, 'error': 0.1, 'evidence': 'guess'}}],
             'effects': [{'id': 'effect', 'from': 'demands', 'to': 'strain', 'gain': {'value': GAIN, 'evidence': 'guess'}}],
             'indicators': [{'id': 'sum', 'title': {'en': 'sum'}, 'terms': [
               {'of': ['demands'], 'weight': {'value': 1, 'evidence': 'guess'}}, {'of': ['strain'], 'weight': {'value': 1, 'evidence': 'guess'}}]}],
             'correlations': [{'between': ['demands', 'strain'], 'value': 0.5, 'evidence': 'guess'}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    private static Study study(String scenario, double chronic, double state, double weekly, double gain) {
        return Studies.study(scenario, MODEL.replace("CHRONIC", "" + chronic).replace("STATE", "" + state)
                .replace("WEEKLY", "" + weekly).replace("GAIN", "" + gain));
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0, 0", "0, 0.9, 0", "0, 0, 0.9", "0.5, 0.3, 0.1"})
    void differencesStayAsLargeAndAsCorrelatedAsTheModelSays(double chronic, double state, double weekly) {
        RunResult result = Studies.run(study(SCENARIO, chronic, state, weekly, 0.3));

        // Variance 0.9 each and correlation 0.5 make 2·0.9·(1 + 0.5) for the sum. The standard error of the SD of n normal numbers is
        // SD/√(2n); five of them fail once in 1.7 million looks, and 36 are taken.
        assertSd(result, "demands", Math.sqrt(0.9));
        assertSd(result, "strain", Math.sqrt(0.9));
        assertSd(result, "sum", Math.sqrt(2 * 0.9 * 1.5));
    }

    private static void assertSd(RunResult result, String variable, double sd) {
        double[] sds = result.trajectory("no-rollout", "all", variable, Statistic.SD).orElseThrow().values();
        assertThat(sds).as(variable).containsExactly(new double[] {sd, sd, sd}, Assertions.within(5 * sd / Math.sqrt(20_000)));
    }

    @Test
    void aModelWhoseEffectsMakeMoreDifferencesThanItSaysIsRefused() {
        Study study = study(SCENARIO, 0.5, 0.3, 0.1, 4);

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> Simulation.of(study));

        assertThat(refusal).hasMessage("""
                error  impossible-noise
                  /model: The state differences between people cannot stay as large and as correlated as "two" says while its effects work on them.
                  Lower the largest gains, bring half-lives closer together, or bring the correlations closer to what the effects make.""");
    }

    @Test
    void theSameModelRunsForOneRepresentativePerson() {
        String scenario = SCENARIO.replace("'size': 10000", "'size': 10000, 'simulate': 'representative'");

        RunResult result = Studies.run(study(scenario, 0.5, 0.3, 0.1, 4));

        assertThat(result.mean("no-rollout", "strain").last()).isZero();
    }
}
