package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;

/** The summary of a run keeps its structure, which programs rely on. */
class SummaryJsonTest {

    private static final RunResult RESULT = Studies.run(Studies.study("""
            {'id': 'small', 'title': {'en': 'Small'}, 'model': 'jdr-core-5', 'time': {'horizon': 100, 'step': 0.5},
             'workforce': {'size': 20, 'simulate': 'representative', 'segments': [
               {'id': 'ward', 'title': {'en': 'Ward'}, 'share': 0.5}, {'id': 'office', 'title': {'en': 'Office'}, 'share': 0.5}]},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 0, 'to': 1}]},
                       {'id': 'more-work', 'title': {'en': 'More work'}, 'levers': [{'lever': 'extraWorkload', 'from': 0, 'to': 1}]}],
             'verdict': {'smallestEffectZ': 0.01}}"""));

    private static final JsonNode SUMMARY = tree(SummaryJson.text(Studies.found(RESULT)));

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void theSummaryBeginsWithWhatWasRun() {
        assertThat(SummaryJson.text(Studies.found(RESULT))).startsWith("""
                {
                  "scenario": "small",
                  "model": "jdr-core-5",
                  "toolkitVersion": "%s",
                  "people": 20,
                  "simulated": "representative",
                  "timeUnit": "week",
                  "horizon": 100,
                """.formatted(Library.version()));
    }

    @Test
    void itsPartsHaveTheirNamesAndOrder() {
        assertThat(keys(SUMMARY)).containsExactly("scenario", "model", "toolkitVersion", "people", "simulated", "timeUnit", "horizon",
                "without", "verdicts", "verdictTime", "meansAtVerdict", "meansAtHorizon", "modelNumbersByEvidence");
    }

    @Test
    void thereIsAVerdictForEachPlanAndSegment() {
        assertThat(SUMMARY.get("verdicts").findValuesAsText("plan"))
                .containsExactly("redesign", "more-work", "redesign", "more-work", "redesign", "more-work");
        assertThat(SUMMARY.get("verdicts").findValuesAsText("segment")).containsExactly("all", "all", "ward", "ward", "office", "office");
    }

    @Test
    void aVerdictSaysAgainstWhatAndHow() {
        JsonNode verdict = SUMMARY.get("verdicts").get(0);

        assertThat(keys(verdict)).containsExactly("plan", "segment", "against", "at", "smallestEffectZ", "patterns", "changes");
        assertThat(verdict.get("against").asText()).isEqualTo("no-rollout");
        assertThat(verdict.get("at").asDouble()).isEqualTo(100);
        assertThat(keys(verdict.get("patterns"))).containsExactly("happiness-wellbeing", "health-wellbeing");
        assertThat(verdict.at("/patterns/happiness-wellbeing").asText()).isEqualTo("mutual-gains");
    }

    @Test
    void aChangeIsTheDifferenceOfItsTwoLevels() {
        JsonNode change = SUMMARY.at("/verdicts/0/changes/0");

        assertThat(keys(change)).containsExactly("indicator", "outcome", "changeZ", "levelZ", "againstZ", "direction");
        // each is rounded to twelve digits on its own
        assertThat(change.get("changeZ").asDouble())
                .isCloseTo(change.get("levelZ").asDouble() - change.get("againstZ").asDouble(), within(1e-11));
    }

    @Test
    void levelsAtTheHorizonAreThoseOfTheRun() {
        JsonNode means = SUMMARY.get("meansAtHorizon");

        assertThat(keys(means)).containsExactly("no-rollout", "redesign", "more-work");
        assertThat(means.at("/redesign/strain").asText()).isEqualTo(Decimals.text(RESULT.mean("redesign", "strain").last()));
    }

    @Test
    void whatWasExpectedIsToldWithItsProbability() {
        Study study = Studies.study("""
                {'id': 'small', 'title': {'en': 'Small'}, 'model': 'jdr-core-5', 'time': {'horizon': 100, 'step': 2},
                 'workforce': {'size': 20, 'simulate': 'representative'}, 'demonstrates': ['F2', 'F11'],
                 'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 0, 'to': 1}]}],
                 'expects': [{'plan': 'redesign', 'wellbeing': 'happiness-wellbeing', 'pattern': 'mutual-gains'},
                             {'plan': 'redesign', 'wellbeing': 'health-wellbeing', 'pattern': 'mutual-losses'}],
                 'sampling': {'parameterDraws': 8}, 'verdict': {'smallestEffectZ': 0.01}}""");
        Findings found = Studies.found(study);
        Worlds worlds = found.get(Worlds.class);

        JsonNode summary = tree(SummaryJson.text(found));

        assertThat(summary.get("demonstrates").toString()).isEqualTo("[\"F2\",\"F11\"]");
        assertThat(keys(summary.at("/expectations/0"))).containsExactly("plan", "wellbeing", "expected", "found", "cameTrue", "probability", "monteCarloError");
        assertThat(summary.at("/expectations/0/cameTrue").asBoolean()).isTrue();
        assertThat(summary.at("/expectations/0/probability").asDouble()).isCloseTo(
                worlds.probabilities("redesign", "all", OutcomeKind.HAPPINESS_WELLBEING).get(OutcomePattern.MUTUAL_GAINS).value(), within(1e-11));
        assertThat(summary.at("/expectations/1/cameTrue").asBoolean()).isFalse();
        assertThat(summary.at("/expectations/1/expected").asText()).isEqualTo("mutual-losses");
    }

    @Test
    void allNumbersOfTheModelAreCountedByTheirEvidence() {
        int counted = 0;
        for (JsonNode count : SUMMARY.get("modelNumbersByEvidence")) {
            counted += count.asInt();
        }

        assertThat(counted).isEqualTo(Numbers.countByKind(RESULT.study().model()).values().stream().mapToInt(count -> count).sum());
    }
}
