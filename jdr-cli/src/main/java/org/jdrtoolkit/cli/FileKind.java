package org.jdrtoolkit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.roadmap.Assessment;

/** Whether a file means to be a model, a scenario or an assessment; only a model has constructs, and only an assessment these answers. */
enum FileKind {
    MODEL,
    SCENARIO,
    ASSESSMENT;

    private static final Pattern CONSTRUCTS = Pattern.compile("\"constructs\"\\s*:");
    private static final Pattern ANSWERS = Pattern.compile(RecordShape.of(Assessment.class).fields().stream().map(RecordShape.Field::key)
            .collect(Collectors.joining("|", "\"(?:", ")\"\\s*:")));
    private static final int LOOKED_AT = 1_000_000;

    /** A guess from the beginning of the file; a file that cannot be read counts as a scenario, whose reading says why. */
    static FileKind of(Path file) {
        try (var in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return CONSTRUCTS.matcher(beginning).find() ? MODEL : ANSWERS.matcher(beginning).find() ? ASSESSMENT : SCENARIO;
        } catch (IOException e) {
            return SCENARIO;
        }
    }
}
