package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said can be read on the console it is said on, or it is told that it was not heard. Consoles of Windows are emulated by what Java is told of them. */
class ConsoleTest {

    @TempDir
    private Path folder;

    private static String plain(String charset, String text) throws IOException {
        StringWriter written = new StringWriter();
        try (Writer writer = PlainWriter.of(written, Charset.forName(charset))) {
            writer.write(text);
        }
        return written.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "windows-1252 | −0.04 → € 1 500 … ≥ ± × “é” | -0.04 -> € 1 500 … >= ± × “é”",
        "IBM850       | −0.04 → € 1 500 … ≥ ± × “é” | -0.04 -> EUR 1 500 ... >= ± × \"é\"",
        "US-ASCII     | −0.04 → € 1 500 … ≤ ± × “é” | -0.04 -> EUR 1 500 ... <= +- x \"e\"",
        "ISO-8859-15  | €, Σ xᵢ², gegërt, ț, 例 😀   | €, sum  xi², gegërt, t, ? ?",
        "UTF-8        | −0.04 → €, 例 😀              | −0.04 → €, 例 😀",
    })
    void whatACharsetLacksIsSaidPlainly(String charset, String meant, String read) throws IOException {
        assertThat(plain(charset, meant)).isEqualTo(read);
    }

    @Test
    void columnsStayBelowOneAnother() throws IOException {
        assertThat(plain("IBM850", """
                strain       [−0.1 … 0]    Guthier
                engagement   −0.25         Kubicek
                costs        € 1 → € 2     HR
                """)).isEqualTo("""
                strain       [-0.1 ... 0]  Guthier
                engagement   -0.25         Kubicek
                costs        EUR 1 -> EUR 2 HR
                """);
    }

    @Test
    void spacesThatWaitAreThereWhenSomebodyIsAsked() throws IOException {
        StringWriter written = new StringWriter();
        Writer writer = PlainWriter.of(written, StandardCharsets.US_ASCII);
        writer.write("Level: ");
        writer.flush();

        assertThat(written).hasToString("Level: ");
    }

    /** Java before 19 tells the charset of a console under its own name; of a file or pipe there is the default one, and from 19 on the system's. */
    @ParameterizedTest
    @ValueSource(strings = {"-Dstdout.encoding=IBM850", "-Dsun.stdout.encoding=IBM850", "-Dfile.encoding=windows-1252", "-Dstdout.encoding=windows-1252"})
    void aModelIsExplainedInTheConsolesOwnLetters(String told) throws Exception {
        assumeTrue(Runtime.version().feature() < 19 || !told.startsWith("-Dfile.encoding"));
        Path out = folder.resolve("out.txt");

        assertThat(jdr(out, List.of(told), "explain", "jdr-core-5")).isEqualTo("0");
        assertThat(Files.readString(out, Charset.forName(told.replaceAll(".*=", "")))).contains("-0.04 ", "[-0.1 ", "demands -> strain", "× resources")
                .doesNotContain("−").doesNotContain(" ?");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeWrittenIsTold() throws Exception {
        for (List<String> command : List.of(List.of("explain", "jdr-core-5"), List.of("run", "--help"))) {
            assertThat(jdr(Path.of("/dev/full"), List.of(), command.toArray(String[]::new))).startsWith("2Standard output cannot be written: ").hasLineCount(1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoReadsOnlyTheBeginningHasHeardEnough() throws Exception {
        Process head = new ProcessBuilder("sh", "-c", "{ \"$@\"; echo $? >&2; } | head -n 1", "sh", java(), "-cp", System.getProperty("java.class.path"),
                Jdr.class.getName(), "explain", "jdr-ai-adoption").start();

        assertThat(head.inputReader().lines()).singleElement().asString().contains("jdr-ai-adoption");
        assertThat(head.errorReader().lines()).containsExactly("0");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The exit code of a call, and what it complained of behind that. */
    private String jdr(Path out, List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Jdr.class.getName()));
        command.addAll(List.of(arguments));
        File err = folder.resolve("err.txt").toFile();
        int exit = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err).start().waitFor();
        return exit + Files.readString(err.toPath());
    }
}
