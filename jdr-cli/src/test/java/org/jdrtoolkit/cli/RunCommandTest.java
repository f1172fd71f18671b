package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: a scenario file goes in; a verdict, trajectories and charts come out. */
class RunCommandTest {

    @TempDir
    private static Path out;
    private static Call call;

    @BeforeAll
    static void run() {
        call = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", out);
    }

    @Test
    void theSameRollOutEndsInConflictingOutcomesOrInMutualGains() {
        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("Efficiency first ends in conflicting outcomes:").contains("People first ends in mutual gains:");
    }

    @Test
    void nothingIsSaidOnStandardErrorWhenNobodyWatches() {
        assertThat(call.err()).isEmpty();
    }

    @Test
    void theFolderHoldsTidyNumbersASummaryAManifestAndCharts() throws IOException {
        Path folder = out.resolve("care-hr-assistant");

        assertThat(Files.readAllLines(folder.resolve("trajectories.csv")).get(0))
                .isEqualTo("scenario,plan,segment,time,variable,statistic,value");
        assertThat(folder.resolve("summary.json")).content().contains("\"conflicting-outcomes\"", "\"mutual-gains\"");
        assertThat(folder.resolve("run.json")).content().contains("\"seed\": 20260302", "assistant.json", "jdr-ai-adoption.json");
        assertThat(folder.resolve("charts")).isDirectoryContaining("glob:**.png").isDirectoryContaining("glob:**.svg");
    }

    @Test
    void nothingElseIsLeftBeside() throws IOException {
        try (Stream<Path> entries = Files.list(out)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())).containsExactly("care-hr-assistant");
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path other) throws IOException {
        Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other);

        for (String file : List.of("trajectories.csv", "summary.json", "run.json")) {
            assertThat(other.resolve("care-hr-assistant").resolve(file)).hasSameBinaryContentAs(out.resolve("care-hr-assistant").resolve(file));
        }
    }

    @Test
    void anotherSeedAndSchemeAreUsedAndNoted(@TempDir Path other) {
        Call changed = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--seed", 5, "--scheme", "rk4");

        assertThat(changed.exit()).isZero();
        assertThat(other.resolve("care-hr-assistant/run.json")).content().contains("\"seed\": 5", "\"scheme\": \"rk4\"");
    }

    @Test
    void dutchReadersGetDutch(@TempDir Path other) {
        Call dutch = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--lang", "nl");

        assertThat(dutch.out()).contains("Efficiëntie eerst eindigt in tegenstrijdige uitkomsten:").contains("Mensen eerst eindigt in wederzijdse winst:");
    }

    @Test
    void publishedModelsRunWithoutPlans(@TempDir Path other) {
        Call published = Call.jdr("run", Call.scenario("published/evers-2025.json"), Call.scenario("published/cotima-2020.json"), "--out", other);

        assertThat(published.exit()).isZero();
        assertThat(published.out()).contains("Level at day 182.5", "1.7500", "Level at month 36");
        assertThat(other.resolve("evers-2025/charts")).isDirectoryContaining("glob:**.png");
    }
}
