package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.output.ResultFolder;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program that is told to end in the middle of many worlds keeps those that are complete. */
class StoppedCommandTest {

    /** Some worlds are done: the run as stated is the first hundredth. */
    private static final Pattern UNDERWAY = Pattern.compile("([5-9]|\\d\\d) %");

    @TempDir
    private Path folder;

    /** Where processes are ended by force, as on Windows, nobody hears it. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void completeWorldsAreWritten() throws Exception {
        Path out = folder.resolve("out");
        Path console = folder.resolve("console.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
                "-Djdr.terminal=true", "-cp", System.getProperty("java.class.path"), Jdr.class.getName(), "run", Call.scenario("care-hr/assistant.json").toString(),
                "--out", out.toString(), "--threads", "1", "--draws", "100").redirectOutput(console.toFile()).start();
        StringBuilder told = new StringBuilder();
        try (Reader err = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
            while (!UNDERWAY.matcher(told).find()) {
                int sign = err.read();
                assertThat(sign).as(told.toString()).isNotNegative();
                told.append((char) sign);
            }
            process.toHandle().destroy(); // as the system does at its end; Ctrl-C is heard in the same way
            err.transferTo(Writer.nullWriter());
        }
        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(Files.readString(console)).containsPattern("Stopped after \\d+ of 200 worlds; the same command with --resume")
                .containsPattern("That holds in \\d+ of \\d+ plausible worlds");
        assertThat(out.resolve("care-hr-assistant")).isDirectoryContaining("glob:**/{run.json,worlds.csv,summary.json,unfinished.csv}");
        assertThat(out.resolve("care-hr-assistant/charts")).isDirectoryContaining("glob:**.png");
    }

    private Path scenario(String id) throws IOException {
        return Files.writeString(folder.resolve(id + ".json"), """
                {"id": "%s", "title": {"en": "The %s"}, "model": "jdr-core-5", "time": {"horizon": 10}, "workforce": {"size": 50},
                 "plans": [{"id": "redesign", "title": {"en": "Redesign"}, "levers": [{"lever": "jobRedesign", "from": 1, "to": 1}]}],
                 "sampling": {"parameterDraws": 6}}""".formatted(id, id));
    }

    /** Of three files the first is complete, the second was stopped, and the third never began. */
    @Test
    void severalFilesGoOnWhereTheyWereStopped() throws Exception {
        Path first = scenario("first");
        Path second = scenario("second");
        Path third = scenario("third");
        Path out = folder.resolve("out");
        Path whole = folder.resolve("whole");
        Call.jdr("run", first, second, third, "--out", whole);
        Call.jdr("run", first, "--out", out);
        Study study = ScenarioFile.read(second).orThrow();
        AtomicBoolean isAsked = new AtomicBoolean();
        Findings some = StudyRun.of(study).keeping(world -> {
            isAsked.set(true);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)); // a run asks every hundredth of a second whether to go on
        }).run(Workshops.here(), new Watch() {
            @Override
            public void at(double done) {
                // how far it is does not matter here
            }

            @Override
            public boolean isStopped() {
                return isAsked.get();
            }
        });
        try (ResultFolder folder = ResultFolder.open(out, study)) {
            folder.write(some);
            folder.complete();
        }
        assertThat(some.has(Stopped.class)).isTrue();

        Call again = Call.jdr("run", first, second, third, "--out", out, "--resume");

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("The second", "The third").doesNotContain("The first");
        for (String id : List.of("first", "second", "third")) {
            assertThat(out.resolve(id + "/worlds.csv")).hasSameBinaryContentAs(whole.resolve(id + "/worlds.csv"));
            assertThat(out.resolve(id + "/summary.json")).hasSameBinaryContentAs(whole.resolve(id + "/summary.json"));
        }
    }
}
