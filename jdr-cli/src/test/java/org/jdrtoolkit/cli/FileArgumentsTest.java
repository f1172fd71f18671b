package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdrtoolkit.fixtures.ExampleModel;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and patterns stand for the files that they mean, and for no others. */
class FileArgumentsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        scenario("b.json", "b");
        scenario("wards/buffer-2.json", "buffer-2");
        scenario("wards/buffer-1.json", "buffer-1");
        scenario("wards/deep/buffer-3.json", "buffer-3");
        scenario("[x].json", "bracket");
        scenario(".hidden/a.json", "hidden");
        Files.writeString(folder.resolve("notes.txt"), "not JSON");
        Files.copy(ExampleModel.file(), folder.resolve("wards/model.json"));
        Files.copy(Repository.file("docs/examples/assessment.json"), folder.resolve("wards/assessment.json"));
    }

    private void scenario(String path, String id) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"id": "%s", "title": {"en": "T"}, "model": "jdr-core-5", "time": {"horizon": 2}, "workforce": {"size": 10}, "plans": []}""".formatted(id));
    }

    private List<String> fine(Object... arguments) {
        Call call = Call.jdr(Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray());
        assertThat(call.err()).isEmpty();
        return call.out().lines().map(line -> line.replace(": fine", "").replace(folder + "/", "")).toList();
    }

    @Test
    void aFolderIsCheckedFromAToZWithModelsAndAssessments() {
        assertThat(fine(folder)).containsExactly("[x].json", "b.json", "wards/assessment.json", "wards/buffer-1.json", "wards/buffer-2.json", "wards/deep/buffer-3.json",
                "wards/model.json");
        assertThat(fine(folder.resolve("wards/deep"), folder.resolve("b.json"))).containsExactly("wards/deep/buffer-3.json", "b.json");
    }

    @Test
    void aFileThatIsMeantTwiceIsTakenOnce() {
        assertThat(fine(folder.resolve("wards/buffer-2.json"), folder.resolve("wards/../wards"), folder + "/wards/*-2.json"))
                .startsWith("wards/buffer-2.json").doesNotHaveDuplicates().hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "wards/buffer-*.json       | wards/buffer-1.json wards/buffer-2.json",
        "*/buffer-?.json           | wards/buffer-1.json wards/buffer-2.json",
        "**/buffer-[13].json       | wards/buffer-1.json wards/deep/buffer-3.json",
        "{b,wards/buffer-2}.json   | b.json wards/buffer-2.json",
        "wards/d*                  | wards/deep/buffer-3.json",
        "[x].json                  | [x].json"})
    void aPatternIsExpandedFromAToZ(String pattern, String files) {
        assertThat(fine(folder + "/" + pattern)).containsExactly(files.split(" "));
    }

    @Test
    void runPassesOverModelsAssessmentsAndResults() throws IOException {
        Path out = folder.resolve("wards/out");

        Call first = Call.jdr("run", folder.resolve("wards"), "--out", out);
        Call second = Call.jdr("run", folder.resolve("wards"), "--out", out);

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(out.resolve("buffer-1/run.json")).exists();
        assertThat(out.resolve("buffer-3/run.json")).exists();
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.out()).isEqualTo(first.out());
    }

    /** What comes through a pipe is kept with its results; it would be run again with the scenarios, or be refused as their double. */
    @Test
    void scenariosThatAreKeptWithResultsAreNoScenarios() throws IOException {
        Call piped = Call.answering(Files.readString(folder.resolve("b.json")), "run", "-", "--out", folder.resolve("wards/results"));

        assertThat(piped.exit()).isZero();
        assertThat(folder.resolve("wards/results/b/scenario.json")).exists();
        assertThat(fine(folder)).hasSize(7).noneMatch(file -> file.contains("results"));
        assertThat(Call.jdr("list", folder).out()).doesNotContain("results");
        assertThat(Call.jdr("check", folder.resolve("wards/results/b")).err()).contains("nothing-found", "These are the results of a run.");
        assertThat(Call.jdr("check", folder.resolve("wards/results")).err()).contains("nothing-found", "There is no scenario, model or assessment file in this folder.");
    }

    @Test
    void aScenarioThatIsCalledLikeTheManifestIsOne() throws IOException {
        scenario("wards/deep/run.json", "run");

        assertThat(fine(folder.resolve("wards/deep"))).containsExactly("wards/deep/buffer-3.json", "wards/deep/run.json");
    }

    @Test
    void linksAreFollowedWhereTheyAreNamedAndNotBelow() throws IOException {
        Files.createSymbolicLink(folder.resolve("wards/deep/circle"), folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("wards/deep"));

        assertThat(fine(folder)).hasSize(7);
        assertThat(fine(link)).containsExactly("link/buffer-3.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check"})
    void whatStandsForNothingIsRefused(String command) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertRefused(Call.jdr(command, empty), empty + "  error  nothing-found", "file in this folder.");
        assertRefused(Call.jdr(command, folder + "/*.jsn"), folder + "/*.jsn  error  nothing-found", "Nothing matches this pattern.");
        assertRefused(Call.jdr(command, "nowhere/**/x*.json", folder.resolve("b.json")), "nowhere/**/x*.json  error  nothing-found");
        assertRefused(Call.jdr(command, folder + "/{a,b"), "error  nothing-found", "This is no pattern: missing '}");
        assertRefused(Call.jdr(command, folder + "/[a"), "error  nothing-found", "This is no pattern: ", "[ab] for one of these");
    }

    @Test
    void aFolderOfModelsHasNothingToRun() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        Files.copy(ExampleModel.file(), models.resolve("model.json"));

        assertRefused(Call.jdr("run", models), "There is no scenario file in this folder.");
        assertThat(fine(models)).containsExactly("models/model.json");
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "nobody here reads everything");

        assertRefused(Call.jdr("check", folder), closed + "  error  unreadable-file", "may not be");
    }

    private static void assertRefused(Call call, String... parts) {
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains(parts).doesNotContain("\tat ");
        assertThat(call.out()).isEmpty();
    }
}
