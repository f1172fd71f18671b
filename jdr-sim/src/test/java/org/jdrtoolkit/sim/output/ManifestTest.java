package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.sim.output.Manifest.FileHash;
import org.jdrtoolkit.sim.preset.Presets;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest says what a run was made from, and as it was run. */
class ManifestTest {

    private static final String SCENARIO = """
            { "id": "example", "title": { "en": "Example" }, "model": "MODEL", "time": { "horizon": 20, "step": 0.5 },
              "workforce": { "size": 100 }, "sampling": { "seed": 5 } }
            """;

    @TempDir
    private Path folder;

    private Path scenario(String model) throws IOException {
        return Files.writeString(folder.resolve("scenario.json"), SCENARIO.replace("MODEL", model));
    }

    private Path results() throws IOException {
        return Files.createDirectories(folder.resolve("results"));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return String.format("%064x", new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void inputsAreTheScenarioAndTheShippedModel() throws Exception {
        Path file = scenario("jdr-core-5");

        Manifest manifest = Manifest.of(Findings.of(ScenarioFile.read(file).orThrow()), results());

        assertThat(manifest.inputs()).containsExactly(
                new FileHash("scenario.json", sha256(Files.readAllBytes(file))),
                new FileHash("jdr-core-5.json", sha256(Library.json("jdr-core-5").orElseThrow().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aModelFileIsAnInputToo() throws Exception {
        Path own = Files.writeString(folder.resolve("own.json"), Library.json("jdr-core-5").orElseThrow());
        Path file = scenario("own.json");

        Manifest manifest = Manifest.of(Findings.of(ScenarioFile.read(file).orThrow()), results());

        assertThat(manifest.inputs()).contains(new FileHash("own.json", sha256(Files.readAllBytes(own))));
    }

    /** Edited or deleted meanwhile: what counts is what was read, of the scenario and of its model. */
    @Test
    void inputsAreTheTextsThatWereRunWhateverBecomesOfTheirFiles() throws Exception {
        Path own = Files.writeString(folder.resolve("own.json"), Library.json("jdr-core-5").orElseThrow());
        Path file = scenario("own.json");
        List<FileHash> read = List.of(new FileHash("scenario.json", sha256(Files.readAllBytes(file))), new FileHash("own.json", sha256(Files.readAllBytes(own))));
        Study study = ScenarioFile.read(file).orThrow();

        Files.writeString(own, "edited");
        Files.delete(file);

        assertThat(Manifest.of(Findings.of(study), results()).inputs()).isEqualTo(read);
    }

    @Test
    void aPresetIsNamedAndAnInputToo() throws Exception {
        Path file = Files.writeString(folder.resolve("preset.json"), SCENARIO.replace("MODEL", "jdr-ai-adoption").replace("\"time\"",
                "\"plans\": [{ \"id\": \"wait\", \"title\": { \"en\": \"Wait\" }, \"preset\": \"wait-for-vendor\" }], \"time\""));

        Manifest manifest = Manifest.of(Findings.of(ScenarioFile.read(file).orThrow()), results());

        assertThat(manifest.presets()).containsExactly(Map.entry("wait", "wait-for-vendor"));
        assertThat(manifest.inputs()).contains(new FileHash("wait-for-vendor.json",
                sha256(Presets.json("wait-for-vendor").orElseThrow().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void outputsAreTheFilesAsWritten() throws Exception {
        Path file = scenario("jdr-core-5");
        Path results = results();
        Files.write(Files.createDirectory(results.resolve("charts")).resolve("plane.png"), new byte[] {0, (byte) 0xFF, 10});

        Manifest manifest = Manifest.of(Findings.of(ScenarioFile.read(file).orThrow()), results);

        assertThat(manifest.outputs()).containsExactly(new FileHash("charts/plane.png", sha256(new byte[] {0, (byte) 0xFF, 10})));
    }

    /** The example of FIPS 180-2, appendix B.1. */
    @Test
    void theHashIsThatOfTheStandard() {
        FileHash hash = FileHash.of("abc", "abc");

        assertThat(hash.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void seedAndSchemeAreThoseOfTheRunNotOfTheFile() throws IOException {
        Path file = scenario("jdr-core-5");
        Study asRun = ScenarioFile.read(file).orThrow().with(scenario -> scenario.withSeed(77).withTime(scenario.time().withScheme(Scheme.RK4).withStep(0.25)));

        JsonNode manifest = new ObjectMapper().readTree(Manifest.of(Findings.of(asRun), results()).json());

        assertThat(manifest.get("seed").asLong()).isEqualTo(77);
        assertThat(manifest.get("scheme").asText()).isEqualTo("rk4");
        assertThat(manifest.get("step").asDouble()).isEqualTo(0.25);
    }

    @Test
    void theManifestNamesToolkitAndScenario() throws IOException {
        Path file = scenario("jdr-core-5");

        Manifest manifest = Manifest.of(Findings.of(ScenarioFile.read(file).orThrow()), results());

        assertThat(manifest.toolkitVersion()).isEqualTo(Library.version());
        assertThat(manifest.scenario()).isEqualTo("example");
    }
}
