package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jdrtoolkit.fixtures.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed without being told, as by a power cut or for want of memory, loses nothing but the worlds it was at. */
class KilledCommandTest {

    private static final int DRAWS = 60;

    @TempDir
    private Path folder;
    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        scenario = Files.writeString(folder.resolve("killed.json"), """
                {"id": "killed", "title": {"en": "Killed"}, "model": "jdr-core-5", "time": {"horizon": 40}, "workforce": {"size": 400},
                 "plans": [{"id": "redesign", "title": {"en": "Redesign"}, "levers": [{"lever": "jobRedesign", "from": 1, "to": 1}]}],
                 "sampling": {"parameterDraws": %d, "replications": 2}}""".formatted(DRAWS));
    }

    private Process start(List<String> java, Object... arguments) throws IOException {
        return Program.start(folder.resolve("told.txt"), java, arguments);
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("told.txt"));
    }

    /** How many bytes of worlds the runs here have kept. */
    private static long kept(Path out) {
        if (!Files.isDirectory(out)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.getFileName().toString().equals("worlds")).mapToLong(file -> file.toFile().length()).max().orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has just been removed
        }
    }

    /** Five kills: among the first worlds and the last, and while it resumes. {@code benchmarks/kills.sh} does two hundred. */
    @Test
    void itGoesOnAndEndsInTheSameBytes() throws Exception {
        Path out = folder.resolve("out");
        assertThat(Call.jdr("run", scenario, "--out", folder.resolve("whole")).exit()).isZero();
        Files.writeString(Files.createDirectories(out.resolve("killed")).resolve("notes.txt"), "mine");
        long before = 0;
        for (int kill = 1; kill <= 5; kill++) {
            Process process = kill == 1 ? start(List.of(), "run", scenario, "--out", out) : start(List.of(), "run", scenario, "--out", out, "--resume");
            while (process.isAlive() && kept(out) <= before) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(7L * kill));
            process.destroyForcibly().waitFor();

            assertThat(kept(out)).as(told()).isGreaterThanOrEqualTo(before);
            before = kept(out);
        }
        assertThat(before).isPositive();

        Call again = Call.jdr("run", scenario, "--out", out, "--resume");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(Folder.names(out)).containsExactly("killed");
        assertThat(out.resolve("killed/notes.txt")).hasContent("mine");
        for (String file : List.of("run.json", "summary.json", "worlds.csv", "changes.csv", "draws.csv", "trajectories.csv")) {
            assertThat(out.resolve("killed").resolve(file)).hasSameBinaryContentAs(folder.resolve("whole/killed").resolve(file));
        }
    }

    /** Java without fonts, emulated by a configuration of fonts that is not there. */
    @Test
    void whereLettersCannotBeDrawnTheNumbersAreWholeAndTheChartsComeLater() throws Exception {
        Path out = folder.resolve("out");

        int exit = start(List.of("-Dsun.awt.fontconfig=" + folder.resolve("nowhere")), "run", scenario, "--out", out, "--lang", "nl").waitFor();

        assertThat(exit).as(told()).isEqualTo(Jdr.NOT_ALL_WRITTEN);
        assertThat(told()).contains("undrawn-charts", "No charts can be drawn here: Java ", "apt-get install fontconfig fonts-dejavu-core libfreetype6", "Cijfers: ")
                .containsSubsequence("undrawn-charts", "Cijfers: ", "undrawn-charts").doesNotContain("\tat ", "Error:");
        assertThat(out.resolve("killed")).isDirectoryContaining("glob:**/{run.json,worlds.csv,trajectories.csv}").isDirectoryNotContaining("glob:**/charts");

        Call later = Call.jdr("run", scenario, "--out", out, "--resume");

        assertThat(later.exit()).isZero();
        assertThat(out.resolve("killed/charts")).isDirectoryContaining("glob:**.png");
        assertThat(Folder.names(out)).containsExactly("killed");
    }

    @Test
    void whatIsKnownBeforehandIsToldBeforeTheRun() throws IOException {
        Path out = folder.resolve("out");
        Call.jdr("run", scenario, "--out", out, "--draws", 2);
        Path other = Files.writeString(folder.resolve("other.json"), Files.readString(scenario).replace("\"size\": 400", "\"size\": 300"));

        Call run = Call.jdr("run", other, "--out", out, "--draws", 2);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).startsWith(out.resolve("killed") + "  warning  other-results").contains("\"killed.json\"; those of \"other.json\" will replace them");
    }

    @Test
    void resultsThatCannotBePutInPlaceAreBesideAndTheSummaryIsToldAnyway() throws IOException {
        Path out = folder.resolve("out");
        Files.writeString(Files.createDirectories(out.resolve("killed")).resolve("trajectories.csv"), "mine");

        Call run = Call.jdr("run", scenario, "--out", out, "--draws", 2);

        assertThat(run.exit()).isEqualTo(Jdr.NOT_ALL_WRITTEN);
        assertThat(run.out()).contains("Redesign").contains("Numbers and charts: " + out.resolve("killed.2"));
        assertThat(run.err()).contains("error  results-beside", "not a file of this toolkit's, and stays").doesNotContain("\tat ");
        assertThat(out.resolve("killed/trajectories.csv")).hasContent("mine");
        assertThat(out.resolve("killed.2")).isDirectoryContaining("glob:**/{run.json,worlds.csv}");
    }
}
