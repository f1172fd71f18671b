package org.jdrtoolkit.sim.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Levers reinforce one another where Van Egmond (2025) says so, and freedom without conditions reinforces nothing. */
class ReinforcementTest {

    private static final FactWorld WORLD = new FactWorld(0);

    /** A positive attitude of HR goes with freed time, say and room to experiment; strategy with ideas. */
    @Test
    void attitudeAndRoomAreWorthMoreTogetherThanApart() {
        double attitude = learning("hrRoleModel", "leadershipExample");
        double room = learning("experimentRoom", "learningTime");
        double both = learning("hrRoleModel", "leadershipExample", "experimentRoom", "learningTime");

        assertThat(both).isGreaterThan(attitude + room + 0.05);
    }

    @Test
    void withoutThatHypothesisTheyAddUp() {
        double apart = learningWithout("hrRoleModel", "leadershipExample") + learningWithout("experimentRoom", "learningTime");

        assertThat(learningWithout("hrRoleModel", "leadershipExample", "experimentRoom", "learningTime")).isCloseTo(apart, within(1e-9));
    }

    /** Free choice slows adoption, and the more the less training and support there is beside it. */
    @Test
    void freedomWithoutConditionsDoesNotReinforce() {
        double slowerAlone = adoption() - adoption("freeChoice");
        double slowerWithSupport = adoption("training", "peerLearning", "leadershipExample", "aiStrategy")
                - adoption("training", "peerLearning", "leadershipExample", "aiStrategy", "freeChoice");

        assertThat(slowerAlone).isPositive().isGreaterThan(slowerWithSupport);
    }

    private static double learning(String... levers) {
        return UnderPlan.of(WORLD.run("teaching/same-ai-two-ways.json", scenario -> with(scenario, levers)), "levers").end("learningEnvironment");
    }

    private static double learningWithout(String... levers) {
        return UnderPlan.of(WORLD.run("teaching/same-ai-two-ways.json", scenario -> with(scenario, levers).withoutHypotheses(List.of("reinforcement"))), "levers")
                .end("learningEnvironment");
    }

    private static double adoption(String... levers) {
        return UnderPlan.of(WORLD.run("teaching/same-ai-two-ways.json", scenario -> with(scenario, Stream.concat(Stream.of("aiAvailability"), Stream.of(levers))
                .toArray(String[]::new))), "levers").at(52, "aiUse");
    }

    private static Scenario with(Scenario scenario, String... levers) {
        List<LeverChange> fully = Stream.of(levers).map(lever -> LeverChange.builder(lever).build()).toList();
        return scenario.withPlans(List.of(Plan.builder("levers").levers(fully).build()));
    }
}
