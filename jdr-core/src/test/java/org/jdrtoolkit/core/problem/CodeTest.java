package org.jdrtoolkit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdrtoolkit.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

    private static final Path PAGE = Path.of("../docs/problems.md");

    /** {@code mvn -pl jdr-core test -Djdr.refresh=true} writes the tables anew; what stands before them is kept. */
    @Test
    void thePageTellsAllCodes() throws IOException {
        String page = Files.readString(PAGE);
        List<String> lines = new ArrayList<>(page.substring(0, page.indexOf("\n## ")).lines().toList());
        for (Code.Part part : Code.Part.values()) {
            lines.addAll(List.of("", "## " + part.title(), ""));
            if (!part.about().isEmpty()) {
                lines.addAll(List.of(part.about(), ""));
            }
            lines.addAll(List.of("| code | what it means | what to do |", "|---|---|---|"));
            Stream.of(Code.values()).filter(code -> code.part() == part)
                    .forEach(code -> lines.add("| `" + code.word() + "` | " + code.meaning() + " | " + code.advice() + " |"));
        }
        Golden.assertHolds(PAGE, String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsToldInSentences(Code code) {
        assertThat(code.meaning()).endsWith(".").doesNotContain("|", ". ");
        assertThat(code.advice()).endsWith(".").doesNotContain("|");
    }

    @Test
    void everyCodeIsRaisedSomewhere() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            String sources = String.join("", modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory).map(CodeTest::text).toList());

            assertThat(Code.values()).allSatisfy(code -> assertThat(sources).containsPattern("Code\\." + code + "\\b"));
        }
    }

    private static String text(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
