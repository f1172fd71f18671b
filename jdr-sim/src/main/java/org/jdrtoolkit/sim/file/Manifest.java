package org.jdrtoolkit.sim.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.file.RecordWriter;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.shape.About;
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
        @About("The files it was made from.") List<FileHash> inputs,
        @About("The numbers it made.") List<FileHash> outputs) {

    /** A file and its contents in short. */
    @About("A file and its contents in short.")
    public record FileHash(
            @About("File name.") String file,
            @About("SHA-256 of its bytes, in hexadecimal.") String sha256) {

        /** The hash of a file. */
        public static FileHash of(Path file) throws IOException {
            return of(file.getFileName().toString(), Files.readAllBytes(file));
        }

        static FileHash of(String name, byte[] bytes) {
            try {
                return new FileHash(name, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    public Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The manifest of a run of a scenario file, as it was run, with the outputs written so far. */
    public static Manifest of(Scenario scenario, Path scenarioFile, List<Path> outputs) throws IOException {
        List<FileHash> inputs = new ArrayList<>(List.of(FileHash.of(scenarioFile)));
        Optional<Path> modelFile = ScenarioFile.modelFile(scenario, scenarioFile.toAbsolutePath().getParent());
        inputs.add(modelFile.isPresent() ? FileHash.of(modelFile.get()) : FileHash.of(scenario.model() + ".json",
                Library.json(scenario.model()).orElseThrow().getBytes(StandardCharsets.UTF_8)));
        List<FileHash> written = new ArrayList<>();
        for (Path output : outputs) {
            written.add(FileHash.of(output));
        }
        return new Manifest(Library.version(), scenario.id(), scenario.sampling().seed(), scenario.time().scheme(),
                scenario.time().step(), inputs, written);
    }

    /** The manifest as indented JSON text. */
    public String json() {
        return RecordWriter.write(this);
    }
}
