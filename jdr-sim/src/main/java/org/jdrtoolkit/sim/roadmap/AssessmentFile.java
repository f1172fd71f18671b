package org.jdrtoolkit.sim.roadmap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.file.RecordWriter;
import org.jdrtoolkit.core.file.SchemaWriter;
import org.jdrtoolkit.core.file.WholeFile;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;

/** Assessment files: read, write, save. */
public final class AssessmentFile {

    private AssessmentFile() {}

    /** The assessment in a file, with every problem found in it. */
    public static Reading<Assessment> read(Path path) {
        return RecordReader.read(path, Assessment.class);
    }

    /** The assessment in a text that has been read already. */
    public static Reading<Assessment> read(FileText text) {
        return RecordReader.read(text, Assessment.class);
    }

    /** The assessment in JSON text, under the name its problems will carry. */
    public static Reading<Assessment> read(String name, String json) {
        return RecordReader.read(name, json, Assessment.class);
    }

    /** The assessment as JSON text that reads back as an equal one. */
    public static String write(Assessment assessment) {
        return RecordWriter.write(assessment);
    }

    /** The JSON Schema of assessment files. */
    public static String schema() {
        return SchemaWriter.write(Assessment.class, "JD-R toolkit assessment");
    }

    /** Throws {@link ProblemException} if a new file of this name cannot be made, so that nobody answers questions in vain. */
    public static void checkNew(Path file) {
        WholeFile.checkNew(file);
    }

    /** Writes an assessment into a new file, whole or not at all. */
    public static void save(Assessment assessment, Path file) {
        checkNew(file);
        try {
            WholeFile.writeNew(file.toAbsolutePath(), write(assessment).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProblemException(List.of(Problem.error(Code.UNWRITABLE_FILE, "", "The file cannot be written: " + e.getMessage() + ".", "Choose another folder.")
                    .at(Location.whole(file.toString()))));
        }
    }
}
