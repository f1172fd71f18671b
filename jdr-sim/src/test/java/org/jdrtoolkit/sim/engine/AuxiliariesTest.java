package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Auxiliaries follow from levels at each moment, and serve flows, effects, indicators and reports (docs/numerics.md, equation 6a). */
class AuxiliariesTest {

    private static final String TIME = "'time': {'horizon': 20, 'step': 0.5, 'scheme': 'SCHEME'}";

    private static final String REPRESENTATIVE = """
            {'id': 'load', 'title': {'en': 'Load'}, 'model': '$MODEL', TIME,
             'workforce': {'size': 1, 'simulate': 'representative'},
             'plans': [{'id': 'plan', 'title': {'en': 'Plan'}, 'levers': [{'lever': 'staff', 'from': 4, 'ramp': 4, 'to': 1}]}]}""";

    private static final String EVERYONE = """
            {'id': 'load', 'title': {'en': 'Load'}, 'model': '$MODEL', TIME,
             'workforce': {'size': 60, 'teamSize': 7, 'turnover': {'yearlyShare': 0.6, 'vacantFor': 2},
              'segments': [{'id': 'some', 'share': 1, 'title': {'en': 'Some'}, 'initial': {'backlog': {'uniform': [0, 20]}}}]},
             'plans': [{'id': 'plan', 'title': {'en': 'Plan'}, 'levers': [{'lever': 'staff', 'from': 4, 'ramp': 4, 'to': 1}]}]}""";

