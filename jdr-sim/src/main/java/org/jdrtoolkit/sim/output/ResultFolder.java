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
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.FollowedPanel;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.study.Study;

/**
 * The folder of a run. It is filled in a hidden place and moved when complete, so that a run that is killed leaves what was
 * there before; anything else kept in the folder stays. Its host opens it before a run and closes it afterwards; the next run of the same scenario
 * removes what a killed host has left in hidden places.
 *
 * <p>All methods throw {@link ProblemException} if the folder cannot be written.
 */
public final class ResultFolder implements AutoCloseable {

    static final String MANIFEST = "run.json";

    private final Path out;
    private final Study study;
    private Optional<Path> unfinished = Optional.empty();
    private Optional<PanelCsv> panel = Optional.empty();
    private Findings found;

    private ResultFolder(Path out, Study study) {
        this.out = out;
        this.study = study;
        this.found = Findings.of(study);
    }

    /** Something that adds files of its own, such as charts, to a folder. */
    @FunctionalInterface
    public interface Addition {
        /** Writes into the folder, which exists. */
        void writeTo(Path folder) throws IOException;
    }

    /** Opens the folder of a study's run inside {@code out}, which is made if it does not exist. */
    public static ResultFolder open(Path out, Study study) {
        prepare(out);
        return new ResultFolder(out, study);
    }

    /** Makes the folder that will hold the folders of runs, if it does not exist. */
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

    /** Writes the parts of a panel; they are kept if the findings written in the end include the panel. */
    public Consumer<PanelPart> panel(PanelDesign design) {
        return part -> write(folder -> {
            if (panel.isEmpty()) {
                panel = Optional.of(new PanelCsv(folder, study, design));
            }
            panel.get().accept(part);
        });
    }

    /** Writes all files that have something to report of the findings. */
    public void write(Findings all) {
        if (!all.study().scenario().id().equals(study.scenario().id())) {
            throw new IllegalArgumentException("This is the folder of \"" + study.scenario().id() + "\", not of \"" + all.study().scenario().id() + "\".");
        }
        found = all;
        write(folder -> {
            for (ResultFile file : ResultFiles.of(all)) {
                try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(file.name()))) {
                    file.write(all, writer);
                }
            }
        });
    }

    /** Lets an addition write into the folder before it is complete. */
    public void write(Addition addition) {
        try {
            addition.writeTo(unfinished());
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (UncheckedIOException e) {
            throw unwritable(out, e.getCause());
        }
    }

    /** Moves what has been written, with its manifest, to its final place, named after the scenario. */
    public Path complete() {
        write(folder -> {
            if (panel.isPresent()) {
                panel.get().close();
                panel.get().keepOrDelete(found.has(FollowedPanel.class));
                panel = Optional.empty();
            }
            Files.writeString(folder.resolve(MANIFEST), Manifest.of(found, folder).json());
            replace(out.resolve(study.scenario().id()), folder);
            unfinished = Optional.empty();
        });
        return out.resolve(study.scenario().id());
    }

    /** Removes what was not completed. */
    @Override
    public void close() {
        try {
            if (panel.isPresent()) {
                panel.get().close();
            }
        } catch (IOException e) {
            throw unwritable(out, e);
        } finally {
            removeUnfinished();
        }
    }

    private void removeUnfinished() {
        try {
            unfinished.ifPresent(ResultFolder::remove);
        } catch (UncheckedIOException e) {
            throw unwritable(out, e.getCause());
        }
    }

    /** The hidden place; made when first needed, so that a run killed before then leaves nothing at all. */
    private Path unfinished() throws IOException {
        if (unfinished.isEmpty()) {
            clearAfterKilledRuns(out, study.scenario().id());
            unfinished = Optional.of(Files.createDirectory(hidden(out, study.scenario().id(), "unfinished")));
        }
        return unfinished.get();
    }

    private static Path hidden(Path out, String id, String state) {
        return out.resolve("." + id + "-" + state + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
    }

    private static ProblemException unwritable(Path out, IOException e) {
        return new ProblemException(List.of(Problem.error(Code.UNWRITABLE_FOLDER, "",
                "The results cannot be written here: " + reason(e) + ".",
                "Choose another folder, or make room in this one.").at(Location.whole(out.toString()))));
    }

    /** The reason in plain words; Java gives some reasons only by the class of the exception. */
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

    private static void replace(Path target, Path unfinished) throws IOException {
        if (!Files.exists(target)) {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return;
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
    }

    /** The files that the previous run wrote, by its own manifest; any other file belongs to the user. */
    private static Set<String> writtenBefore(Path folder) {
        Set<String> names = new HashSet<>(Set.of(MANIFEST));
        RecordReader.read(folder.resolve(MANIFEST), Manifest.class).value()
                .ifPresent(manifest -> manifest.outputs().forEach(output -> names.add(output.file())));
        return names;
    }

    /** Removes what killed runs of this scenario have left, and restores results that were about to be replaced. */
    private static void clearAfterKilledRuns(Path out, String id) throws IOException {
        try (Stream<Path> entries = Files.list(out)) {
            for (Path entry : entries.toList()) {
                Matcher left = Pattern.compile(Pattern.quote("." + id) + "-(unfinished|former)-(\\d{1,18})(-[0-9a-f-]{36})?")
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
