package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.fixtures.ExampleModel;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Explaining leaves no number without its source. */
class ExplainCommandTest {

    static List<String> models() {
        return Library.ids();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNumberOfAShippedModelIsPrintedWithItsSource(String id) {
        Model model = Library.find(id).orElseThrow();

        Call call = Call.jdr("explain", id);

        for (Evidence evidence : model.evidence()) {
            String source = " " + evidence.id() + " (" + RecordShape.word(evidence.kind()) + ")";
            long numbers = Numbers.of(model).values().stream().filter(number -> number.evidence().equals(evidence.id())).count();
            long printed = call.out().lines().filter(line -> line.endsWith(source)).count();
            assertThat(printed).as(evidence.id()).isEqualTo(numbers);
        }
    }

    @Test
    void aScenarioIsExplainedWithItsPlans() {
        Call call = Call.jdr("explain", Call.scenario("care-hr/assistant.json"), "--lang", "nl");

        assertThat(call.out()).contains("Efficiëntie eerst (efficiency-first)", "personeelsreductie", "→ 0,2", "opbouw 26");
    }

    @Test
    void segmentsAreToldByHeadsWhereTheyAreStatedSo(@TempDir Path folder) throws IOException {
        Path heads = Files.writeString(folder.resolve("heads.json"), """
                {"id": "heads", "title": {"en": "Heads"}, "model": "jdr-core-5", "time": {"horizon": 10}, "workforce": {"size": 1600, "segments": [
                 {"id": "ward", "title": {"en": "Ward"}, "heads": 1480}, {"id": "office", "title": {"en": "Office"}, "heads": 120}]}, "plans": []}""");

        assertThat(Call.jdr("explain", heads).out()).contains("1,600 people", "  Ward: 1,480 people", "  Office: 120 people");
        assertThat(Call.jdr("explain", heads, "--lang", "nl").out()).contains("  Ward: 1.480 mensen");
    }

    /** The triangle, which most numbers have, is not named. */
    @Test
    void howANumberIsDrawnIsSaidInWords(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("model.json"), Files.readString(ExampleModel.file())
                .replace("\"range\": [0, 0.5]", "\"range\": [0, 0.5], \"distribution\": \"beta\"")
                .replace("\"range\": [0.1, 0.35]", "\"range\": [0.1, 0.35], \"distribution\": \"uniform\""));

        assertThat(Call.jdr("explain", model).out()).containsPattern("as a share of the effect +0.3 +\\[0 … 0.5\\] beta +guess")
                .containsPattern("workload of team mates → workload +\\+0.05 +\\[0 … 0.1\\] +guess");
        assertThat(Call.jdr("explain", model, "--numbers", "--lang", "nl").out()).containsPattern("/sensitivitySd +0,3 +\\[0 … 0,5\\] bèta");
        assertThat(Call.jdr("explain", model, "--markdown").out()).contains("[0.1, 0.35] uniform");
    }

    @Test
    void crossoverAndSensitivityAreSaidInWords() {
        assertThat(Call.jdr("explain", ExampleModel.file()).out()).containsPattern("workload of team mates → workload +\\+0.05 +\\[0 … 0.1\\] +guess")
                .containsPattern("SD between people, as a share of the effect +0.3 +\\[0 … 0.5\\] +guess");
        assertThat(Call.jdr("explain", ExampleModel.file(), "--lang", "nl").out()).contains("workload van teamgenoten → workload");
    }

    @Test
    void whoLeavesIsSaidInWords() {
        Call call = Call.jdr("explain", Call.scenario("care-hr/assistant-turnover.json"));

        assertThat(call.out()).contains("14 % leave in a year at today's strain and engagement; places stay empty for 8 weeks; 15000 euros per leaver")
                .containsPattern("strain \\[withdrawal\\] +\\+0.3 +\\[0 … 0.7\\] +assumed-leaving");
    }

    /** Formulas as mathematics, and below them every number with its source. */
    @Test
    void formulasAreWrittenOut() {
        String model = Repository.file("jdr-sim/src/test/resources/org/jdrtoolkit/sim/engine/workforce.json").toString();

        assertThat(Call.jdr("explain", model).out()).contains("what could be done (capacity, tasks a week)", "    = 4 experts − 2 rookies + 1.33333 rookies",
                "    = min(capacity, backlog)", "    = 0.002 backlog − 1").containsPattern("      · multiply experts, by +4 +test-models \\(formal-model\\)");
        assertThat(Call.jdr("explain", model, "--lang", "nl").out()).contains("Hulpgrootheden", "    = 0,002 backlog − 1");
        assertThat(Call.jdr("explain", model, "--markdown").out()).contains("completion = min(capacity, backlog)", "backlog′ = 230 − 1 · completion",
                "| = table `pressure` | −0.25:0 0:2.5 0.5:15 1:20 2:25 |  | test-models |  |");
        assertThat(Call.jdr("explain", model, "--numbers").out()).contains("auxiliaries/capacity/formula/sum/multiply-experts/by");

        Path ward = Repository.file("docs/examples/ward-model.json");
        assertThat(Call.jdr("explain", ward).out()).contains("    = 3 · table(experience) · (1 + 0.25 flexPool)", "    = min(max(wait − 1, 0), 3)");
        assertThat(Call.jdr("explain", ward, "--numbers").out())
                .contains("auxiliaries/overload/formula/min/max-wait/max/deviation-wait/reference", "auxiliaries/pace/formula/product/constant/constant");
    }

    @Test
    void anUnknownNameGetsASuggestion() {
        Call call = Call.jdr("explain", "jdr-core5");

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("Maybe \"jdr-core-5\"?");
    }
}
