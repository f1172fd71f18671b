package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.fixtures.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the input: exit code 2, where and what, no stack trace, nothing half-written. */
class BadInputTest {

    @TempDir
    private Path folder;

    private void assertRefused(Call call, String... parts) throws IOException {
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains(parts).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(call.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Call run(Path file) {
        return Call.jdr("run", file, "--out", folder.resolve("out"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("scenario.json"), text);
    }

    /** The shipped scenario with one thing changed. */
    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(Call.scenario("care-hr/assistant.json"));
        assertThat(text).contains(from);
        return file(text.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"horizon\": 156       | \"horizn\": 156            | unknown-key            | :10:52  | Maybe \"horizon\"?",
        "\"model\": \"jdr-ai-adoption\" | \"model\": \"jdr-ai-adoptoin\" | unknown-id     | :9:12  | Maybe \"jdr-ai-adoption\"?",
        "\"emotionalDemands\": 0.4 | \"emotionalDemand\": 0.4 | unknown-id             | /workforce/segments/2/baseline | Maybe \"emotionalDemands\"?",
        "\"horizon\": 156       | \"horizon\": \"156\"       | wrong-type             | :10:63  | Remove the quotes.",
        "\"step\": 1            | \"step\": -1               | out-of-range           | :10:76  | it must be above 0",
        "\"step\": 1            | \"step\": NaN              | not-finite             | :10:76  | Write an ordinary number.",
        "\"teamSize\": 10       | \"teamSize\": 10, \"teamSize\": 12 | duplicate-key    | :13:21  | already stands in line 13",
        "\"id\": \"people-first\" | \"id\": \"efficiency-first\" | duplicate-id         | /plans/1/id | Rename one.",
        "\"from\": 52           | \"from\": 520              | after-horizon          | /plans/0/levers/1/from | Begin earlier, or lengthen the horizon.",
        "\"seed\": 20260302     | \"seed\": 2026.5           | wrong-type             | /sampling/seed | Round it.",
    })
    void slipsInAScenarioAreLocatedAndExplained(String from, String to, String code, String where, String advice) throws IOException {
        assertRefused(run(changed(from, to)), "scenario.json:", code, where, advice);
    }

    @Test
    void selfModerationInAModelOfOnesOwnIsLocatedInTheModel() throws IOException {
        Call core = Call.jdr("explain", "jdr-core-5");
        assertThat(core.exit()).isZero();
        String model = Library.json("jdr-core-5").orElseThrow()
                .replaceFirst("\"by\": \"resources\"", "\"by\": \"demands\"");
        Files.writeString(folder.resolve("mine.json"), model);

        assertRefused(run(changed("\"jdr-ai-adoption\"", "\"mine.json\"")), "mine.json:", "self-moderation", "/moderatedBy/0/by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "not JSON at all", "{\"id\": ", "[1, 2", "{} {}", "\u0000\u0001"})
    void whatIsNotAScenarioAtAllIsRefused(String text) throws IOException {
        assertRefused(run(file(text)), "scenario.json");
    }

    @Test
    void aFileOf100MegabytesIsRefusedWithoutReadingIt() throws IOException {
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100_000_000);
        }

        assertRefused(run(large), "large.json  error  file-too-large", "100 MB", "10 MB");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        assertRefused(run(folder.resolve("nowhere.json")), "nowhere.json  error  missing-file");
    }

    @Test
    void aFolderInPlaceOfAFileIsNamed() throws IOException {
        assertRefused(Call.jdr("explain", folder), "not-a-file");
    }

    @Test
    void oneWrongFileStopsAllOthers() throws IOException {
        Call call = Call.jdr("run", Call.scenario("published/evers-2025.json"), folder.resolve("nowhere.json"), "--out", folder.resolve("out"));

        assertRefused(call, "missing-file");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsNamedAndNothingIsLeft() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("taken"), "a file where the folder should be");

        Call call = Call.jdr("run", Call.scenario("published/cotima-2020.json"), "--out", inTheWay);

        assertRefused(call, "unwritable-folder", "Choose another folder, or make room");
        assertThat(Folder.names(folder)).containsExactly("taken");
    }

