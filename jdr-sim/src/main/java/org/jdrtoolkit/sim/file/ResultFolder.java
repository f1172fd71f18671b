package org.jdrtoolkit.sim.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.result.RunResult;

/**
 * The folder of a run. It is filled in a hidden place and moved when complete, so that a run that is killed leaves what was
 * there before; whatever else somebody keeps in the folder stays.
 */
public final class ResultFolder {

    private static final Set<String> OURS = Set.of("trajectories.csv", "summary.json", "run.json", "charts");

    private ResultFolder() {}

    /** Something that adds files of its own, such as charts, to a folder. */
    @FunctionalInterface
    public interface Addition {
        /** Writes into the folder, which exists. */
        void writeTo(Path folder) throws IOException;
    }

    /**
     * Writes all results of a run into a folder named after its scenario.
     *
     * @return the folder
     * @throws ProblemException if the folder cannot be written
     */
    public static Path write(RunResult result, Path scenarioFile, Path out, Addition addition) {
        String id = result.study().scenario().id();
        Path unfinished = null;
        try {
            Files.createDirectories(out);
            unfinished = hidden(out, id, "unfinished");
            Files.createDirectory(unfinished);
            removeOnExit(unfinished);
            fill(unfinished, result, scenarioFile, addition);
            return replace(out.resolve(id), unfinished);
        } catch (IOException e) {
            throw new ProblemException(List.of(Problem.error("unwritable-folder", "",
                    "The results cannot be written here: " + reason(e) + ".",
                    "Choose another folder with --out, or make room in this one.").at(Location.whole(out.toString()))));
        } finally {
            if (unfinished != null) {
                remove(unfinished);
            }
        }
    }

    private static Path hidden(Path out, String id, String state) {
        Path folder = out.resolve("." + id + "-" + state + "-" + ProcessHandle.current().pid());
        remove(folder);
        return folder;
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return kind.toLowerCase(Locale.ROOT) + " (" + e.getMessage() + ")";
    }

    private static void fill(Path folder, RunResult result, Path scenarioFile, Addition addition) throws IOException {
        Path trajectories = folder.resolve("trajectories.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(trajectories)) {
            TrajectoriesCsv.write(result, writer);
        }
        Path summary = Files.writeString(folder.resolve("summary.json"), SummaryJson.write(result));
        addition.writeTo(folder);
        Manifest manifest = Manifest.of(result.study().scenario(), scenarioFile, List.of(trajectories, summary));
        Files.writeString(folder.resolve("run.json"), manifest.json());
    }

    private static Path replace(Path target, Path unfinished) throws IOException {
        if (!Files.exists(target)) {
            return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        try (Stream<Path> entries = Files.list(target)) {
            for (Path foreign : entries.filter(entry -> !OURS.contains(entry.getFileName().toString())).toList()) {
                copy(foreign, unfinished.resolve(foreign.getFileName()));
            }
        }
        Path former = hidden(target.toAbsolutePath().getParent(), target.getFileName().toString(), "former");
        Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        remove(former);
        return target;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void removeOnExit(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
