package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is answered, the file that comes out keeps all rules and runs, or there is none. */
class NewCommandTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("mine.json");
    }

    private Call options(Object... more) {
        return Call.jdr(Stream.concat(Stream.of("new", file(), "--name", "Sint Jan", "--people", "1.200", "--introduce", "aiAvailability", "--percent", "80%", "--accompany", "people"),
                Stream.of(more)).toArray());
    }

    private void assertFine(Path file) {
        Call check = Call.jdr("check", "--strict", file);
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).isEqualTo(file + ": fine\n");
    }

    private Scenario written() {
        assertFine(file());
        return ScenarioFile.read(file()).scenario().orElseThrow();
    }

    private void assertNothingIsWritten(Call call, String... parts) throws IOException {
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains(parts).doesNotContain("\tat ");
        assertThat(Folder.names(folder)).isEmpty();
    }

    static List<String> technologies() {
        return FirstScenario.TECHNOLOGIES.stream().map(Lever::id).toList();
    }

    @ParameterizedTest
    @MethodSource("technologies")
    void everyCombinationOfAnswersPassesTheStrictestCheck(String technology) {
        for (Accompaniment way : Accompaniment.values()) {
            for (int percent : new int[] {1, 100}) {
                Path file = folder.resolve(way + "-" + percent + ".json");

                Call call = Call.jdr("new", file, "--name", "X", "--people", 40, "--introduce", technology, "--percent", percent, "--accompany", way.word());

                assertThat(call.err()).isEmpty();
                assertFine(file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"people, en, With people in mind ends in mutual gains", "nothing, nl, Op zichzelf leidt tot"})
    void whatIsWrittenRuns(String way, String language, String verdict) {
        Call.jdr("new", file(), "--name", "Zorg", "--people", 60, "--introduce", "aiAvailability", "--percent", 100, "--accompany", way, "--lang", language);

        Call run = Call.jdr("run", "--strict", file(), "--out", folder.resolve("out"), "--draws", 4, "--lang", language);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains(verdict);
    }

    @Test
    void optionsAnswerAllQuestions() {
        Call call = options();

        assertThat(call.out()).startsWith("\nWritten: " + file()).contains("  jdr run " + file() + "\n").doesNotContain("1. Who");
        Scenario scenario = written();
        assertThat(scenario.id()).isEqualTo("sint-jan-ai-availability");
        assertThat(scenario.workforce().size()).isEqualTo(1200);
        assertThat(scenario.title().words()).containsEntry("en", "Sint Jan: AI availability").containsEntry("nl", "Sint Jan: beschikbaarheid van AI");
        assertThat(scenario.plans()).extracting(Plan::id).containsExactly("by-itself", "with-people");
        assertThat(scenario.plans().get(0).levers()).singleElement().satisfies(change -> assertThat(change.to()).isEqualTo(0.8));
        assertThat(scenario.plans().get(1).levers()).contains(scenario.plans().get(0).levers().get(0)).hasSize(9);
    }

    @Test
    void threeQuestionsAreAskedUntilTheyAreAnswered() {
        Call call = Call.answering("Thuiszorg Éénhoorn\nveel\n0\n350\n9\n2\nsterk\n101\n40 %\n4\n2\n", "new", file(), "--lang", "nl");

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).contains("1. Over wie gaat het?", "2. Wat wordt er ingevoerd?", "3. Wat gaat ermee samen?", "waarbij 100 staat voor 100 % van", "Kies een nummer van 1 tot 3.")
                .containsOnlyOnce("Kies een nummer van 1 tot 6.");
        Scenario scenario = written();
        assertThat(scenario.id()).isEqualTo("thuiszorg-eenhoorn-automated-decisions");
        assertThat(scenario.workforce().size()).isEqualTo(350);
        assertThat(scenario.plans()).extracting(Plan::id).containsExactly("by-itself", "with-training");
        assertThat(scenario.plans().get(0).levers().get(0).to()).isEqualTo(0.4);
    }

    @Test
    void enterTakesTheDefaultInTheLanguageOfEachText() {
        Call call = Call.answering("\n\n\n\n\n", "new", file());

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(written().title().words()).containsEntry("en", "Our organisation: AI availability").containsEntry("nl", "Onze organisatie: beschikbaarheid van AI");
        assertThat(written().workforce().size()).isEqualTo(200);
    }

    @Test
    void onlyWhatNoOptionAnswersIsAsked() {
        Call call = Call.answering("3\n", "new", file(), "--name", "A", "--people", "9", "--percent", "10", "--accompany", "nothing");

        assertThat(call.out()).contains("2. What is introduced?").doesNotContain("1. Who", "3. What goes", "How strongly");
        assertThat(written().id()).isEqualTo("a-surveillance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Zorg\n", "Zorg\n12\n", "Zorg\n12\n1\n", "Zorg\n12\n1\n50\n", "Zorg\n12\n1\n50\n7\n"})
    void answersThatEndTooEarlyWriteNothing(String typed) throws IOException {
        assertNothingIsWritten(Call.answering(typed, "new", file()), "The answers ended before the last question; nothing was written.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "CON", "TRUE", "日本病院", "123", "  ", "€ 3 & \"quotes\" \\ %s {0}", "'s-Hertogenbosch", "Ö"})
    void anyNameGivesAScenario(String name) {
        Call call = Call.jdr("new", file(), "--name", name, "--people", "1", "--introduce", "predictiveModels", "--percent", "1", "--accompany", "training");

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(written().title().words().get("en")).startsWith(name.isBlank() ? "Our organisation: " : name.strip() + ": ");
    }

    @Test
    void aVeryLongNameGivesAnIdThatFits() {
        Call.jdr("new", file(), "--name", "Zorg ".repeat(100), "--people", "10,000,000", "--introduce", "automatedDecisions", "--percent", "100", "--accompany", "people");

        assertThat(written().id()).hasSizeLessThanOrEqualTo(64).endsWith("-automated-decisions");
        assertThat(written().workforce().size()).isEqualTo(10_000_000);
    }

    @Test
    void aNameThatBreaksARuleIsRefused() throws IOException {
        assertNothingIsWritten(Call.jdr("new", file(), "--name", "A\u0007B", "--people", "5", "--introduce", "surveillance", "--percent", "5", "--accompany", "nothing"), "unprintable-text");
    }

    @ParameterizedTest
    @CsvSource({"--people, 0, 1 to 10 million", "--people, 1.5, 1 to 10 million", "--people, 99999999, 1 to 10 million", "--percent, 101, from 1 to 100", "--percent, half, from 1 to 100",
        "--introduce, aiAvailabilty, Maybe \"aiAvailability\"?", "--introduce, beschikbaarheid van AI, Maybe \"aiAvailability\"?", "--accompany, well, --accompany"})
    void wrongOptionsAreRefusedBeforeAnythingIsAsked(String option, String value, String message) throws IOException {
        Call call = Call.answering("\n\n\n\n\n", "new", file(), option, value);

        assertNothingIsWritten(call, message, "\"jdr new --help\" says how.");
        assertThat(call.out()).isEmpty();
    }

    @Test
    void nothingThatIsThereIsWrittenOver() throws IOException {
        Files.writeString(file(), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("nowhere.json"));

        assertThat(options().err()).contains("mine.json  error  existing-file");
        assertThat(Call.answering("\n\n\n\n\n", "new", link).err()).contains("link.json  error  existing-file");
        assertThat(Call.jdr("new", folder.resolve("none/mine.json")).err()).contains("unwritable-file");
        assertThat(Files.readString(file())).isEqualTo("precious");
        assertThat(Folder.names(folder).stream().sorted().collect(Collectors.joining(" "))).isEqualTo("link.json mine.json");
    }
}
