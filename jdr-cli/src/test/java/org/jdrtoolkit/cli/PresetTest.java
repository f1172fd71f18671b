package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdrtoolkit.sim.preset.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presets are listed, explained, and named wherever a plan has taken one over. */
class PresetTest {

    @Test
    void listNamesThem() {
        assertThat(Call.jdr("list", "--lang", "nl").out()).contains(Presets.ids()).contains("Wachten op de leverancier");
    }

    @Test
    void explainPrintsOneInWords() {
        Call call = Call.jdr("explain", "targeted-innovation");

        assertThat(call.out()).startsWith("Targeted innovation (targeted-innovation)\nChosen applications")
                .contains("For plans with the model jdr-ai-adoption; times in weeks", "\"preset\": \"targeted-innovation\" in a plan")
                .containsPattern("AI availability +→ 0.1 \\(10 % of the tasks that AI can help with\\) +from 2 ");
    }

    @Test
    void aMisspeltOneGetsASuggestion() {
        assertThat(Call.jdr("explain", "targeted-inovation").err()).contains("Maybe \"targeted-innovation\"?");
    }

    @Test
    void aRunAndItsFilesNameIt(@TempDir Path folder) throws IOException {
        Path scenario = Files.writeString(folder.resolve("wait.json"), """
                {"id": "wait", "title": {"en": "Wait"}, "model": "jdr-ai-adoption", "time": {"unit": "month", "horizon": 36},
                 "workforce": {"size": 10, "simulate": "representative"},
                 "plans": [{"id": "later", "title": {"en": "Later"}, "preset": "wait-for-vendor"}]}""");

        assertThat(Call.jdr("run", scenario, "--out", folder).out()).contains("Plans after a preset: Later (wait-for-vendor)");
        assertThat(folder.resolve("wait/summary.json")).content().contains("\"later\": \"wait-for-vendor\"");
        assertThat(folder.resolve("wait/run.json")).content().contains("\"later\": \"wait-for-vendor\"", "wait-for-vendor.json");
        assertThat(Call.jdr("explain", scenario).out()).contains("After the preset wait-for-vendor").containsPattern("AI availability +→ 0.8 \\(80 % of the tasks that AI can help with\\) +from 15 +ramp 6");
    }
}
