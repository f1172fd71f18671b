package org.jdrtoolkit.sim.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.result.RunResult;

/**
 * The folder of a run. It is filled in a hidden place and moved when complete, so that a run that is killed leaves what was
 * there before; whatever else somebody keeps in the folder stays. A host that is told to end lets {@link #write} come to its end if it can; what a
 * killed one has left in hidden places, the next run of the same scenario removes.
 */
public final class ResultFolder {

    static final String MANIFEST = "run.json";

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
    public static Path write(RunResult result, Path out, Addition addition) {
        String id = result.study().scenario().id();
        Path unfinished = null;
        try {
            Files.createDirectories(out);
            clearAfterKilledRuns(out, id);
            unfinished = hidden(out, id, "unfinished");
            Files.createDirectory(unfinished);
            fill(unfinished, result, addition);
            return replace(out.resolve(id), unfinished);
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (UncheckedIOException e) {
            throw unwritable(out, e.getCause());
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

    private static ProblemException unwritable(Path out, IOException e) {
        return new ProblemException(List.of(Problem.error("unwritable-folder", "",
                "The results cannot be written here: " + reason(e) + ".",
                "Choose another folder with --out, or make room in this one.").at(Location.whole(out.toString()))));
    }

    /** Why, in plain words; Java says some of it only in the names of its exceptions. */
    private static String reason(IOException e) {
        if (!(e instanceof FileSystemException failure) || failure.getFile() == null) {
            return String.valueOf(e.getMessage());
        }
        String file = "\"" + failure.getFile() + "\" ";
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return file + "is a file, where a folder belongs";
        } else if (e instanceof AccessDeniedException) {
            return file + "may not be written";
        }
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return file + "cannot be written (" + Optional.ofNullable(failure.getReason()).orElse(kind).toLowerCase(Locale.ROOT) + ")";
    }

    /** Makes the folder that results will go into, if it is not there; throws {@link ProblemException} if it cannot be written. */
    public static void prepare(Path out) {
        try {
            Files.createDirectories(out);
            if (!Files.isWritable(out)) {
                throw new AccessDeniedException(out.toString());
            }
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    private static void fill(Path folder, RunResult result, Addition addition) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("trajectories.csv"))) {
            TrajectoriesCsv.write(result, writer);
        }
        if (!result.staffings().isEmpty()) {
            try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("headcount.csv"))) {
                HeadcountCsv.write(result, writer);
            }
        }
        if (result.study().scenario().economics().isPresent()) {
            try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("economics.csv"))) {
                EconomicsCsv.write(result, writer);
            }
        }
        Files.writeString(folder.resolve("summary.json"), SummaryJson.write(result));
        if (result.worlds().isPresent()) {
            WorldFiles.write(result.worlds().get(), folder);
        }
        addition.writeTo(folder);
        Manifest manifest = Manifest.of(result.study(), result.worlds(), folder);
        Files.writeString(folder.resolve(MANIFEST), manifest.json());
    }

    private static Path replace(Path target, Path unfinished) throws IOException {
        if (!Files.exists(target)) {
            return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!Files.isDirectory(target)) {
            throw new NotDirectoryException(target.toString());
        }
        Set<String> ours = writtenBefore(target);
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = Manifest.nameIn(target, file);
                Path kept = unfinished.resolve(name);
                if (!ours.contains(name) && !Files.exists(kept)) {
                    Files.createDirectories(kept.getParent());
                    Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Path former = hidden(target.toAbsolutePath().getParent(), target.getFileName().toString(), "former");
        Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        remove(former);
        return target;
    }

    /** The files that the run before this one wrote, by its own manifest; whatever else is there belongs to somebody. */
    private static Set<String> writtenBefore(Path folder) {
        Set<String> names = new HashSet<>(Set.of(MANIFEST));
        RecordReader.read(folder.resolve(MANIFEST), Manifest.class).value()
                .ifPresent(manifest -> manifest.outputs().forEach(output -> names.add(output.file())));
        return names;
    }

    /** Removes what runs of this scenario that were killed have left, and brings back results that were about to be replaced. */
    private static void clearAfterKilledRuns(Path out, String id) throws IOException {
        try (Stream<Path> entries = Files.list(out)) {
            for (Path entry : entries.toList()) {
                Matcher left = Pattern.compile(Pattern.quote("." + id) + "-(unfinished|former)-(\\d{1,18})")
                        .matcher(entry.getFileName().toString());
                if (!left.matches() || ProcessHandle.of(Long.parseLong(left.group(2))).isPresent()) {
                    continue;
                }
                if (left.group(1).equals("former") && !Files.exists(out.resolve(id))) {
                    Files.move(entry, out.resolve(id), StandardCopyOption.ATOMIC_MOVE);
                } else {
                    remove(entry);
                }
            }
        }
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
