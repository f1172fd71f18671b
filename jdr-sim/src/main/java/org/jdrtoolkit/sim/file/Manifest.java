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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        @About("The files it made, before this one.") List<FileHash> outputs) {

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
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The manifest of a run of a scenario file, as it was run, with all files that its folder holds so far. */
    static Manifest of(Scenario scenario, Path scenarioFile, Path folder) throws IOException {
        List<FileHash> inputs = new ArrayList<>(List.of(FileHash.of(scenarioFile.getFileName().toString(), Files.readAllBytes(scenarioFile))));
        Optional<Path> modelFile = ScenarioFile.modelFile(scenario, scenarioFile.toAbsolutePath().getParent());
        inputs.add(FileHash.of(modelFile.isPresent() ? scenario.model() : scenario.model() + ".json", modelFile.isPresent()
                ? Files.readAllBytes(modelFile.get()) : Library.json(scenario.model()).orElseThrow().getBytes(StandardCharsets.UTF_8)));
        List<FileHash> outputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                outputs.add(FileHash.of(nameIn(folder, file), file));
            }
        }
        return new Manifest(Library.version(), scenario.id(), scenario.sampling().seed(), scenario.time().scheme(),
                scenario.time().step(), inputs, outputs);
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
