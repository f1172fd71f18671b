package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
}
