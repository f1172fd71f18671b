package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes through a pipe is read once, as a file would be, and kept with the results. */
class PipedInputTest {

    private static final String SCENARIO = """
            {"id": "piped", "title": {"en": "Piped"}, "model": "jdr-core-5", "time": {"horizon": 10}, "workforce": {"size": 50},
             "plans": [{"id": "redesign", "title": {"en": "Redesign"}, "levers": [{"lever": "jobRedesign", "from": 1, "to": 1}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyCommandThatReadsFilesReadsStandardInput() throws IOException {
        String model = Library.json("jdr-core-5").orElseThrow();
        String assessment = Files.readString(Repository.file("docs/examples/assessment.json"));

        assertThat(Call.answering(SCENARIO, "check", "-").out()).isEqualTo("standard input: fine\n");
        assertThat(Call.answering(model, "check", "-").out()).isEqualTo("standard input: fine\n");
        assertThat(Call.answering(assessment, "check", "-").out()).isEqualTo("standard input: fine\n");
        assertThat(Call.answering(SCENARIO, "explain", "-").out()).startsWith("Piped (piped)");
        assertThat(Call.answering(model, "explain", "-").out()).isEqualTo(Call.jdr("explain", "jdr-core-5").out());
        assertThat(Call.answering(assessment, "explain", "-").out()).isEqualTo(Call.answering(assessment, "assess", "-").out()).contains("level 2");
    }

    @Test
    void whatIsWrongInItHasAPlace() {
        Call wrong = Call.answering(SCENARIO.replace("horizon", "horizn"), "run", "-", "--out", folder.resolve("out"));

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("standard input:1:").contains("unknown-key", "Maybe \"horizon\"?");
        assertThat(Call.answering("", "check", "-").err()).startsWith("standard input  error  empty-file");
    }

    /** To the byte, whatever ends its lines and begins it, and also where an option changes the seed. */
    @ParameterizedTest
    @ValueSource(strings = {SCENARIO, "\uFEFF" + SCENARIO + "\r\n\r\n"})
    void itIsKeptWithTheResultsSoThatTheRunCanBeRepeated(String text) throws Exception {
        Call run = Call.answering(text, "run", "-", "--seed", 7, "--out", folder.resolve("out"));

        Path results = folder.resolve("out/piped");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(run.exit()).isZero();
        assertThat(results.resolve("scenario.json")).hasBinaryContent(bytes);
        assertThat(Files.readString(results.resolve("run.json")).replaceAll("\\s+", " "))
                .contains("\"inputs\": [ { \"file\": \"scenario.json\", \"sha256\": \"" + sha256);

        Call again = Call.jdr("run", results.resolve("scenario.json"), "--seed", 7, "--out", folder.resolve("again"));

        assertThat(again.exit()).isZero();
        for (String file : List.of("trajectories.csv", "summary.json")) {
            assertThat(folder.resolve("again/piped").resolve(file)).hasSameBinaryContentAs(results.resolve(file));
        }
        assertThat(Folder.names(folder.resolve("again/piped"))).doesNotContain("scenario.json");
    }

    /** What a shell makes of {@code <(…)}: a name for a pipe. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNamedPipeIsReadOnceToo() throws Exception {
        Call.answering(SCENARIO, "run", "-", "--out", folder.resolve("out"));
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Path model = folder.resolve("model.json");
        assertThat(new ProcessBuilder("mkfifo", model.toString()).start().waitFor()).isZero();

        writing(SCENARIO, pipe);
        assertThat(Call.jdr("check", pipe).out()).isEqualTo(pipe + ": fine\n");
        writing(SCENARIO, pipe);
        Call run = Call.jdr("run", pipe, "--out", folder.resolve("named"));
        Path file = Files.writeString(folder.resolve("file.json"), SCENARIO.replace("\"jdr-core-5\"", "\"model.json\""));
        writing(Library.json("jdr-core-5").orElseThrow(), model);
        Call own = Call.jdr("run", file, "--out", folder.resolve("own"));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(own.exit()).as(own.err()).isZero();
        assertThat(folder.resolve("named/piped/run.json")).hasSameBinaryContentAs(folder.resolve("out/piped/run.json"));
        assertThat(folder.resolve("own/piped/model.json")).hasContent(Library.json("jdr-core-5").orElseThrow());
    }

    private static void writing(String text, Path pipe) {
        new Thread(() -> {
            try {
                Files.writeString(pipe, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, "writes into a pipe").start();
    }

    @Test
    void aModelOfOnesOwnIsSoughtWhereTheProgramRuns() {
        Call call = Call.answering(SCENARIO.replace("jdr-core-5", "nowhere.json"), "check", "-");

        assertThat(call.err()).contains("There is no model file \"nowhere.json\" in the folder in which the program runs.");
    }
}
