package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Effects and flows are two ways of writing the same rate equations. */
class NotationsTest {

    private static final String SCENARIO = """
            {'id': 'two', 'title': {'en': 'Two notations'}, 'model': 'jdr-core-5',
             'time': {'unit': 'week', 'horizon': 104, 'step': 1, 'scheme': 'SCHEME'},
             'workforce': {'size': 1, 'simulate': 'representative'},
             'plans': [{'id': 'plan', 'title': {'en': 'Plan'}, 'levers': [
               {'lever': 'workload', 'from': 4, 'ramp': 8, 'until': 60, 'to': 1}, {'lever': 'support', 'from': 20, 'to': 0.5}]}]}""";

    private static final String EVIDENCE = "'evidence': [{'id': 'made-up', 'kind': 'assumption', 'citation': 'For this test.'}]";

    private static final String LEVERS = "'levers': [{'id': 'workload', 'title': {'en': 'w'}}, {'id': 'support', 'title': {'en': 's'}}]";

    private static final String EFFECTS = """
            {'id': 'effects', 'title': {'en': 'Effects'}, 'timeUnit': 'week',
             'constructs': [
               {'id': 'demands', 'role': 'challenge-demand', 'title': {'en': 'd'}, 'halfLifeWeeks': {'value': 26, 'evidence': 'made-up'}},
               {'id': 'resources', 'role': 'job-resource', 'title': {'en': 'r'}, 'halfLifeWeeks': {'value': 20, 'evidence': 'made-up'}},
               {'id': 'strain', 'role': 'strain', 'title': {'en': 'x'}, 'halfLifeWeeks': {'value': 10, 'evidence': 'made-up'}}],
             'effects': [
               {'id': 'a', 'from': 'workload', 'to': 'demands', 'gain': {'value': 1.5, 'evidence': 'made-up'}},
               {'id': 'b', 'from': 'support', 'to': 'resources', 'gain': {'value': 1.2, 'evidence': 'made-up'}},
               {'id': 'c', 'from': 'demands', 'to': 'strain', 'gain': {'value': 0.25, 'evidence': 'made-up'},
                'moderatedBy': [{'by': 'resources', 'gain': {'value': -0.2, 'evidence': 'made-up'}}]},
               {'id': 'd', 'from': 'strain', 'to': 'demands', 'gain': {'value': 0.2, 'evidence': 'made-up'}}],""" + LEVERS + "," + EVIDENCE + "}";

    /** The same, with every rate worked out by hand: λ = ln 2 / half-life, λ·gain for an effect, −λ for fading. */
    private static String flows() {
        double demands = Math.log(2) / 26;
        double resources = Math.log(2) / 20;
        double strain = Math.log(2) / 10;
        return """
            {'id': 'flows', 'title': {'en': 'Flows'}, 'timeUnit': 'week',
             'constructs': [
               {'id': 'demands', 'role': 'challenge-demand', 'title': {'en': 'd'}},
               {'id': 'resources', 'role': 'job-resource', 'title': {'en': 'r'}},
               {'id': 'strain', 'role': 'strain', 'title': {'en': 'x'}}],
             'flows': ["""
            + flow("fade-d", "demands", -demands, "demands") + "," + flow("fade-r", "resources", -resources, "resources")
            + "," + flow("fade-x", "strain", -strain, "strain")
            + "," + flow("a", "demands", demands * 1.5, "workload") + "," + flow("b", "resources", resources * 1.2, "support")
            + "," + flow("c1", "strain", strain * 0.25, "demands") + "," + flow("c2", "strain", strain * -0.2, "demands", "resources")
            + "," + flow("d", "demands", demands * 0.2, "strain") + "]," + LEVERS + "," + EVIDENCE + "}";
    }

    private static String flow(String id, String to, double rate, String... levels) {
        StringBuilder factors = new StringBuilder();
        for (String level : levels) {
            factors.append(factors.isEmpty() ? "" : ",").append("{'level': '").append(level).append("'}");
        }
        return "{'id': '" + id + "', 'to': '" + to + "', 'rate': {'value': " + rate
                + ", 'unit': 'per-week', 'evidence': 'made-up'}, 'factors': [" + factors + "]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "heun", "rk4", "reference"})
    void theSameModelInBothNotationsGivesTheSameTrajectories(String scheme) {
        String scenario = SCENARIO.replace("SCHEME", scheme);

        RunResult effects = Studies.run(Studies.study(scenario, EFFECTS));
        RunResult flows = Studies.run(Studies.study(scenario, flows()));

        for (String variable : new String[] {"demands", "resources", "strain"}) {
            assertThat(effects.mean("plan", variable).last()).isNotEqualTo(0.0);
            // Sums in another order differ by rounding only.
            assertThat(effects.mean("plan", variable).values()).containsExactly(flows.mean("plan", variable).values(), within(1e-12));
        }
    }
}
