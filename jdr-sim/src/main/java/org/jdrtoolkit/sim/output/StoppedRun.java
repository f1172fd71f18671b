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
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.result.Ending;
import org.jdrtoolkit.sim.result.World;
import org.jdrtoolkit.sim.result.WorldLayout;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.Study;

/** The worlds that a run found before it was stopped, read from its folder so that a later run can go on with them. */
public final class StoppedRun {

    private static final int DRAW = 1;
    private static final int ATTEMPT = 2;
    private static final int REPLICATION_OF_ENDING = 2;
    private static final int NET_EUROS = 4;
    private static final int BREAK_EVEN_TIME = 5;

    private static final Set<String> READ = Set.of(WorldFiles.WORLDS, WorldFiles.BALANCES, WorldFiles.UNFINISHED);

    private final Study study;
    private final Path folder;

    private StoppedRun(Study study, Path folder) {
        this.study = study;
        this.folder = folder;
    }

    /**
     * The worlds in the folder of a stopped run.
     *
     * @param out where the folders of runs are
     * @throws ProblemException if there is no stopped run, if it was made from other inputs or settings, or if its files have changed
     */
    public static List<World> worlds(Study study, Path out) {
        StoppedRun run = new StoppedRun(study, out.resolve(study.scenario().id()));
        try {
            if (run.isComplete()) {
                throw run.refused("the run there is complete");
            }
            run.isUnchanged();
            return run.read();
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException known ? known : run.refused("its files cannot be read: " + e.getMessage());
        }
    }

    /** Whether a run of this study was stopped and has left worlds. */
    public static boolean isThere(Study study, Path out) {
        return Files.exists(out.resolve(study.scenario().id()).resolve(WorldFiles.UNFINISHED));
    }

    /** Whether a run of the same inputs and settings is complete. */
    public static boolean isComplete(Study study, Path out) {
        try {
            return new StoppedRun(study, out.resolve(study.scenario().id())).isComplete();
        } catch (RuntimeException e) {
            return false; // whatever is there was made from something else
        }
    }

    private Manifest manifest() {
        Path file = folder.resolve(ResultFolder.MANIFEST);
        Optional<Manifest> found = Files.exists(file) ? RecordReader.read(file, Manifest.class).value() : Optional.empty();
        return found.orElseThrow(() -> refused("no run has left its results there"));
    }

    /** Whether all worlds of the run are there; throws {@link ProblemException} if it was made from other inputs or settings. */
    private boolean isComplete() {
        Manifest manifest = manifest();
        Scenario scenario = study.scenario();
        Sampling sampling = scenario.sampling();
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("another version of the toolkit (" + manifest.toolkitVersion() + ")", manifest.toolkitVersion().equals(Library.version()));
        same.put("other files: the scenario or its model has changed", manifest.inputs().equals(Manifest.inputs(study)));
        same.put("another seed (" + manifest.seed() + ")", manifest.seed() == sampling.seed());
        same.put("another scheme", manifest.scheme() == scenario.time().scheme());
        same.put("other numbers of draws and replications" + manifest.worlds().map(worlds -> " (" + worlds.parameterDraws() + " and "
                + worlds.replications() + ")").orElse(""), manifest.worlds().filter(worlds -> worlds.parameterDraws() == sampling.parameterDraws()
                && worlds.replications() == sampling.replications()).isPresent());
        same.forEach((what, isSame) -> {
            if (!isSame) {
                throw refused("the run there was made with " + what);
            }
        });
        return manifest.worlds().orElseThrow().complete() == sampling.worlds();
    }

    private void isUnchanged() throws IOException {
        for (Manifest.FileHash output : manifest().outputs()) {
            if (READ.contains(output.file()) && !output.equals(Manifest.FileHash.of(output.file(), folder.resolve(output.file())))) {
                throw refused("\"" + output.file() + "\" has changed since");
            }
        }
    }

    private List<World> read() throws IOException {
        WorldLayout layout = WorldLayout.of(study);
        Map<List<String>, double[]> changes = new LinkedHashMap<>();
        fill(changes, WorldFiles.WORLDS, layout.changes(), List.of(DRAW, 2));
        Map<List<String>, double[]> courses = new LinkedHashMap<>();
        fill(courses, WorldFiles.UNFINISHED, layout.courses(), List.of(DRAW, 3, ATTEMPT));
        Map<List<String>, List<Ending>> endings = study.scenario().economics().isPresent() ? endings() : Map.of();
        List<World> worlds = new ArrayList<>();
        courses.forEach((key, course) -> worlds.add(new World(Integer.parseInt(key.get(0)), Integer.parseInt(key.get(2)),
                Integer.parseInt(key.get(1)), changes.get(key.subList(0, 2)), course,
                endings.getOrDefault(key.subList(0, 2), List.of()))));
        return worlds;
    }

    /** How balances end, by draw and replication, in the order of rows. */
    private Map<List<String>, List<Ending>> endings() throws IOException {
        Map<List<String>, List<Ending>> endings = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(folder.resolve(WorldFiles.BALANCES))) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> endings
                    .computeIfAbsent(List.of(cells[DRAW], cells[REPLICATION_OF_ENDING]), world -> new ArrayList<>())
                    .add(new Ending(Double.parseDouble(cells[NET_EUROS]),
                            Optional.of(cells[BREAK_EVEN_TIME]).filter(cell -> !cell.isEmpty()).map(Double::valueOf))));
        }
        return endings;
    }

    /** The last cells of the rows that agree in some columns, in the order of rows. */
    private void fill(Map<List<String>, double[]> values, String name, int perWorld, List<Integer> columns) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(name))) {
            int[] row = {0};
            lines.skip(1).forEach(line -> {
                String[] cells = line.split(",");
                double[] world = values.computeIfAbsent(columns.stream().map(column -> cells[column]).toList(), key -> new double[perWorld]);
                world[row[0]++ % perWorld] = Double.parseDouble(cells[cells.length - 1]);
            });
        }
    }

    private ProblemException refused(String why) {
        return new ProblemException(List.of(Problem.error("cannot-resume", "", "There is no stopped run to go on with: " + why + ".",
                "Run without --resume to begin anew.").at(Location.whole(folder.toString()))));
    }
}
