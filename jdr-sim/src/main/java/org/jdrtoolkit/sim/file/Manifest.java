package org.jdrtoolkit.sim.file;

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
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.RecordWriter;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.sim.result.Worlds;
import org.jdrtoolkit.sim.scenario.Presets;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;

/** What a run was made from, so that anybody can make it again: written as {@code run.json}. */
@About("What a run was made from, so that anybody can make it again.")
public record Manifest(
        @About("Version of the toolkit.") String toolkitVersion,
        @About("Id of the scenario.") String scenario,
        @About("Starting point of all chance.") long seed,
        @About("How the equations were stepped.") Scheme scheme,
        @About("Length of a step, in the time unit of the scenario.") double step,
        @About("Numbers of the model that the scenario sets otherwise, by name.") Map<String, Double> numbers,
        @About("The presets that plans took over, by plan.") Map<String, String> presets,
        @About("In how many plausible worlds the question was asked.") Optional<AskedWorlds> worlds,
        @About("The files it was made from.") List<FileHash> inputs,
        @About("The files it made, before this one.") List<FileHash> outputs) {

    /** In how many plausible worlds the question was asked. */
    @About("In how many plausible worlds the question was asked.")
    public record AskedWorlds(
            @About("How often the model's numbers were drawn; 0 for the numbers as stated.") int parameterDraws,
            @About("How many worlds of chance each draw met.") int replications,
            @About("How many worlds there are; fewer than draws times replications if the run was stopped.") int complete) {

        static AskedWorlds of(Worlds worlds) {
            Sampling sampling = worlds.study().scenario().sampling();
            return new AskedWorlds(sampling.parameterDraws(), sampling.replications(), worlds.worlds().size());
        }
    }

    /** A file and its contents in short. */
    @About("A file and its contents in short.")
    public record FileHash(
            @About("File name, with slashes.") String file,
            @About("SHA-256 of its bytes, in hexadecimal.") String sha256) {

        static FileHash of(String name, byte[] bytes) {
            return new FileHash(name, HexFormat.of().formatHex(newDigest().digest(bytes)));
        }

        /** The same of a file too large for memory. */
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

    /** The manifest of a run of a scenario file, as it was run, with all files that its folder holds so far. */
    static Manifest of(Scenario scenario, Optional<Worlds> worlds, Path scenarioFile, Path folder) throws IOException {
        List<FileHash> outputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                outputs.add(FileHash.of(nameIn(folder, file), file));
            }
        }
        return new Manifest(Library.version(), scenario.id(), scenario.sampling().seed(), scenario.time().scheme(), scenario.time().step(),
                scenario.numbers(), scenario.presets(), worlds.map(AskedWorlds::of), inputs(scenario, scenarioFile), outputs);
    }

    /** The files that a scenario is run from: its own, that of its model, and those of presets. */
    static List<FileHash> inputs(Scenario scenario, Path scenarioFile) throws IOException {
        List<FileHash> inputs = new ArrayList<>(List.of(FileHash.of(scenarioFile.getFileName().toString(), Files.readAllBytes(scenarioFile))));
        Optional<Path> modelFile = ScenarioFile.modelFile(scenario, scenarioFile.toAbsolutePath().getParent());
        inputs.add(FileHash.of(modelFile.isPresent() ? scenario.model() : scenario.model() + ".json", modelFile.isPresent()
                ? Files.readAllBytes(modelFile.get()) : Library.json(scenario.model()).orElseThrow().getBytes(StandardCharsets.UTF_8)));
        for (String preset : new TreeSet<>(scenario.presets().values())) {
            inputs.add(FileHash.of(preset + ".json", Presets.json(preset).orElseThrow().getBytes(StandardCharsets.UTF_8)));
        }
        return inputs;
    }

    /** The name of a file in a folder, with slashes on every system. */
    static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The manifest as indented JSON text. */
    public String json() {
        return RecordWriter.write(this);
    }
}
