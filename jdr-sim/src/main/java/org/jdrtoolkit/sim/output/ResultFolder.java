package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdrtoolkit.core.file.WholeFile;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.FollowedPanel;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;

/**
 * The folder of a run. It is filled in a hidden place and put where it belongs when complete, so that a run that is killed leaves what was there
 * before; whatever else is kept in the folder stays as it is, and a folder that is a link or a mount stays one. Its host opens it before a run,
 * {@linkplain #notices() tells} what is known beforehand, and closes it afterwards. Worlds that it {@linkplain #keep keeps} as they come outlive a
 * kill, and {@link StoppedRun} finds them.
 *
 * <p>What cannot be written or put in place costs only itself: it is among the {@link #problems()} of the complete folder.
 */
public final class ResultFolder implements AutoCloseable {

    private static final long NANOS_BETWEEN_TOUCHES = TimeUnit.SECONDS.toNanos(1);

    private static final String TRY_AGAIN = "Make room, or choose another folder; then go on with the worlds that are kept, or begin anew.";

    private final Path out;
    private final Study study;
    private final WorkFolder work;
    private final WorldLog log;
    private List<Problem> notices;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<PanelCsv> panel = Optional.empty();
    private boolean isPanelLost;
    private boolean isLeft;
    private boolean isComplete;
    private boolean areResultsLeft;
    private boolean isEnded;
    private boolean areNumbersWhole = true;
    private Optional<Path> elsewhere = Optional.empty();
    private String whyElsewhere = "";
    private Findings found;

    private ResultFolder(Path out, Study study, List<Problem> notices, WorkFolder work, WorldLog log) {
        this.out = out;
        this.study = study;
        this.notices = notices;
        this.work = work;
        this.log = log;
        this.found = Findings.of(study);
    }

    /** Something that adds files of its own, such as charts, to a folder. */
    @FunctionalInterface
    public interface Addition {
        /** Writes into the folder, which exists. */
        void writeTo(Path folder) throws IOException;
    }

    /** Opens the folder of a study's run inside {@code out}, which is made if it does not exist; throws {@link ProblemException} if nothing can be written there. */
    public static ResultFolder open(Path out, Study study) {
        return open(out, study, StudyRun.measures(study));
    }

