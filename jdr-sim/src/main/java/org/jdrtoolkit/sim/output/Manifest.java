package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.file.RecordWriter;
import org.jdrtoolkit.core.file.Source;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.preset.Presets;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.FollowedPanel;
import org.jdrtoolkit.sim.scenario.DropOut;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.study.Draft;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;

/** Written as {@code run.json}. */
@About("What a run was made from, so that anybody can make it again.")
public record Manifest(
        @About("Version of the toolkit and, behind a plus, the commit it was built from; .dirty if files had changed since that commit.") String toolkitVersion,
        @About("Id of the scenario.") String scenario,
        @About("Starting point of all chance.") long seed,
        @About("How the equations were stepped.") Scheme scheme,
        @About("Length of a step, in the time unit of the scenario.") double step,
        @About("Numbers of the model that the scenario sets otherwise, by name.") Map<String, Double> numbers,
        @About("The presets that plans took over, by plan.") Map<String, String> presets,
        @About("In how many plausible worlds the question was asked.") Optional<AskedWorlds> worlds,
        @About("How people were followed one by one, if they were.") Optional<AskedPanel> panel,
        @About("The files it was made from.") List<FileHash> inputs,
        @About("The files it made, before this one.") List<FileHash> outputs) {

    /** Its name in the folder of a run. */
    static final String FILE = "run.json";
    /** The name of a scenario that came without one. */
    static final String SCENARIO = "scenario.json";

    private static final String JSON = ".json";

    @About("In how many plausible worlds the question was asked.")
    public record AskedWorlds(
            @About("How often the model's numbers were drawn; 0 for the numbers as stated.") int parameterDraws,
            @About("How many worlds of chance each draw met.") int replications,
            @About("How many worlds there are; fewer than draws times replications if the run was stopped.") int complete) {

        static Optional<AskedWorlds> of(Findings found) {
            Sampling sampling = found.study().scenario().sampling();
            return found.has(Worlds.class) || found.has(Stopped.class) && sampling.hasWorlds() ? Optional.of(new AskedWorlds(sampling.parameterDraws(), sampling.replications(),
                    found.find(Worlds.class).map(worlds -> worlds.worlds().size()).orElse(0))) : Optional.empty();
        }
    }

    @About("How people were followed one by one.")
    public record AskedPanel(
            @About("The times of all waves, in the time unit of the scenario.") List<Double> at,
            @About("The plans under which people were followed.") List<String> plans,
            @About("Which scores: observed, with measurement error, or true.") String scores,
            @About("Who did not go on answering; left out, everybody did.") Optional<DropOut> dropOut) {

        public AskedPanel {
            at = List.copyOf(at);
            plans = List.copyOf(plans);
        }

        static Optional<AskedPanel> of(Findings found) {
            Scenario scenario = found.study().scenario();
            return found.find(FollowedPanel.class).map(FollowedPanel::design).map(design -> new AskedPanel(
                    Arrays.stream(design.times(scenario.time())).boxed().toList(), design.plansOf(scenario).stream().map(Plan::id).toList(),
                    design.hasError() ? "observed" : "true", design.dropOut()));
        }
    }

    @About("A file and its contents in short.")
    public record FileHash(
            @About("File name, with slashes.") String file,
            @About("SHA-256 of its bytes, in hexadecimal.") String sha256) {

        static FileHash of(String name, String text) {
            return new FileHash(name, HexFormat.of().formatHex(newDigest().digest(text.getBytes(StandardCharsets.UTF_8))));
        }

        /** The same for a file too large for memory. */
        static FileHash of(String name, Path file) throws IOException {
            MessageDigest digest = newDigest();
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return new FileHash(name, HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest newDigest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    public Manifest {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        presets = Collections.unmodifiableMap(new TreeMap<>(presets));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The manifest of a run's findings, with all files that its folder holds so far. */
    static Manifest of(Findings found, Path folder) throws IOException {
        List<FileHash> outputs = new ArrayList<>();
        for (String name : Trees.names(folder)) {
            outputs.add(FileHash.of(name, folder.resolve(name)));
        }
        return of(found, outputs);
    }

    /** The manifest of a run that has found nothing yet: what it is made from, and how many worlds it is asked for. */
    static Manifest asked(Study study) {
        return of(Findings.of(study).with(new Stopped(0, Math.toIntExact(Math.max(1, study.scenario().sampling().worlds())))), List.of());
    }

    private static Manifest of(Findings found, List<FileHash> outputs) {
        Study study = found.study();
        Scenario scenario = study.scenario();
        return new Manifest(Library.version(), scenario.id(), scenario.sampling().seed(), scenario.time().scheme(), scenario.time().step(),
                scenario.numbers(), scenario.presets(), AskedWorlds.of(found), AskedPanel.of(found), inputs(study), outputs);
    }

    /** The input files of a study, as they were read: the scenario, its model, its draws and its presets. What was made in Java counts as if written. */
    static List<FileHash> inputs(Study study) {
        Draft draft = study.draft();
        Scenario scenario = draft.scenario().orElseThrow();
        List<FileHash> inputs = new ArrayList<>();
        inputs.add(draft.source().filter(source -> isAsRead(draft))
                .map(source -> FileHash.of(source.isPiped() ? SCENARIO : source.name().replaceFirst(".*[/\\\\]", ""), source.text()))
                .orElseGet(() -> FileHash.of(scenario.id() + JSON, ScenarioFile.write(scenario))));
        String model = scenario.model().endsWith(JSON) ? scenario.model() : scenario.model() + JSON;
        inputs.add(FileHash.of(model, draft.modelSource().map(Source::text).orElseGet(() -> ModelFile.write(draft.model().orElseThrow()))));
        draft.draws().ifPresent(draws -> inputs.add(FileHash.of(draws.fileName(), draws.text())));
        for (String preset : new TreeSet<>(scenario.presets().values())) {
            inputs.add(FileHash.of(preset + JSON, Presets.json(preset).orElseThrow()));
        }
        return inputs;
    }

    /** Whether a scenario equals its file but for the seed, the scheme and the number of worlds, which the manifest itself states. */
    static boolean isAsRead(Draft draft) {
        Scenario scenario = draft.scenario().orElseThrow();
        return draft.asRead().filter(read -> read.withSampling(scenario.sampling()).withTime(read.time().withScheme(scenario.time().scheme()))
                .equals(scenario)).isPresent();
    }

    /** The manifest as indented JSON text. */
    public String json() {
        return RecordWriter.write(this);
    }
}
