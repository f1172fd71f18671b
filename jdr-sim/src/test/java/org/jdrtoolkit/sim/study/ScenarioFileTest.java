package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.sim.Studies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario is read together with its model, wherever that is. */
class ScenarioFileTest {

    private static final String SCENARIO = """
            { "id": "example", "title": { "en": "Example" }, "model": "MODEL", "time": { "horizon": 20 }, "workforce": { "size": 100 } }
            """;

    @TempDir
    private Path folder;

    private Path scenario(String model) throws IOException {
        return Files.writeString(folder.resolve("scenario.json"), SCENARIO.replace("MODEL", model));
    }

    @Test
    void aModelMayShipWithTheToolkit() throws IOException {
        Study study = ScenarioFile.read(scenario("jdr-core-5")).orThrow();

        assertThat(study.model().id()).isEqualTo("jdr-core-5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.json", "models/own.json"})
    void aModelMayBeAFileBesideTheScenario(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), Library.json("jdr-core-5").orElseThrow().replace("\"id\": \"jdr-core-5\"", "\"id\": \"own\""));

        Study study = ScenarioFile.read(scenario(name)).orThrow();

        assertThat(study.model().id()).isEqualTo("own");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where links need a right that few have
    void aModelIsSoughtBesideALinkAndThenBesideWhatItLinksTo() throws IOException {
        Path file = scenario("own.json");
        Path link = Files.createSymbolicLink(Files.createDirectory(folder.resolve("links")).resolve("scenario.json"), Path.of("../scenario.json"));
        assertThat(ScenarioFile.read(link).check().problems()).singleElement().extracting(Problem::message).asString()
                .isEqualTo("There is no model file \"own.json\" beside this file, nor beside the file it links to.");

        Files.writeString(file.resolveSibling("own.json"), Library.json("jdr-core-5").orElseThrow().replace("\"id\": \"jdr-core-5\"", "\"id\": \"there\""));
        assertThat(ScenarioFile.read(link).orThrow().model().id()).isEqualTo("there");

        Files.writeString(link.resolveSibling("own.json"), Library.json("jdr-core-5").orElseThrow().replace("\"id\": \"jdr-core-5\"", "\"id\": \"here\""));
        assertThat(ScenarioFile.read(link).orThrow().model().id()).isEqualTo("here");
    }

    @Test
    void aProblemOfTheModelIsToldUnderTheNameTheUserWouldType() throws IOException {
        Files.writeString(folder.resolve("own.json"), "{}");

        List<Problem> problems = ScenarioFile.read(scenario("own.json")).check().problems();

        assertThat(problems).isNotEmpty().allSatisfy(problem ->
                assertThat(problem.where().orElseThrow().file()).isEqualTo(folder.resolve("own.json").toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.json", "\\u0000.json", "../../nowhere.json", "/nowhere.json"})
    void aModelFileThatIsNotThereIsToldInTheScenario(String name) throws IOException {
        List<Problem> problems = ScenarioFile.read(scenario(name)).check().problems();

        assertThat(problems).filteredOn(problem -> problem.code() != Code.UNPRINTABLE_TEXT).singleElement().extracting(Problem::toString).asString()
                .contains("scenario.json:1:59  error  missing-file\n  /model: There is no model file ");
    }

    @Test
    void aScenarioInTextLooksForItsModelInTheFolder() throws IOException {
        Files.writeString(folder.resolve("own.json"), Library.json("jdr-core-5").orElseThrow());

        Reading<Study> reading = ScenarioFile.read("text", SCENARIO.replace("MODEL", "own.json"), folder).check();

        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aScenarioThatIsNotThereIsTold() {
        List<Problem> problems = ScenarioFile.read(folder.resolve("nowhere.json")).check().problems();

        assertThat(problems).extracting(Problem::code).containsExactly(Code.MISSING_FILE);
    }

    @Test
    void aSegmentIsWrittenInTheOrderInWhichItWasRead() {
        Study study = Studies.study("""
                {'id': 'order', 'title': {'en': 'Order'}, 'model': 'jdr-core-5', 'time': {'horizon': 20},
                 'workforce': {'size': 100, 'segments': [{'id': 'nurses', 'title': {'en': 'Nurses'}, 'share': 1,
                   'baseline': {'strain': 1, 'demands': 2, 'engagement': 3, 'resources': 4, 'personalResources': 5}}]}}""");

        String written = ScenarioFile.write(study.scenario());

        assertThat(written).containsSubsequence("\"strain\"", "\"demands\"", "\"engagement\"", "\"resources\"", "\"personalResources\"");
    }
}