    /** The same for worlds of which other measures are kept than those of a {@link StudyRun}. */
    public static ResultFolder open(Path out, Study study, List<Measure> measures) {
        prepare(out);
        Path place = out.resolve(study.scenario().id());
        List<Problem> notices = new ArrayList<>();
        try {
            Placing.finish(place);
            notices.addAll(FolderNotices.of(out, study));
            WorkFolder work = WorkFolder.make(out, study.scenario().id());
            try {
                return new ResultFolder(out, study, List.copyOf(notices), work, new WorldLog(WorkFolder.log(work.folder()), Manifest.asked(study).json(), measures));
            } catch (IOException e) {
                work.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(out, e);
        }
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

    /** What should be known before the run: whose results it replaces, whether another run goes on here, what a killed one has left. */
    public List<Problem> notices() {
        return notices;
    }

    /** Keeps a world at once, from any thread. */
    public void keep(World world) {
        log.add(world);
    }

    /** Keeps the worlds with which a run is resumed, and then removes what the runs that found them have left. */
    public void resume(List<World> kept) {
        notices = notices.stream().filter(notice -> notice.code() != Code.WORLDS_LEFT).toList();
        kept.forEach(this::keep);
        log.force();
        if (log.failure().isEmpty()) {
            removeAbandoned(true);
        }
    }

    /** The same watch, which also sees to it that what was kept is on the disk, and that others know that the run goes on. */
    public Watch watching(Watch watch) {
        return new Watch() {

            private long last = System.nanoTime();

            @Override
            public void at(double done) {
                watch.at(done);
            }

            @Override
            public boolean isStopped() {
                long now = System.nanoTime();
                if (now - last > NANOS_BETWEEN_TOUCHES) {
                    last = now;
                    work.touch();
                    log.force();
                }
                return watch.isStopped();
            }
        };
    }

    /** Writes the parts of a panel; they are kept if the findings written in the end include the panel. */
    public Consumer<PanelPart> panel(PanelDesign design) {
        return part -> {
            try {
                if (panel.isEmpty() && !isPanelLost) {
                    panel = Optional.of(PanelCsv.begin(work.results(), study, design));
                }
                panel.ifPresent(files -> files.accept(part));
            } catch (IOException e) {
                losePanel(e);
            } catch (UncheckedIOException e) {
                losePanel(e.getCause());
            }
        };
    }

    private void losePanel(IOException failure) {
        isPanelLost = true;
        missing("The panel", failure);
        try {
            endPanel(false);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void endPanel(boolean isWhole) throws IOException {
        if (panel.isPresent()) {
            PanelCsv files = panel.get();
            panel = Optional.empty();
            boolean isClosed = false;
            try {
                files.close();
                isClosed = true;
            } finally {
                files.keepOrDelete(isWhole && isClosed);
            }
        }
    }

    /**
     * Writes all files that have something to report of the findings; into a folder for temporary files, from where they are not taken away, if there
     * is no room here.
     */
    public void write(Findings all) {
        if (!all.study().scenario().id().equals(study.scenario().id())) {
            throw new IllegalArgumentException("This is the folder of \"" + study.scenario().id() + "\", not of \"" + all.study().scenario().id() + "\".");
        }
        found = all;
        try {
            endPanel(found.has(FollowedPanel.class));
        } catch (IOException e) {
            missing("The panel", e);
        }
        try {
            Map<String, IOException> failures = written(work.results());
            if (!failures.isEmpty() && !isWrittenElsewhere(failures.values().iterator().next())) {
                areNumbersWhole = false;
                failures.forEach((name, failure) -> missing("\"" + name + "\"", failure));
            }
        } catch (IOException e) {
            areNumbersWhole = false;
            missing("Some of the results", e);
        }
    }

    private boolean isWrittenElsewhere(IOException why) throws IOException {
        Path temporary = Files.createTempDirectory(study.scenario().id() + ".");
        try {
            Trees.copy(work.results(), temporary);
            if (written(temporary).isEmpty()) {
                elsewhere = Optional.of(temporary);
                whyElsewhere = WholeFile.reason(why);
                return true;
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        Trees.remove(temporary);
        return false;
    }

    /** Writes the files into a folder; why not those that could not be written, by name. */
    private Map<String, IOException> written(Path folder) {
        Map<String, IOException> failures = new LinkedHashMap<>();
        for (ResultFile file : ResultFiles.of(found)) {
            try {
                write(file, folder.resolve(file.name()));
            } catch (IOException e) {
                failures.put(file.name(), e);
            }
        }
        return failures;
    }

    private void write(ResultFile file, Path path) throws IOException {
        try (Writer writer = Trees.writer(path)) {
            file.write(found, writer);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private void missing(String what, IOException failure) {
        problems.add(Problem.error(Code.MISSING_RESULTS, "", what + " could not be written: " + WholeFile.reason(failure) + ".", TRY_AGAIN).at(Location.whole(place().toString())));
    }

    private Path results() throws IOException {
        return elsewhere.isPresent() ? elsewhere.get() : work.results();
    }

    /** Lets an addition write into the folder before it is complete; throws {@link ProblemException} if it cannot. */
    public void write(Addition addition) {
        try {
            addition.writeTo(results());
        } catch (IOException e) {
            throw unwritable(out, e);
        } catch (UncheckedIOException e) {
            throw unwritable(out, e.getCause());
        }
    }

    /** Keeps the worlds after completion too, because something can be made of them that is missing now. */
    public void keepWorlds() {
        isLeft = true;
    }

    /**
     * Puts what has been written, with its manifest, in its final place, named after the scenario; or beside it if that cannot be, and then says so
     * among the {@link #problems()}.
     *
     * @return where it is now
     * @throws ProblemException if not even a manifest could be written
     */
    public Path complete() {
        Path results;
        try {
            endPanel(false);
            results = results();
            Files.writeString(results.resolve(Manifest.FILE), Manifest.of(found, results).json());
            Trees.force(results);
        } catch (IOException e) {
            isLeft = true;
            throw new ProblemException(List.of(lost(e)));
        }
        Path written;
        if (elsewhere.isPresent()) {
            written = results;
            tellBeside(whyElsewhere, results);
        } else {
            written = areNumbersWhole ? inPlace(results) : beside(results, "some are missing");
        }
        isLeft |= !problems.isEmpty() || found.has(Stopped.class) && log.worlds() > worlds();
        isComplete = true;
        if (!isLeft && !found.has(Stopped.class)) {
            removeAbandoned(false);
        }
        close();
        return written;
    }

    private int worlds() {
        return found.find(Worlds.class).map(worlds -> worlds.worlds().size()).orElse(0);
    }

    private Path inPlace(Path results) {
        try {
            Placing.put(results, place(), work);
            return place();
        } catch (IOException e) {
            return beside(results, WholeFile.reason(e));
        }
    }

    private Path beside(Path results, String why) {
        Path beside = results;
        for (int number = 2; beside.equals(results); number++) {
            Path free = out.resolve(study.scenario().id() + "." + number);
            try {
                if (!Files.exists(free)) {
                    beside = Files.move(results, free, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                if (!Files.exists(free)) {
                    isLeft = true;
                    areResultsLeft = true;
                    beside = work.resultsWhenLeft();
                }
            }
        }
        tellBeside(why, beside);
        return beside;
    }

    private void tellBeside(String why, Path beside) {
        problems.add(Problem.error(Code.RESULTS_BESIDE, "", "The results could not be put here (" + why + "). They are in \"" + beside + "\".",
                "Remove what is in the way, or make room; then move them, or run again.").at(Location.whole(place().toString())));
    }

    private Problem lost(IOException failure) {
        return Problem.error(Code.MISSING_RESULTS, "", "The results could not be written: " + WholeFile.reason(failure) + "." + (log.worlds() > 0
                ? " " + log.worlds() + " complete worlds are kept." : ""),
                TRY_AGAIN).at(Location.whole(place().toString()));
    }

    /** What could not be written or put in place; empty if all is well. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        log.failure().ifPresent(failure -> all.add(Problem.warning(Code.MISSING_RESULTS, "", "Not all worlds could be kept as they came: " + WholeFile.reason(failure) + ".",
                "They are among the results, if those could be written.").at(Location.whole(out.toString()))));
        return all;
    }

    private Path place() {
        return out.resolve(study.scenario().id());
    }

    /** What dead runs of this scenario have left; of the same files alone, or whatever they were made from. */
    private void removeAbandoned(boolean areSame) {
        try {
            for (Path left : WorkFolder.all(out, study.scenario().id())) {
                if (WorkFolder.isAbandoned(left) && (!areSame || StoppedRun.isOf(study, left))) {
                    Trees.remove(left);
                }
            }
        } catch (IOException e) {
            return; // it is in nobody's way
        }
    }

    /** Removes what was not completed, but keeps the worlds that are in no complete folder. */
    @Override
    public void close() {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try {
            endPanel(false);
            log.close();
            if (isLeft || !isComplete && log.worlds() > 0) {
                work.leave(areResultsLeft);
            } else {
                work.close();
            }
        } catch (IOException e) {
            return; // what is left in the hidden place is in nobody's way, and the next run removes it
        }
    }

    private static ProblemException unwritable(Path out, IOException e) {
        return new ProblemException(List.of(Problem.error(Code.UNWRITABLE_FOLDER, "",
                "The results cannot be written here: " + WholeFile.reason(e) + ".",
                "Choose another folder, or make room in this one.").at(Location.whole(out.toString()))));
    }
}
