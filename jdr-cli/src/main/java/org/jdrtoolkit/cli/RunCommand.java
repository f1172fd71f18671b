package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.file.ResultFolder;
import org.jdrtoolkit.sim.result.RunResult;
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
        return new Study(scenario, study.model());
    }

    private void run(Path file, Simulation simulation) {
        PrintWriter console = spec.commandLine().getOut();
        Words words = language.words();
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), simulation.study().scenario().id(),
                ProgressLine.isTerminal(), System::nanoTime);
        try {
            RunResult result = simulation.run(threads.orElse(Runtime.getRuntime().availableProcessors()), progress);
            Charts charts = new Charts(result, words.locale());
            Path folder = ResultFolder.write(result, file, out, charts::writeTo);
            progress.clear();
            console.println(new Summary(result, file, words).text());
            console.println(words.say("run.written", folder));
            console.println();
        } catch (ProblemException e) {
            throw new ProblemException(e.problems().stream().map(problem -> Studies.inFile(problem, file)).toList());
        } finally {
            progress.clear();
        }
    }
}
