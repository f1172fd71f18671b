package org.jdrtoolkit.sim.output;

import java.io.IOException;
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

/** The worlds that a run found before it was stopped, read from its folder so that a later run can resume from them. */
public final class StoppedRun {

    /** The table that only stopped runs have. */
    private static final String UNFINISHED = "unfinished.csv";

    private final Study study;
    private final Path folder;

    private StoppedRun(Study study, Path folder) {
        this.study = study;
        this.folder = folder;
    }

    /**
     * The worlds in the folder of a stopped run.
     *
     * @param out folder that holds the folders of runs
     * @throws ProblemException if there is no stopped run, if it was made from other inputs or settings, or if its files have changed
     */
    public static List<World> worlds(Study study, Path out) {
        return worlds(study, StudyRun.measures(study), out);
    }

    /** The same of worlds of which these measures are kept, for an ensemble that keeps others than a {@link StudyRun}. */
    public static List<World> worlds(Study study, List<Measure> measures, Path out) {
        StoppedRun run = new StoppedRun(study, out.resolve(study.scenario().id()));
        try {
            if (run.isComplete()) {
                throw run.refused("the run there is complete");
            }
            run.isUnchanged(measures.stream().map(WorldTable::new).toList());
            return run.read(measures);
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException known ? known : run.refused("its files cannot be read: " + e.getMessage());
        }
    }

    /** Whether a run of this study was stopped and has left worlds. */
    public static boolean isThere(Study study, Path out) {
        return Files.exists(out.resolve(study.scenario().id()).resolve(UNFINISHED));
    }

    /** Whether a run of the same inputs and settings is complete. */
    public static boolean isComplete(Study study, Path out) {
        try {
            return new StoppedRun(study, out.resolve(study.scenario().id())).isComplete();
        } catch (RuntimeException e) {
            return false; // the existing folder was made from other inputs
        }
    }

    private Manifest manifest() {
        Path file = folder.resolve(ResultFolder.MANIFEST);
        Optional<Manifest> found = Files.exists(file) ? RecordReader.read(file, Manifest.class).value() : Optional.empty();
        return found.orElseThrow(() -> refused("no run has left its results there"));
    }

    /** Whether the run came to its end; throws {@link ProblemException} if it was made from other inputs or settings. */
    private boolean isComplete() {
        Manifest manifest = manifest();
        Scenario scenario = study.scenario();
        Sampling sampling = scenario.sampling();
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("another version of the toolkit (" + manifest.toolkitVersion() + ")", manifest.toolkitVersion().equals(Library.version()));
        same.put("other files: the scenario or its model has changed", sameTexts(manifest.inputs(), Manifest.inputs(study)));
        same.put("another seed (" + manifest.seed() + ")", manifest.seed() == sampling.seed());
        same.put("another scheme", manifest.scheme() == scenario.time().scheme());
        same.put("other numbers of draws and replications" + manifest.worlds().map(worlds -> " (" + worlds.parameterDraws() + " and "
                + worlds.replications() + ")").orElse(""), manifest.worlds().map(worlds -> worlds.parameterDraws() == sampling.parameterDraws()
                && worlds.replications() == sampling.replications()).orElse(!sampling.hasWorlds()));
        same.forEach((what, isSame) -> {
            if (!isSame) {
                throw refused("the run there was made with " + what);
            }
        });
        return !Files.exists(folder.resolve(UNFINISHED)) && manifest.worlds().map(Manifest.AskedWorlds::complete).orElse(0) == sampling.worlds();
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