    @Test
    void twoScenariosThatWouldShareAFolderAreRefused() throws IOException {
        Path copy = file(Files.readString(Call.scenario("published/cotima-2020.json")));

        Call call = Call.jdr("run", Call.scenario("published/cotima-2020.json"), copy, "--out", folder.resolve("out"));

        assertRefused(call, "duplicate-id", "would share a folder");
    }

    @Test
    void aSchemeThatDoesNotFitIsRefused() throws IOException {
        Call call = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--scheme", "reference", "--out", folder.resolve("out"));

        assertRefused(call, "reference-is-for-one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sceme", "--scheme=rk5", "--seed=many", "--threads=0"})
    void misspeltOptionsAreRefused(String option) throws IOException {
        Call call = Call.jdr("run", Call.scenario("care-hr/assistant.json"), option, "--out", folder.resolve("out"));

        assertRefused(call, "\"jdr run --help\" says how.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evry=26", "every=often", "plan=people-first", "every=26,every=52", "every=26,plan=", "26",
        "at=", "at=0,3,2", "at=0,0", "at=-1,3", "at=0,NaN", "at=0,3,every=3", "every=26,30", "scores=true", "every=26,scores=flase", "every=26,dropout=1",
        "every=26,dropout=20%", "every=26,by=strain:1", "every=26,dropout=0.1,by=strain", "every=26,dropout=0.1,after=strain:0.1,strain:0.2",
        "every=26,dropout=0.1,by=:1", "every=26,dropout=0.1,by=strain:NaN"})
    void misspeltPanelsAreRefused(String panel) throws IOException {
        Call call = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--panel", panel, "--out", folder.resolve("out"));

        assertRefused(call, "--panel", "Write for instance every=26", "\"jdr run --help\" says how.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "every=0.5                 | assistant.json:10:76  error  off-step     | Waves every 0.5 fall between steps of 1.",
        "at=0,3.5                  | assistant.json:10:76  error  off-step     | The wave at 3.5 falls between steps of 1.",
        "at=0,157                  | assistant.json:10:63  error  after-horizon | A wave is asked for at 157, after the horizon of 156.",
        "at=0,3,12,dropout=0.1,by=strian:1 | assistant.json:9:12  error  unknown-id | Maybe \"strain\"?",
        "at=0,3,12,dropout=0.1,after=aiUse:1 | assistant.json:9:12  error  hazard-of-stock | dropping out goes with standard deviations.",
        "at=0,3,12,dropout=0.1,0.2,0.3 | assistant.json:10:63  error  out-of-range | There are 3 shares of drop-out for 2 waves after the first.",
        "every=-1                  | assistant.json:10:63  error  out-of-range | Waves every -1 do not fit in a horizon of 156.",
        "every=26,plan=people-fist | assistant.json:30:12  error  unknown-id   | Maybe \"people-first\"?"
    })
    void panelsThatDoNotFitTheScenarioAreLocatedInIt(String panel, String where, String message) throws IOException {
        Call call = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--panel", panel, "--out", folder.resolve("out"));

        assertRefused(call, where, message);
    }

    @Test
    void aPanelOfRepresentativePersonsIsRefused() throws IOException {
        Call call = Call.jdr("run", Call.scenario("published/cotima-2020.json"), "--panel", "every=12", "--out", folder.resolve("out"));

        assertRefused(call, "cotima-2020.json:13:17  error  panel-of-one", "Set \"simulate\" in \"workforce\" to \"everyone\"");
    }

    @Test
    void checkTellsTheSameWithoutRunning() throws IOException {
        Path bad = changed("\"horizon\": 156", "\"horizn\": 156");

        Call call = Call.jdr("check", bad, Call.scenario("published/evers-2025.json"));

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("unknown-key", "Maybe \"horizon\"?");
        assertThat(call.out()).contains("evers-2025.json: fine");
    }
}
