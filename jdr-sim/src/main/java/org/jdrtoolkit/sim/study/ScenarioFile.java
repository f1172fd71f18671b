package org.jdrtoolkit.sim.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.file.RecordWriter;
import org.jdrtoolkit.core.file.SchemaWriter;
import org.jdrtoolkit.core.file.Source;
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

    /**
     * The scenario in a file together with its model; never throws for what is in them. A model file is sought beside the scenario and, if that is a
     * link, then beside the file it links to.
     */
    public static Draft read(Path path) {
        return read(FileText.read(path));
    }

    /** The same for a text that has been read already; a model file is sought in the {@linkplain FileText#folders() folders} of the text. */
    public static Draft read(FileText text) {
        return withModel(RecordReader.read(text, Scenario.class), text.folders());
    }

    /** The scenario in JSON text; a model file is sought in the folder. */
    public static Draft read(String name, String json, Path folder) {
        return withModel(RecordReader.read(name, json, Scenario.class), List.of(folder));
    }

    /** The scenario as JSON text that reads back as an equal scenario. */
    public static String write(Scenario scenario) {
        return RecordWriter.write(scenario);
    }

    /** The JSON Schema of scenario files. */
    public static String schema() {
        return SchemaWriter.write(Scenario.class, "JD-R toolkit scenario");
    }

    private static Draft withModel(Reading<Scenario> scenario, List<Path> folders) {
        Problems problems = new Problems();
        boolean isPiped = scenario.source().map(Source::isPiped).orElse(false);
        String where = isPiped ? "in the folder in which the program runs" : "beside this file" + (folders.size() > 1 ? ", nor beside the file it links to" : "");
        Optional<Reading<Model>> model = scenario.value().flatMap(read -> model(read.model(), folders, where, problems));
        return Draft.read(scenario, model, problems.found());
    }

    private static Optional<Reading<Model>> model(String name, List<Path> folders, String where, Problems problems) {
        if (!name.endsWith(MODEL_FILE)) {
            problems.exists(name, Library.ids(), "shipped model", "/model", "For a file of your own, write its name with .json.");
            return Library.read(name);
        }
        Optional<Path> file = folders.stream().flatMap(folder -> existing(name, folder).stream()).findFirst();
        if (file.isEmpty()) {
            List<String> names = folders.stream().flatMap(folder -> names(folder).stream()).distinct().toList();
            problems.error(Code.MISSING_FILE, "/model", "There is no model file \"" + name + "\" " + where + ".",
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
