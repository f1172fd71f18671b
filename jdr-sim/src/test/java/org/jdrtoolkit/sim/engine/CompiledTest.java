package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdrtoolkit.sim.Studies;
import org.junit.jupiter.api.Test;

/** What is known of a study before it runs. */
class CompiledTest {

    /** 50 people, 20 steps, a plan and none: 2 000 for the run as stated, and as many for each of 12 worlds. */
    @Test
    void worldsCountAsMuchAsTheStatedRun() {
        assertThat(Compiled.personSteps(Studies.study("""
                {'id': 'many', 'title': {'en': 'Many'}, 'model': 'jdr-core-5', 'time': {'horizon': 20}, 'workforce': {'size': 50},
                 'plans': [{'id': 'plan', 'title': {'en': 'Plan'}, 'levers': [{'lever': 'jobRedesign', 'from': 1, 'to': 1}]}],
                 'sampling': {'parameterDraws': 4, 'replications': 3}}""").scenario())).isEqualTo(13 * 2000);
    }
}
