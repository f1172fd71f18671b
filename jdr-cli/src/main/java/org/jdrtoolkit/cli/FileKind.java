package org.jdrtoolkit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether a file means to be a model or a scenario; only a model has constructs. */
enum FileKind {
    MODEL,
    SCENARIO;

    private static final Pattern CONSTRUCTS = Pattern.compile("\"constructs\"\\s*:");
    private static final int LOOKED_AT = 1_000_000;

    /** A guess from the beginning of the file; a file that cannot be read counts as a scenario, whose reading says why. */
    static FileKind of(Path file) {
        try (var in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return CONSTRUCTS.matcher(beginning).find() ? MODEL : SCENARIO;
        } catch (IOException e) {
            return SCENARIO;
        }
    }
}
