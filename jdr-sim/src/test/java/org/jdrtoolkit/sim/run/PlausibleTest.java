package org.jdrtoolkit.sim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.Doubts;
import org.junit.jupiter.api.Test;

/** Levels that cannot be are told. */
class PlausibleTest {

    private static List<Problem> doubts(String constructs, String parts) {
        return StudyRun.of(Studies.study("""
                {'id': 'test', 'title': {'en': 'Test'}, 'model': '$MODEL', 'time': {'horizon': 40}, 'workforce': {'size': 1, 'simulate': 'representative'},
                 'plans': [{'id': 'p', 'title': {'en': 'P'}, 'levers': [{'lever': 'push', 'from': 0, 'to': 1}]}]}""", """
                {'id': 'example', 'title': {'en': 'Example'}, 'timeUnit': 'week', 'levers': [{'id': 'push', 'title': {'en': 'Push'}}],
                 'constructs': [%s], %s, 'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'A guess.'}]}""".formatted(constructs, parts))).run()
                .find(Doubts.class).map(Doubts::warnings).orElse(List.of());
    }

    /** With a half-life of 1 week and a gain of 11 the level is 11 − 11/2^t, and passes 10 after log2 11 = 3.5 weeks; it is farthest out at the end. */
    @Test
    void aMeanBeyondTenStandardDeviationsIsToldWhereItIsFarthestOut() {
        List<Problem> told = doubts("{'id': 'strain', 'role': 'strain', 'title': {'en': 'S'}, 'halfLifeWeeks': {'value': 4, 'evidence': 'guess'}}",
                "'effects': [{'id': 'e', 'from': 'push', 'to': 'strain', 'gain': {'value': 11, 'evidence': 'guess'}}]");

        assertThat(told).extracting(Problem::code).containsExactly(Code.IMPLAUSIBLE_LEVEL);
        assertThat(told.get(0).message()).startsWith("Under the plan \"p\" the mean of \"strain\" is 10.98").contains("SD in week 40; nobody lies beyond 10.");
    }

    @Test
    void tenIsNotBeyondTen() {
        assertThat(doubts("{'id': 'strain', 'role': 'strain', 'title': {'en': 'S'}, 'halfLifeWeeks': {'value': 4, 'evidence': 'guess'}}",
                "'effects': [{'id': 'e', 'from': 'push', 'to': 'strain', 'gain': {'value': 10, 'evidence': 'guess'}}]")).isEmpty();
    }

    /** A flow of 0.1 a week empties a stock of 1 in 10 weeks and goes on; another fills one of capacity 2 from 0 in 20. */
    @Test
    void aStockBelowZeroOrAboveItsCapacityIsTold() {
        String stock = "{'id': '%s', 'role': 'adoption', 'title': {'en': 'S'}, 'scale': 'stock', 'capacity': {'value': 2, 'evidence': 'guess'}, 'initial': {'value': %s, 'evidence': 'guess'}}";
        List<Problem> told = doubts(stock.formatted("left", "1") + "," + stock.formatted("right", "0"),
                "'flows': [{'id': 'f', 'from': 'left', 'to': 'right', 'rate': {'value': 0.1, 'unit': 'per-week', 'evidence': 'guess'}, 'factors': []}]");

        assertThat(told).extracting(Problem::message).containsExactly(
                "Under the plan \"no-rollout\" the mean of \"left\" is -3 in week 40; a stock is never below 0.",
                "Under the plan \"no-rollout\" the mean of \"right\" is 4 in week 40; its capacity is 2.");
    }
}
