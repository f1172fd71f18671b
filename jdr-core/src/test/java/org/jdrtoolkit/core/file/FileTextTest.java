package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jdrtoolkit.core.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {

    private static final String SMALLEST = """
            { "id": "example", "title": { "en": "Énergie" }, "timeUnit": "week" }
            """;

    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsToldWithTheFolderThatNamesStartFrom() {
        Path file = folder.resolve("missing.json");

        assertThat(told(file)).isEqualTo("""
                %s  error  missing-file
                  There is no such file.
                  Check the name; relative names start from %s.""".formatted(file, Path.of("").toAbsolutePath()));
    }

    @Test
    void aFolderIsToldToBeOne() {
        assertThat(told(folder)).isEqualTo("""
                %s  error  not-a-file
                  This is a folder.
                  Name a file in it.""".formatted(folder));
    }

    @Test
    void aFileOfManyMegabytesIsNotRead() throws IOException {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 32);
        }

        assertThat(told(file)).isEqualTo("""
                %s  error  file-too-large
                  The file has 4294 MB; at most 10 MB are read.
                  Maybe this is data rather than a model or scenario?""".formatted(file));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there this file is merely missing")
    void aNameBelowAFileIsToldWithTheReasonOfTheSystem() throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), SMALLEST).resolve("model.json");

        assertThat(told(file)).startsWith(file + "  error  unreadable-file\n  The file cannot be read: " + file);
    }

    @Test
    void aForbiddenFileIsToldToBeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.json"), SMALLEST);
        boolean isForbidden = file.toFile().setReadable(false) && !Files.isReadable(file);
        assumeTrue(isForbidden, "this system, or its administrator, may read everything");

        assertThat(told(file)).contains("You may not read this file.");
    }

    @Test
    void aFileInAnotherEncodingIsToldWhereItStops() throws IOException {
        Path file = write("{\n  \"title\": { \"en\": \"Énergie\" }\n}\n", StandardCharsets.ISO_8859_1);

        assertThat(told(file)).isEqualTo("""
                %s:2:21  error  not-utf-8
                  From here on, this is not text in the encoding UTF-8.
                  Save the file as UTF-8.""".formatted(file));
    }

    @Test
    void aFileThatEndsWithinACharacterIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("cut.json"), new byte[] {'{', (byte) 0xC3});

        assertThat(told(file)).startsWith(file + ":1:2  error  not-utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aByteOrderMarkMakesNoDifference(String mark) throws IOException {
        Path file = write(mark + SMALLEST, StandardCharsets.UTF_8);

        Model model = ModelFile.read(file).orThrow();

        assertThat(model.title().in(Locale.ENGLISH)).isEqualTo("Énergie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesCountAlikeWhateverEndsThem(String lineBreak) throws IOException {
        Path file = write(String.join(lineBreak, "{", "  \"id\": \"example\",", "  \"id\": \"other\"", "}"), StandardCharsets.UTF_8);

        assertThat(told(file)).contains(file + ":3:3  error  duplicate-key");
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("model.json"), text, charset);
    }

    private static String told(Path file) {
        return String.join("\n\n", ModelFile.read(file).problems().stream().map(Object::toString).toList());
    }
}
