package org.jdrtoolkit.sim.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.ScenarioCheck;
import org.jdrtoolkit.sim.scenario.Study;

/** Scenario files: read together with their model, check, write. */
public final class ScenarioFile {

    /** How the name of a model file ends; ids of shipped models have no points. */
    private static final String MODEL_FILE = ".json";

    private ScenarioFile() {}

    /** The scenario in a file and its model, with everything that is wrong with either. */
    public static Reading<Study> read(Path path) {
        return withModel(RecordReader.read(path, Scenario.class), Optional.ofNullable(path.getParent()).orElse(Path.of("")));
    }

    /** The scenario in JSON text; a model file is looked for in the folder. */
    public static Reading<Study> read(String name, String json, Path folder) {
        return withModel(RecordReader.read(name, json, Scenario.class), folder);
    }

    /** The model file that a scenario beside it names, if it names a file rather than a shipped model. */
    public static Optional<Path> modelFile(Scenario scenario, Path folder) {
        return scenario.model().endsWith(MODEL_FILE) ? Optional.of(folder.resolve(scenario.model())) : Optional.empty();
    }

    /** The scenario as JSON text that reads back as an equal scenario. */
    public static String write(Scenario scenario) {
        return RecordWriter.write(scenario);
    }

    /** The JSON Schema of scenario files. */
    public static String schema() {
        return SchemaWriter.write(Scenario.class, "JD-R toolkit scenario");
    }

    private static Reading<Study> withModel(Reading<Scenario> scenario, Path folder) {
        List<Problem> problems = new ArrayList<>();
        Optional<Model> model = scenario.value().flatMap(read -> model(read, folder, problems));
        return scenario
                .check(read -> problems)
                .check(read -> ScenarioCheck.check(read, model))
                .map(read -> model.map(theory -> new Study(read.withPresets(), theory)));
    }

    private static Optional<Model> model(Scenario scenario, Path folder, List<Problem> problems) {
        if (!scenario.model().endsWith(MODEL_FILE)) {
            Optional<Model> shipped = Library.find(scenario.model());
            if (shipped.isEmpty()) {
                problems.add(Problem.error("unknown-id", "/model", "No shipped model has the id \"" + scenario.model() + "\".",
                        Suggestion.of(scenario.model(), Library.ids()) + " For a file of your own, write its name with .json."));
            }
            return shipped;
        }
        Optional<Path> file = existing(scenario, folder);
        if (file.isEmpty()) {
            problems.add(Problem.error("missing-file", "/model", "There is no model file \"" + scenario.model() + "\" beside this file.",
                    Suggestion.nearest(scenario.model(), names(folder)).map(name -> "Maybe \"" + name + "\"?").orElse("Check its name.")
                            + " For a shipped model, write its id: " + String.join(", ", Library.ids()) + "."));
            return Optional.empty();
        }
        Reading<Model> reading = ModelFile.read(file.get());
        problems.addAll(reading.problems());
        return reading.value().filter(model -> reading.problems().stream().noneMatch(Problem::isError));
    }

    private static Optional<Path> existing(Scenario scenario, Path folder) {
        try {
            return modelFile(scenario, folder).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty(); // a name that no file can have
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
