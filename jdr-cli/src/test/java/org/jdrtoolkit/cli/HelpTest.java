package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command helps. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "explain", "list", "assess", "new", "completion"})
    void everyCommandHasHelpAndVersion(String command) {
        assertThat(Call.jdr(command, "--help").out()).startsWith("Usage: jdr " + command);
        assertThat(Call.jdr(command, "--version").out()).startsWith("jdr " + Library.version());
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        assertThat(Call.jdr().out()).contains("run", "check", "explain", "list", "assess", "new", "scenarios/care-hr/assistant.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check"})
    void helpOnACommandIsItsUsage(String command) {
        assertThat(Call.jdr("help", command).out()).isEqualTo(Call.jdr(command, "--help").out());
    }

    @Test
    void helpAloneIsTheUsage() {
        assertThat(Call.jdr("help").out()).isEqualTo(Call.jdr().out());
    }

    @Test
    void aMisspeltCommandGetsASuggestion() {
        Call call = Call.jdr("rnu");

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("Maybe \"run\"?");
    }

    @Test
    void listNamesAllModelsAndScenarios() {
        Call call = Call.jdr("list", Repository.file("scenarios"));

        assertThat(call.out()).contains(Library.ids()).contains("assistant.json", "evers-2025.json", "cotima-2020.json");
    }
}
