package org.jdrtoolkit.sim.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.file.RecordWriter;
import org.jdrtoolkit.core.file.SchemaWriter;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.scenario.Scenario;

/** Scenario files: read together with their model, check, write. */
public final class ScenarioFile {

    /** How the name of a model file ends; ids of shipped models have no points. */
    private static final String MODEL_FILE = ".json";

    private ScenarioFile() {}

    /** The scenario in a file together with its model; never throws for what is in them. */
    public static Draft read(Path path) {
        return withModel(RecordReader.read(path, Scenario.class), Optional.ofNullable(path.getParent()).orElse(Path.of("")));
    }

    /** The scenario in JSON text; a model file is sought in the folder. */
    public static Draft read(String name, String json, Path folder) {
        return withModel(RecordReader.read(name, json, Scenario.class), folder);
    }

    /** The scenario as JSON text that reads back as an equal scenario. */
    public static String write(Scenario scenario) {
        return RecordWriter.write(scenario);
    }

    /** The JSON Schema of scenario files. */
    public static String schema() {
        return SchemaWriter.write(Scenario.class, "JD-R toolkit scenario");
    }

    private static Draft withModel(Reading<Scenario> scenario, Path folder) {
        Problems problems = new Problems();
        Optional<Reading<Model>> model = scenario.value().flatMap(read -> model(read.model(), folder, problems));
        return Draft.read(scenario, model, problems.found());
    }

    private static Optional<Reading<Model>> model(String name, Path folder, Problems problems) {
        if (!name.endsWith(MODEL_FILE)) {
            problems.exists(name, Library.ids(), "shipped model", "/model", "For a file of your own, write its name with .json.");
            return Library.read(name);
        }
        Optional<Path> file = existing(name, folder);
        if (file.isEmpty()) {
            List<String> names = names(folder);
            problems.error(Code.MISSING_FILE, "/model", "There is no model file \"" + name + "\" beside this file.",
                    Suggestion.nearest(name, names).map(near -> "Maybe \"" + near + "\"?").orElse("Check its name.")
                            + " For a shipped model, write its id: " + String.join(", ", Library.ids()) + ".",
                    Suggestion.value(name, names, "/model"));
            return Optional.empty();
        }
        Reading<Model> reading = ModelFile.read(file.get());
        problems.addAll(reading.problems());
        return Optional.of(reading);
    }

    private static Optional<Path> existing(String name, Path folder) {
        try {
            return Optional.of(folder.resolve(name)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty(); // not a valid file name
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(MODEL_FILE)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