    /** Work comes in and is done; the load, a ratio of two stocks of which a lever raises one, strains people above 1. */
    private static final String MODEL = """
            {'id': 'load', 'title': {'en': 'Load'}, 'timeUnit': 'week',
             'hypotheses': [{'id': 'relief', 'title': {'en': 'relief'}}],
             'constructs': [
               {'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 3, 'evidence': 'guess'},
                'noise': {'chronic': 0.3, 'state': 0.4, 'weekly': 0.1, 'error': 0.2, 'chronicHalfLifeWeeks': 520, 'weeklyHalfLifeWeeks': 1, 'evidence': 'guess'}},
               {'id': 'backlog', 'role': 'outcome', 'title': {'en': 'backlog'}, 'scale': 'stock', 'nonNegative': true, 'initial': {'value': 12, 'evidence': 'guess'}},
               {'id': 'hands', 'role': 'outcome', 'title': {'en': 'hands'}, 'scale': 'stock', 'initial': {'value': 4, 'evidence': 'guess'}}],
             'levers': [{'id': 'staff', 'title': {'en': 'staff'}}],
             'auxiliaries': [
               {'id': 'excess', 'title': {'en': 'excess'}, 'formula': {'max': [{'deviation': 'load', 'reference': {'value': 1, 'evidence': 'guess'}}, {'constant': {'value': 0, 'evidence': 'guess'}}]}},
               {'id': 'load', 'title': {'en': 'load'}, 'unit': {'en': 'weeks of work'}, 'formula': {'product': [{'level': 'backlog'}, {'inverse': 'hands'}]}},
               {'id': 'speed', 'title': {'en': 'speed'}, 'formula': {'product': [
                 {'logistic': 'strain', 'slope': {'value': -1, 'evidence': 'guess'}, 'midpoint': {'value': 0, 'evidence': 'guess'}},
                 {'sum': [{'constant': {'value': 2, 'evidence': 'guess'}}, {'multiply': 'staff', 'by': {'value': 3, 'evidence': 'guess'}, 'hypothesis': 'relief'}]}]}}],
             'effects': [{'id': 'impairment', 'from': 'excess', 'to': 'strain', 'gain': {'value': 0.5, 'evidence': 'guess'}}],
             'flows': [
               {'id': 'coming', 'to': 'backlog', 'rate': {'value': 5, 'unit': 'per-week', 'evidence': 'guess'}},
               {'id': 'doing', 'from': 'backlog', 'rate': {'value': 1, 'unit': 'per-week', 'evidence': 'guess'},
                'factors': [{'min': [{'product': [{'level': 'hands'}, {'level': 'speed'}]}, {'level': 'backlog'}]}]}],
             'indicators': [{'id': 'pressure', 'title': {'en': 'pressure'}, 'terms': [
               {'of': ['excess'], 'weight': {'value': 2, 'evidence': 'guess'}}, {'of': ['load', 'strain'], 'weight': {'value': 1, 'evidence': 'guess'}}]}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    private static Study study(String scenario, String scheme) {
        return Studies.study(scenario.replace("TIME", TIME).replace("SCHEME", scheme), MODEL);
    }

    /** Two stages of Heun's scheme, by hand, with everything written out as ordinary arithmetic. */
    @Test
    void equationsWithAuxiliariesAreThoseWrittenOutByHand() {
        RunResult run = Studies.run(study(REPRESENTATIVE, "heun"));
        double[] x = {0, 12};
        double step = 0.5;
        for (int k = 0; k < 40; k++) {
            double[] first = rates(x[0], x[1], x[1], staff(k * step));
            double[] second = rates(x[0] + step * first[0], x[1] + step * first[1], x[1], staff((k + 1) * step));
            for (int i = 0; i < 2; i++) {
                x[i] += step * (first[i] + second[i]) / 2;
            }
            // Roundings of numbers near 10, in another order.
            assertThat(run.mean("plan", "strain").value(k + 1)).isCloseTo(x[0], within(1e-11));
            assertThat(run.mean("plan", "backlog").value(k + 1)).isCloseTo(x[1], within(1e-11));
            assertThat(run.mean("plan", "load").value(k + 1)).isCloseTo(x[1] / 4, within(1e-11));
            assertThat(run.mean("plan", "speed").value(k + 1)).isCloseTo(speed(x[0], staff((k + 1) * step)), within(1e-11));
            assertThat(run.mean("plan", "pressure").value(k + 1)).isCloseTo(2 * Math.max(0, x[1] / 4 - 1) + x[1] / 4 * x[0], within(1e-10));
        }
        assertThat(run.mean("plan", "strain").last()).isNotEqualTo(run.mean(Plan.NO_ROLLOUT, "strain").last());
    }

    private static double staff(double week) {
        return Math.max(0, Math.min(1, (week - 4) / 4));
    }

    private static double speed(double strain, double staff) {
        return (2 + 3 * staff) / (1 + Math.exp(strain));
    }

    private static double[] rates(double strain, double backlog, double backlogAtBeginning, double staff) {
        double pace = Math.log(2) / 3;
        double doing = Math.min(Math.min(4 * speed(strain, staff), backlog), backlogAtBeginning / 0.5);
        return new double[] {-pace * strain + pace * 0.5 * Math.max(0, backlog / 4 - 1), 5 - doing};
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "heun", "rk4", "reference"})
    void theOrderOfTheFileChangesNoBit(String scheme) {
        Study study = study(REPRESENTATIVE, scheme);

        RunResult reversed = Studies.run(Study.of(study.scenario(), Studies.reversed(study.model())));

        for (String variable : List.of("strain", "backlog", "excess", "load", "speed", "pressure")) {
            assertThat(reversed.mean("plan", variable).values()).isEqualTo(Studies.run(study).mean("plan", variable).values());
        }
    }

    /** A part whose hypothesis is switched off is left out: without relief, staff do nothing. */
    @Test
    void withoutItsHypothesisAPartIsGone() {
        RunResult run = Studies.run(study(REPRESENTATIVE, "heun"), scenario -> scenario.withoutHypotheses(List.of("relief")));

        assertThat(run.mean("plan", "strain").values()).isEqualTo(run.mean(Plan.NO_ROLLOUT, "strain").values());
    }

    /** Inside a sum, a maximum of which no part is left adds nothing; it is not a 1. */
    @Test
    void aPartOfWhichNothingIsLeftIsGoneToo() {
        String alone = "{'multiply': 'staff', 'by': {'value': 3, 'evidence': 'guess'}, 'hypothesis': 'relief'}";
        String wrapped = MODEL.replace(alone, "{'max': [" + alone + ", {'product': [" + alone + "]}]}");
        assertThat(wrapped).isNotEqualTo(MODEL);
        String scenario = REPRESENTATIVE.replace("TIME", "'without': ['relief'], " + TIME).replace("SCHEME", "heun");

        assertThat(Studies.run(Studies.study(scenario, wrapped)).mean("plan", "speed").values())
                .isEqualTo(Studies.run(Studies.study(scenario, MODEL)).mean("plan", "speed").values());
    }

    /** Infinite where it divides by 0, which a minimum bounds, and which is told where nothing does. */
    @Test
    void aRatioToNothingIsToldOrBounded() {
        String nobody = MODEL.replace("'initial': {'value': 4, 'evidence': 'guess'}", "'initial': {'value': 0, 'evidence': 'guess'}");
        String scenario = REPRESENTATIVE.replace("TIME", TIME).replace("SCHEME", "heun");

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Studies.run(Studies.study(scenario, nobody)))
                .withMessageContaining("the auxiliary \"excess\" is not a finite number in week 0.").withMessageContaining("and at those of auxiliaries that it reads");

        String bounded = nobody.replace("'formula': {'product': [{'level': 'backlog'}, {'inverse': 'hands'}]}",
                "'formula': {'min': [{'product': [{'level': 'backlog'}, {'inverse': 'hands'}]}, {'constant': {'value': 7, 'evidence': 'guess'}}]}");
        assertThat(Studies.run(Studies.study(scenario, bounded)).mean("plan", "load").values()).containsOnly(7);
    }

    /** Each person has auxiliaries of their own; a panel follows those who stay. */
    @ParameterizedTest
    @ValueSource(strings = {"euler", "heun", "rk4"})
    void eachPersonHasAuxiliariesOfTheirOwn(String scheme) {
        Panel panel = Simulation.of(study(EVERYONE, scheme)).panel(PanelDesign.every(5).withoutError());

        for (int wave = 0; wave < 5; wave++) {
            double[] backlog = panel.scores("plan", "backlog", wave);
            double[] load = panel.scores("plan", "load", wave);
            double[] excess = panel.scores("plan", "excess", wave);
            int followed = 0;
            for (int p = 0; p < backlog.length; p++) {
                if (!Double.isNaN(backlog[p])) {
                    assertThat(backlog[p]).isNotNegative();
                    assertThat(load[p]).isCloseTo(backlog[p] / 4, within(1e-12));
                    assertThat(excess[p]).isCloseTo(Math.max(0, backlog[p] / 4 - 1), within(1e-12));
                    followed++;
                }
            }
            assertThat(followed).isBetween(20, 60);
        }
    }

    /** The histogram of an auxiliary is fine enough for its size: percentiles of loads near 3 to within a few hundredths. */
    @Test
    void percentilesOfAuxiliariesAreThoseOfWhatTheyFollowFrom() {
        RunResult run = Studies.run(study(EVERYONE, "heun"));

        for (int result : new int[] {0, 10, 40}) {
            double load = run.trajectory("plan", "all", "load", Statistic.P75).orElseThrow().value(result);
            double backlog = run.trajectory("plan", "all", "backlog", Statistic.P75).orElseThrow().value(result);
            assertThat(load).isCloseTo(backlog / 4, within(0.05));
        }
        assertThat(IntStream.range(0, 41).mapToDouble(run.mean("plan", "excess")::value).max().orElseThrow()).isPositive();
    }
}
