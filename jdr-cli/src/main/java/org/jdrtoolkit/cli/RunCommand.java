package org.jdrtoolkit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.file.PanelCsv;
import org.jdrtoolkit.sim.file.ResultFolder;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Study;
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

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (threads.isPresent() && threads.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is " + threads.get() + "; it must be 1 or more.");
        }
        Map<Path, Simulation> simulations = Studies.compile(files, this::adjusted, spec.commandLine().getErr());
        ResultFolder.prepare(out);
        simulations.forEach(this::run);
        return 0;
    }

    private Study adjusted(Study study) {
        Scenario scenario = study.scenario();
        scenario = seed.map(scenario::withSeed).orElse(scenario);
        scenario = scheme.isPresent() ? scenario.withTime(scenario.time().withScheme(scheme.get())) : scenario;
        Study adjusted = new Study(scenario, study.model());
        panel.ifPresent(design -> ProblemException.throwIfErrors(design.check(adjusted)));
        return adjusted;
    }

    private void run(Path file, Simulation simulation) {
        PrintWriter console = spec.commandLine().getOut();
        Words words = language.words();
        ProgressLine progress = progress(simulation.study().scenario().id());
        try {
            RunResult result = simulation.run(cores(), progress);
            Charts charts = new Charts(result, words.locale());
            Path folder = ResultFolder.write(result, file, out, unfinished -> {
                charts.writeTo(unfinished);
                progress.clear();
                if (panel.isPresent()) {
                    writePanel(simulation, panel.get(), unfinished);
                }
            });
            progress.clear();
            console.println(new Summary(result, file, words).text());
            panel.ifPresent(design -> console.println(words.say("run.panel", design.rows(result.study().scenario()))));
            console.println(words.say("run.written", folder));
            console.println();
        } catch (ProblemException e) {
            throw new ProblemException(e.problems().stream().map(problem -> Studies.inFile(problem, file)).toList());
        } finally {
            progress.clear();
        }
    }

    private void writePanel(Simulation simulation, PanelDesign design, Path folder) throws IOException {
        ProgressLine progress = progress(simulation.study().scenario().id() + " panel");
        try (PanelCsv files = new PanelCsv(folder, simulation.study(), design)) {
            simulation.panel(design, cores(), progress, files);
        } finally {
            progress.clear();
        }
    }

    private ProgressLine progress(String what) {
        return new ProgressLine(spec.commandLine().getErr(), what, ProgressLine.isTerminal(), System::nanoTime);
    }

    private int cores() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }
}
