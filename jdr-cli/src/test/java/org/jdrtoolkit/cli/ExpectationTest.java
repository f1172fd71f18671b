package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author who says beforehand what will come out is told whether it did. */
class ExpectationTest {

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        scenario = Files.writeString(folder.resolve("expected.json"), """
                {"id": "expected", "title": {"en": "Expected"}, "model": "jdr-core-5", "time": {"horizon": 100, "step": 2},
                 "workforce": {"size": 20, "simulate": "representative"}, "demonstrates": ["F2"],
                 "plans": [{"id": "redesign", "title": {"en": "Redesign", "nl": "Herontwerp"}, "levers": [{"lever": "jobRedesign", "from": 0, "to": 1}]}],
                 "expects": [{"plan": "redesign", "wellbeing": "happiness-wellbeing", "pattern": "mutual-gains"},
                             {"plan": "redesign", "wellbeing": "health-wellbeing", "pattern": "no-meaningful-change"}],
                 "verdict": {"smallestEffectZ": 0.01}}""");
    }

    @Test
    void theSummarySaysWhatCameOutAsExpected() {
        assertThat(Call.jdr("run", scenario, "--out", folder.resolve("out")).out())
                .contains("As expected: Redesign ends in mutual gains for happiness.")
                .contains("Not as expected: Redesign ends in mutual gains for health; expected was none of the four quadrants.");
        assertThat(Call.jdr("run", scenario, "--out", folder.resolve("out"), "--lang", "nl").out())
                .contains("Zoals verwacht: Herontwerp leidt tot wederzijdse winst voor geluk.")
                .contains("Niet zoals verwacht: Herontwerp leidt tot wederzijdse winst voor gezondheid; verwacht was geen van de vier kwadranten.");
    }

    @Test
    void withManyWorldsItSaysInHowManyOfThem() {
        assertThat(Call.jdr("run", scenario, "--out", folder.resolve("out"), "--draws", "10").out())
                .containsPattern("As expected: Redesign ends in mutual gains for happiness \\(\\d+ % of worlds\\)\\.")
                .containsPattern("expected was none of the four quadrants \\(\\d+ % of worlds\\)\\.");
    }

    @Test
    void explainTellsItBeforehand() {
        assertThat(Call.jdr("explain", scenario).out())
                .contains("Shows the stylised facts F2", "Expected by the author, before any run:\n  Redesign ends in mutual gains for happiness\n");
    }
}
