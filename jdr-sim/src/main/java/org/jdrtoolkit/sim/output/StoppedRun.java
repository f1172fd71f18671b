package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.file.WholeFile;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.output.WorldTable.Address;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.Study;

/**
 * The worlds that a run found before it was stopped or killed, so that a later run can resume from them: those in its folder, and those that
 * {@link ResultFolder#keep} has kept as they came.
 */
public final class StoppedRun {

    /** The table that only stopped runs have. */
    private static final String UNFINISHED = "unfinished.csv";

    private final Study study;
    private final Path out;
    private final Path folder;

    private StoppedRun(Study study, Path out) {
        this.study = study;
        this.out = out;
        this.folder = out.resolve(study.scenario().id());
        try {
            Placing.finish(folder);
        } catch (IOException e) {
            throw refused("the results there are half replaced and cannot be completed: " + WholeFile.reason(e));
        }
    }

    /**
     * The worlds that a stopped or killed run has left.
     *
     * @param out folder that holds the folders of runs
     * @throws ProblemException if there is no such run, if it goes on, if it was made from other inputs or settings, or if its files have changed
     */
    public static List<World> worlds(Study study, Path out) {
        return worlds(study, StudyRun.measures(study), out);
    }

    /** The same of worlds of which these measures are kept, for an ensemble that keeps others than a {@link StudyRun}. */
    public static List<World> worlds(Study study, List<Measure> measures, Path out) {
        StoppedRun run = new StoppedRun(study, out);
        try {
            Map<Address, World> worlds = new LinkedHashMap<>();
            List<Path> logs = run.logs();
            if (logs.stream().anyMatch(WorkFolder::isAlive)) {
                throw run.refused("the run there still goes on");
            }
            if (logs.isEmpty() || run.isStopped()) {
                if (run.isComplete()) {
                    throw run.refused("the run there is complete");
                }
                run.isUnchanged(measures.stream().map(WorldTable::new).toList());
                run.read(measures).forEach(world -> worlds.put(new Address(world.draw(), world.replication()), world));
            }
            for (Path log : logs) {
                WorldLog.read(WorkFolder.log(log)).worlds().forEach(world -> worlds.merge(new Address(world.draw(), world.replication()), world,
                        (one, other) -> one.attempt() > other.attempt() ? one : other));
            }
            return List.copyOf(worlds.values());
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException known ? known : run.refused("its files cannot be read: " + e.getMessage());
        }
    }

    /** Whether a run of this study was stopped or killed and has left worlds. */
    public static boolean isThere(Study study, Path out) {
        StoppedRun run = new StoppedRun(study, out);
        return Files.exists(run.folder.resolve(UNFINISHED)) || !run.logs().isEmpty();
    }

    /** Whether a run of the same inputs and settings is complete, and no other has left worlds to go on with. */
    public static boolean isComplete(Study study, Path out) {
        StoppedRun run = new StoppedRun(study, out);
        try {
            return run.isComplete() && run.logs().isEmpty();
        } catch (ProblemException e) {
            return false; // the existing folder was made from other inputs
        }
    }

    /** Whether a run left this work folder that was made from the inputs and settings of a study. */
    static boolean isOf(Study study, Path left) throws IOException {
        return madeFrom(left).filter(manifest -> difference(manifest, study).isEmpty()).isPresent();
    }

    /** What the worlds in a work folder were made from, if its run came so far as to say it. */
    static Optional<Manifest> madeFrom(Path left) throws IOException {
        Path log = WorkFolder.log(left);
        return Files.exists(log) ? WorldLog.read(log).madeFrom().flatMap(json -> RecordReader.read(log.toString(), json, Manifest.class).value()) : Optional.empty();
    }

