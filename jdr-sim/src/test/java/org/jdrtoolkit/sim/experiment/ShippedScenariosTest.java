package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.fixtures.Repository;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.result.Prediction;
import org.jdrtoolkit.sim.scenario.Expectation;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped scenario gives the verdict that it says beforehand. */
class ShippedScenariosTest {

    private static final int DRAWS = 40;

    static List<String> withExpectations() {
        return Repository.scenarios().stream().filter(path -> !Studies.shipped(path).scenario().expects().isEmpty()).toList();
    }

    /** What other authors published is not judged; the same scenario with turnover follows the one without. */
    @Test
    void everyScenarioOfOurOwnSaysBeforehandWhatComesOut() {
        assertThat(Repository.scenarios().stream().filter(path -> !path.startsWith("published/") && !path.equals("care-hr/assistant-turnover.json")).toList())
                .isEqualTo(withExpectations());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withExpectations")
    void theVerdictIsTheOneThatWasExpected(String path) {
        Study study = Studies.shipped(path);

        assertThat(Simulation.of(of(study, Sampling.of(study.scenario().sampling().seed()))).run().predictions())
                .allSatisfy(prediction -> assertThat(prediction).matches(Prediction::cameTrue, "came true"));
    }

    /** One person stands for all, so that forty draws take no time; the most frequent pattern may be less than a half. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withExpectations")
    void noOtherVerdictIsMoreProbable(String path) {
        Study study = Studies.shipped(path);
        Worlds worlds = Ensemble.of(of(study, new Sampling(study.scenario().sampling().seed(), DRAWS, 1))).run();

        for (Expectation expected : study.scenario().expects()) {
            Map<OutcomePattern, Probability> probabilities = worlds.probabilities(expected.plan(), Workforce.ALL, expected.wellbeing());
            double most = probabilities.values().stream().map(Probability::value).max(Comparator.naturalOrder()).orElseThrow();
            assertThat(probabilities.get(expected.pattern()).value()).as("%s", expected).isEqualTo(most);
        }
    }

    private static Study of(Study study, Sampling sampling) {
        Scenario scenario = study.scenario();
        Workforce one = scenario.workforce().toBuilder().simulate(Simulated.REPRESENTATIVE).turnover(Optional.empty()).build();
        return Study.of(scenario.withSampling(sampling).withWorkforce(one), study.model());
    }
}
