package org.jdrtoolkit.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.file.FileText;
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

    /** A guess from the text; what cannot be read counts as a scenario, whose reading says why. */
    static FileKind of(FileText file) {
        String text = file.text().orElse("");
        return CONSTRUCTS.matcher(text).find() ? MODEL : ANSWERS.matcher(text).find() ? ASSESSMENT : SCENARIO;
    }
}