    /** The work folders of runs that were made from the same inputs and settings. */
    private List<Path> logs() {
        try {
            List<Path> logs = new ArrayList<>();
            for (Path left : WorkFolder.all(out, study.scenario().id())) {
                if (isOf(study, left)) {
                    logs.add(left);
                }
            }
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest() {
        return Placing.manifest(folder).orElseThrow(() -> refused("no run has left its results there"));
    }

    /** Whether a run of the same inputs and settings has written here that it was stopped. */
    private boolean isStopped() {
        return Files.exists(folder.resolve(UNFINISHED)) && Placing.manifest(folder).filter(manifest -> difference(manifest, study).isEmpty()).isPresent();
    }

    /** Whether the run came to its end; throws {@link ProblemException} if it was made from other inputs or settings. */
    private boolean isComplete() {
        Manifest manifest = manifest();
        difference(manifest, study).ifPresent(what -> {
            throw refused("the run there was made with " + what);
        });
        return !Files.exists(folder.resolve(UNFINISHED))
                && manifest.worlds().map(Manifest.AskedWorlds::complete).orElse(0) == study.scenario().sampling().worlds();
    }

    /** With what else than the inputs and settings of a study a run was made. */
    private static Optional<String> difference(Manifest manifest, Study study) {
        Scenario scenario = study.scenario();
        Sampling sampling = scenario.sampling();
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("another version of the toolkit (" + manifest.toolkitVersion() + ")", manifest.toolkitVersion().equals(Library.version()));
        same.put("other files: the scenario, its model or its draws have changed", sameTexts(manifest.inputs(), Manifest.inputs(study)));
        same.put("another seed (" + manifest.seed() + ")", manifest.seed() == sampling.seed());
        same.put("another scheme", manifest.scheme() == scenario.time().scheme());
        same.put("other numbers of draws and replications" + manifest.worlds().map(worlds -> " (" + worlds.parameterDraws() + " and "
                + worlds.replications() + ")").orElse(""), manifest.worlds().map(worlds -> worlds.parameterDraws() == sampling.parameterDraws()
                && worlds.replications() == sampling.replications()).orElse(!sampling.hasWorlds()));
        return same.entrySet().stream().filter(each -> !each.getValue()).map(Map.Entry::getKey).findFirst();
    }

    /** Files may have been renamed, or piped in. */
    private static boolean sameTexts(List<Manifest.FileHash> inputs, List<Manifest.FileHash> others) {
        return inputs.stream().map(Manifest.FileHash::sha256).toList().equals(others.stream().map(Manifest.FileHash::sha256).toList());
    }

    private void isUnchanged(List<WorldTable> tables) throws IOException {
        Set<String> read = tables.stream().map(WorldTable::name).collect(Collectors.toSet());
        for (Manifest.FileHash output : manifest().outputs()) {
            if (read.contains(output.file()) && !output.equals(Manifest.FileHash.of(output.file(), folder.resolve(output.file())))) {
                throw refused("\"" + output.file() + "\" has changed since");
            }
        }
    }

    private List<World> read(List<Measure> measures) throws IOException {
        Map<Address, Integer> attempts = new LinkedHashMap<>();
        Map<Address, Map<String, double[]>> values = new LinkedHashMap<>();
        for (Measure measure : measures) {
            WorldTable table = new WorldTable(measure);
            if (Files.exists(folder.resolve(table.name()))) {
                table.read(folder, attempts).forEach((world, all) -> values.computeIfAbsent(world, first -> new LinkedHashMap<>()).put(measure.id(), all));
            }
        }
        if (values.values().stream().anyMatch(all -> all.size() < measures.size())) {
            throw refused("some of its files are missing");
        }
        List<World> worlds = new ArrayList<>();
        values.forEach((world, all) -> worlds.add(new World(world.draw(), attempts.get(world), world.replication(), all)));
        return worlds;
    }

    private ProblemException refused(String why) {
        return new ProblemException(List.of(Problem.error(Code.CANNOT_RESUME, "", "There is no stopped run to go on with: " + why + ".",
                "Begin anew instead.").at(Location.whole(folder.toString()))));
    }
}
