package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.junit.jupiter.api.Test;

/** The organisation of the AI-adoption model that brings in no AI stays what it is today. */
class BaselineTest {

    private static final String SCENARIO = """
            {'id': 'baseline', 'title': {'en': 'Baseline'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 156, 'every': 26},
             'workforce': {'size': $SIZE, 'teamSize': 10, 'simulate': '$WHO'}, 'plans': []}""";

    private static RunResult run(int size, String who) {
        return Studies.run(Studies.study(SCENARIO.replace("$SIZE", String.valueOf(size)).replace("$WHO", who)));
    }

    /** Without chance there is no excuse: what is not moved does not move. */
    @Test
    void onePersonForAllDoesNotDriftAtAll() {
        RunResult result = run(100, "representative");

        assertThat(result.study().model().constructs()).extracting(Construct::id).allSatisfy(id -> {
            double[] course = result.mean(Plan.NO_ROLLOUT, id).values();
            assertThat(course).as(id).containsOnly(course[0]);
        });
    }

    /**
     * Means of 60 000 people: two means half a year or more apart differ by chance with a standard error of 0.003 or less (an observed variance of 0.85
     * or less, of which three quarters last), so 0.01 is wide enough for a false alarm in one of 1 000 looks at all constructs, and the seed is fixed.
     */
    @Test
    void everyoneTogetherDriftsByLessThanAHundredthOfAStandardDeviation() {
        RunResult result = run(60_000, "everyone");

        assertThat(result.study().model().constructs()).extracting(Construct::id).allSatisfy(id -> {
            double[] course = result.mean(Plan.NO_ROLLOUT, id).values();
            for (double level : course) {
                assertThat(level).as(id).isCloseTo(course[0], within(0.01));
            }
        });
        for (double share : result.mean(Plan.NO_ROLLOUT, "burnoutShare").values()) {
            assertThat(share).as("share above the cut-off, TNO/CBS NEA 2019 and 2021").isCloseTo(0.17, within(0.01));
        }
    }
}
