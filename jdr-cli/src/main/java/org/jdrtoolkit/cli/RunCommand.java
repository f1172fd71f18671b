package org.jdrtoolkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.output.PanelCsv;
import org.jdrtoolkit.sim.output.ResultFolder;
import org.jdrtoolkit.sim.output.StoppedRun;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.World;
import org.jdrtoolkit.sim.result.Worlds;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.work.Workshop;
import org.jdrtoolkit.sim.work.Workshops;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jdr run}: runs scenario files, prints a verdict per plan, writes numbers and charts. */
@Command(name = "run", description = "Run scenario files: print a verdict per plan, write numbers and charts.",
        mixinStandardHelpOptions = true, versionProvider = Jdr.Version.class)
final class RunCommand implements Callable<Integer> {

    /** The run with all its statistics takes about as long as so many worlds of which only outcomes are kept. */
    private static final double WORLDS_AS_LONG_AS_THE_STATED_ONE = 2;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out",
            description = "Where a folder per scenario is written (default: out).")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Another starting point of chance than the file's.")
    private Optional<Long> seed;

    @Option(names = "--scheme", paramLabel = "S",
            description = "Another way of stepping than the file's: euler, heun, rk4 or reference.")
    private Optional<Scheme> scheme;

    @Option(names = "--threads", paramLabel = "N", description = "Processor cores to use (default: all); the results are the same for any number.")
    private Optional<Integer> threads;

    @Option(names = "--panel", paramLabel = "every=N[,plan=ID]…", converter = PanelOption.class,
            description = "Also follow everyone one by one: panel-long.csv and panel-wide.csv, with measurement error, a wave every N time units; "
                    + "plan=ID for that plan only.")
    private Optional<PanelDesign> panel;

    @Option(names = "--draws", paramLabel = "N",
            description = "How often to draw the model's numbers from their ranges, other than the file says; 0 keeps them as stated.")
    private Optional<Integer> draws;

    @Option(names = "--replications", paramLabel = "N", description = "How many worlds of chance each draw meets, other than the file says.")
    private Optional<Integer> replications;

    @Option(names = "--resume", description = "Go on with the worlds that a stopped run of the same files has kept.")
    private boolean isResumed;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        atLeast("--threads", threads, 1);
        atLeast("--draws", draws, 0);
        atLeast("--replications", replications, 1);
        Map<Path, Simulation> simulations = Studies.compile(files, this::adjusted, panel, spec.commandLine().getErr());
        ResultFolder.prepare(out);
        Map<Path, List<World>> kept = isResumed ? kept(simulations) : Map.of();
        for (Map.Entry<Path, Simulation> entry : simulations.entrySet()) {
            Optional<List<World>> worlds = Optional.ofNullable(kept.get(entry.getKey()));
            boolean isDone = isResumed && worlds.isEmpty();
            if (!isDone && !run(entry.getValue(), worlds.orElse(List.of()))) {
                return Stop.EXIT;
            }
        }
        return 0;
    }

    /**
     * What a stopped run has kept, by file. Of several files one was stopped at most: those before it are complete and have nothing here, those
     * after it begin anew.
     */
    private Map<Path, List<World>> kept(Map<Path, Simulation> simulations) {
        boolean isOneStopped = simulations.values().stream().anyMatch(simulation -> StoppedRun.isThere(simulation.study(), out));
        Map<Path, List<World>> kept = new LinkedHashMap<>();
        simulations.forEach((file, simulation) -> {
            if (!isOneStopped || StoppedRun.isThere(simulation.study(), out)) {
                kept.put(file, StoppedRun.worlds(simulation.study(), out));
            } else if (!StoppedRun.isComplete(simulation.study(), out)) {
                kept.put(file, List.of());
            }
        });
        return kept;
    }

    private void atLeast(String option, Optional<Integer> number, int least) {
        if (number.isPresent() && number.get() < least) {
            throw new ParameterException(spec.commandLine(), option + " is " + number.get() + "; it must be " + least + " or more.");
        }
    }

    private Scenario adjusted(Scenario written) {
        Scenario scenario = written;
        scenario = seed.map(scenario::withSeed).orElse(scenario);
        scenario = scheme.isPresent() ? scenario.withTime(scenario.time().withScheme(scheme.get())) : scenario;
        Sampling sampling = scenario.sampling();
        scenario = scenario.withSampling(new Sampling(sampling.seed(), draws.orElse(sampling.parameterDraws()),
                replications.orElse(sampling.replications())));
        return scenario;
    }

    /** Runs a scenario and writes what is complete; no if it was stopped before its end. */
    private boolean run(Simulation simulation, List<World> kept) {
        ProgressLine progress = progress(simulation.study().scenario().id());
        try (Stop stop = new Stop()) {
            Optional<RunResult> found = found(simulation, kept, stop, progress);
            found.ifPresent(result -> tell(result, simulation, progress));
            return found.filter(RunCommand::isComplete).isPresent() && !stop.getAsBoolean();
        } finally {
            progress.clear();
        }
    }

    /** The run with the numbers as stated, then the worlds that are asked for; nothing if it was stopped before there was anything to keep. */
    private Optional<RunResult> found(Simulation simulation, List<World> kept, Stop stop, ProgressLine progress) {
        Sampling sampling = simulation.study().scenario().sampling();
        double stated = WORLDS_AS_LONG_AS_THE_STATED_ONE / (WORLDS_AS_LONG_AS_THE_STATED_ONE + sampling.worlds());
        Optional<RunResult> result = simulation.run(workshop(), progress.part(0, stated, stop));
        if (result.isEmpty() || !stop.keep()) {
            return Optional.empty();
        }
        return sampling.hasWorlds()
                ? result.map(found -> found.with(Ensemble.of(simulation).run(workshop(), progress.part(stated, 1, stop), kept))) : result;
    }

    private static boolean isComplete(RunResult result) {
        return result.worlds().map(Worlds::isComplete).orElse(true);
    }

    private Workshop workshop() {
        return threads.map(Workshops::threads).orElseGet(Workshops::allProcessors);
    }

    private ProgressLine progress(String what) {
        return new ProgressLine(spec.commandLine().getErr(), what, language.words(), ProgressLine.isTerminal(), System::nanoTime);
    }

    private void tell(RunResult result, Simulation simulation, ProgressLine progress) {
        PrintWriter console = spec.commandLine().getOut();
        Words words = language.words();
        Optional<PanelDesign> wanted = panel.filter(design -> isComplete(result)); // who stops a run does not wait for a panel
        if (!isComplete(result)) {
            progress.stopping();
        }
        Charts charts = new Charts(result, words.locale());
        Path folder = ResultFolder.write(result, out, unfinished -> {
            charts.writeTo(unfinished, workshop());
            if (wanted.isPresent()) {
                progress.clear();
                writePanel(simulation, wanted.get(), unfinished);
            }
        });
        progress.clear();
        console.println(new Summary(result, words).text());
        wanted.ifPresent(design -> console.println(words.say("run.panel", design.rows(result.study().scenario()))));
        console.println(words.say("run.written", folder));
        console.println();
    }

    private void writePanel(Simulation simulation, PanelDesign design, Path folder) throws IOException {
        ProgressLine progress = progress(simulation.study().scenario().id() + " panel");
        try (PanelCsv files = new PanelCsv(folder, simulation.study(), design)) {
            simulation.panel(design, workshop(), progress, files);
        } finally {
            progress.clear();
        }
    }
}
