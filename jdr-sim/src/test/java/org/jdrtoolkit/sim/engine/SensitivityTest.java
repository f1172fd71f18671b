package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.internal.noise.Propagator;
import org.jdrtoolkit.sim.internal.noise.Sensitivity;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spread in sensitivity: the same change does more to one person than to another. Equation 2b of docs/numerics.md. */
class SensitivityTest {

    private static final int PEOPLE = 20_000;

    private static final String SCENARIO = """
            {'id': 'sensitive', 'title': {'en': 'Sensitive'}, 'model': '$MODEL', 'time': {'horizon': 104, 'every': 104, 'scheme': 'rk4'},
             'workforce': {'size': 20000},
             'plans': [{'id': 'relief', 'title': {'en': 'Relief'}, 'levers': [{'lever': 'support', 'from': 0, 'to': 1}]}],
             'sampling': {'seed': 23}}""";

    /** A lever on strain and on competence; people differ in the former by 0.5, in the latter by OTHER. */
    private static final String LEVERS = """
            {'id': 'novices', 'title': {'en': 'Novices'}, 'timeUnit': 'week',
             'constructs': [
               {'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 2, 'evidence': 'guess'}},
               {'id': 'competence', 'role': 'adoption', 'title': {'en': 'competence'}, 'halfLifeWeeks': {'value': 2, 'evidence': 'guess'}}],
             'levers': [{'id': 'support', 'title': {'en': 'support'}}, {'id': 'help', 'title': {'en': 'help'}}],
             'effects': [
               {'id': 'relief', 'from': 'support', 'to': 'strain', 'gain': {'value': -0.4, 'evidence': 'guess'},
                'sensitivitySd': {'value': 0.5, 'evidence': 'guess'},
                'moderatedBy': [{'by': 'help', 'gain': {'value': -0.2, 'evidence': 'guess'}}]},
               {'id': 'learning', 'from': 'support', 'to': 'competence', 'gain': {'value': 0.4, 'evidence': 'guess'} OTHER}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    private static final String DIFFERING = ", 'sensitivitySd': {'value': 1, 'evidence': 'guess'}";

    private static Study study(String other) {
        return Studies.study(SCENARIO, LEVERS.replace("OTHER", other));
    }

    /** Deviations after 104 weeks are the gain but for 2⁻⁵² of it. */
    private static final double ARRIVED = 1e-9;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 2})
    void factorsHaveMeanOneAndTheSpreadAskedFor(double sd) {
        double weight = 0;
        double mean = 0;
        double square = 0;
        for (double z = -12; z <= 12; z += 1e-3) { // trapezium rule, exact to rounding for such smooth tails
            double density = Math.exp(-z * z / 2);
            double factor = Sensitivity.lognormal(sd, z);
            weight += density;
            mean += density * factor;
            square += density * factor * factor;
        }
        mean /= weight;

        assertThat(mean).isCloseTo(1, within(1e-9));
        assertThat(Math.sqrt(square / weight - mean * mean)).isCloseTo(sd, within(1e-6));
    }

    @Test
    void theSameChangeMovesPeopleByGainsOfTheirOwn() {
        RunResult result = Studies.run(study(""));

        // Standard error of the mean: SD/√n. Of the SD: SD/2·√((κ − 1)/n), where a lognormal of SD 0.5 has κ = 3 + 16·0.25 + 15·0.25² + 6·0.25³ + 0.25⁴ = 8.03.
        // Five of them fail once in 1.7 million looks; two are taken.
        double sd = 0.4 * 0.5;
        assertThat(result.mean("relief", "strain").last()).isCloseTo(-0.4, within(5 * sd / Math.sqrt(PEOPLE)));
        assertThat(result.trajectory("relief", "all", "strain", Statistic.SD).orElseThrow().last())
                .isCloseTo(sd, within(5 * sd / 2 * Math.sqrt(7.03 / PEOPLE)));
        assertThat(result.trajectory("relief", "all", "strain", Statistic.P95).orElseThrow().last()).as("the sign stays").isNegative();
        // Sums of squares that cancel leave the root of a rounding.
        assertThat(result.trajectory("relief", "all", "competence", Statistic.SD).orElseThrow().last()).isCloseTo(0, within(1e-6));
    }

    @Test
    void moderatorsScaleAlong() {
        String both = SCENARIO.replace("'to': 1}", "'to': 1}, {'lever': 'help', 'from': 0, 'to': 1}");

        RunResult result = Studies.run(Studies.study(both, LEVERS.replace("OTHER", "")));
        RunResult alone = Studies.run(study(""));

        // −0.4 and −0.2 are both multiplied by the same factor of the person, so that everybody has one and a half times as much.
        for (Statistic statistic : new Statistic[] {Statistic.MEAN, Statistic.SD}) {
            assertThat(result.trajectory("relief", "all", "strain", statistic).orElseThrow().last())
                    .isCloseTo(1.5 * alone.trajectory("relief", "all", "strain", statistic).orElseThrow().last(), within(ARRIVED));
        }
    }

    @Test
    void theRepresentativePersonHasTheGainOfTheModel() {
        Study one = Studies.study(SCENARIO.replace("20000", "20000, 'simulate': 'representative'"), LEVERS.replace("OTHER", DIFFERING));

        assertThat(Studies.run(one).mean("relief", "strain").last()).isCloseTo(-0.4, within(ARRIVED));
    }

    @Test
    void sensitivityToOneEffectIsDrawnApartFromOthers() {
        RunResult one = Studies.run(study(""));
        RunResult both = Studies.run(study(DIFFERING));

        for (Statistic statistic : Statistic.values()) {
            assertThat(both.trajectory("relief", "all", "strain", statistic).orElseThrow().values())
                    .isEqualTo(one.trajectory("relief", "all", "strain", statistic).orElseThrow().values());
        }
        assertThat(both.trajectory("relief", "all", "competence", Statistic.SD).orElseThrow().last()).isGreaterThan(0.3);
    }

    /** Nothing but states, which are their levels; demands impair some more than others. */
    private static final String STATES = """
            {'id': 'states', 'title': {'en': 'States'}, 'timeUnit': 'week',
             'constructs': [
               {'id': 'demands', 'role': 'challenge-demand', 'title': {'en': 'demands'}, 'halfLifeWeeks': {'value': 6, 'evidence': 'guess'},
                'noise': {'chronic': 0, 'state': 0.9, 'weekly': 0, 'error': 0.1, 'evidence': 'guess'}},
               {'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 4, 'evidence': 'guess'},
                'noise': {'chronic': 0, 'state': 0.9, 'weekly': 0, 'error': 0.1, 'evidence': 'guess'}}],
             'levers': [{'id': 'support', 'title': {'en': 'support'}}],
             'effects': [{'id': 'impairment', 'from': 'demands', 'to': 'strain', 'gain': {'value': 0.4, 'evidence': 'guess'},
               'sensitivitySd': {'value': 0.5, 'evidence': 'guess'}}],
             'correlations': [{'between': ['demands', 'strain'], 'value': 0.4, 'evidence': 'guess'}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    /**
     * The noise keeps S for the average person. Someone with factor s has V(s) = M(s) V(s) M(s)ᵀ + Q instead; the variance over all people is the
     * mean of V(s), as means of deviations are 0 for each of them.
     */
    @Test
    void differencesBetweenPeopleGrowALittleAndByWhatTheorySays() {
        Study study = Studies.study(SCENARIO, STATES);
        double expected = varianceOfStrain(study);

        RunResult result = Studies.run(study);

        double sd = result.trajectory("no-rollout", "all", "strain", Statistic.SD).orElseThrow().last();
        // Five standard errors, √(2/n) of a variance, a little more for people who differ: fails less than once in a million looks.
        assertThat(sd * sd).isCloseTo(expected, within(5 * 1.1 * expected * Math.sqrt(2.0 / PEOPLE)));
        assertThat(expected / 0.9).isBetween(1.0, 1.05);
        assertThat(result.mean("no-rollout", "strain").last()).isCloseTo(0, within(5 * sd / Math.sqrt(PEOPLE)));
    }

    private static double varianceOfStrain(Study study) {
        double[][] average = RateEquations.of(study.model(), TimeUnit.WEEK, Set.of()).drift();
        RealMatrix s = MatrixUtils.createRealMatrix(new double[][] {{0.9, 0.36}, {0.36, 0.9}});
        RealMatrix m = MatrixUtils.createRealMatrix(Propagator.of(average, Scheme.RK4, 1));
        RealMatrix noise = s.subtract(m.multiply(s).multiply(m.transpose()));
        double weight = 0;
        double sum = 0;
        for (double z = -8; z <= 8; z += 0.05) {
            double[][] own = {average[0].clone(), average[1].clone()};
            own[1][0] *= Sensitivity.lognormal(0.5, z);
            RealMatrix step = MatrixUtils.createRealMatrix(Propagator.of(own, Scheme.RK4, 1));
            RealMatrix v = s;
            for (int week = 0; week < 104; week++) { // the horizon, begun at S
                v = step.multiply(v).multiply(step.transpose()).add(noise);
            }
            double density = Math.exp(-z * z / 2);
            weight += density;
            sum += density * v.getEntry(1, 1);
        }
        return sum / weight;
    }
}
