package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs but was probably not meant is told before a run and with its results, and stops it only if somebody wants that. */
class WarningsTest {

    @TempDir
    private Path folder;

    private Path scenario(String baseline, String more) throws IOException {
        return Files.writeString(folder.resolve("ward.json"), """
                {"id": "ward", "title": {"en": "Ward"}, "model": "jdr-core-5", "time": {"horizon": 10},
                 "workforce": {"size": 50, "segments": [{"id": "ward", "title": {"en": "Ward"}, "share": 1, "baseline": {"strain": %s}}]},
                 "plans": [{"id": "redesign", "title": {"en": "Redesign"}, "levers": [{"lever": "jobRedesign", "from": 1, "to": 1}]}]%s}""".formatted(baseline, more));
    }

    @Test
    void aScenarioWithWarningsRunsAndItsResultsTellThem() throws IOException {
        Call run = Call.jdr("run", scenario("3.2", ""), "--out", folder, "--lang", "nl");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("ward.json:2:", "warning  large-baseline", "Maybe this is a mean on a survey scale?");
        assertThat(run.out()).contains("Waarschuwingen:\n  /workforce/segments/0/baseline/strain: This segment lies 3.2 standard deviations above");
        assertThat(folder.resolve("ward/summary.json")).content().contains("\"warnings\"", "\"large-baseline\"");
    }

    @Test
    void withoutWarningsNothingIsSaidOfThem() throws IOException {
        Call run = Call.jdr("run", scenario("0.4", ""), "--out", folder);

        assertThat(run.err()).doesNotContain("warning");
        assertThat(run.out()).doesNotContain("Warnings:");
        assertThat(folder.resolve("ward/summary.json")).content().doesNotContain("\"warnings\"");
    }

    @Test
    void checkTellsWarningsAndIsFine() throws IOException {
        Call check = Call.jdr("check", scenario("-2.01", ""));

        assertThat(check.exit()).isZero();
        assertThat(check.err()).contains("warning  large-baseline");
        assertThat(check.out()).contains("ward.json: fine");
    }

    @Test
    void strictTakesWarningsForErrors() throws IOException {
        Path file = scenario("62", "");

        Call check = Call.jdr("check", "--strict", file);
        Call run = Call.jdr("run", "--strict", file, "--out", folder);

        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err()).contains("error  large-baseline");
        assertThat(check.out()).doesNotContain("fine");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder.resolve("ward")).doesNotExist();
    }

    @Test
    void whatDoesNotComeOutAsExpectedHasAnExitCodeOfItsOwn() throws IOException {
        String expects = """
                , "expects": [{"plan": "redesign", "wellbeing": "health-wellbeing", "pattern": "%s"}]""";

        Path wrong = scenario("0", expects.formatted("mutual-losses"));
        assertThat(Call.jdr("run", wrong, "--out", folder, "--expect").exit()).isEqualTo(4);
        assertThat(Call.jdr("run", wrong, "--out", folder).exit()).isZero();
        assertThat(Call.jdr("run", Call.scenario("teaching/dual-role.json"), "--out", folder, "--expect").exit()).isZero();
    }
}
