package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.output.ResultFolder;
import org.jdrtoolkit.sim.output.StoppedRun;
import org.jdrtoolkit.sim.result.Doubts;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.FollowedPanel;
import org.jdrtoolkit.sim.result.Prediction;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.study.GivenDraws;
import org.jdrtoolkit.sim.work.Workshop;
import org.jdrtoolkit.sim.work.Workshops;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code jdr run}: runs scenario files, prints a verdict per plan, writes numbers and charts. */
@Command(name = "run", description = "Run scenario files: print a verdict per plan, write numbers and charts.",
        mixinStandardHelpOptions = true, versionProvider = Jdr.Version.class)
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files, folders or patterns; - for standard input.")
    private List<String> files;

    private final MissingLetters missing = new MissingLetters();

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

    @Option(names = "--panel", paramLabel = "every=N|at=N,N,…[,…]", converter = PanelOption.class,
            description = "Also follow everyone one by one: panel-long.csv and panel-wide.csv. A wave every N time units, or at these times. "
                    + "plan=ID for that plan only; scores=true for scores without measurement error; dropout=SHARE for people who stop answering at each "
                    + "wave, by=CONSTRUCT:LOGODDS more of them per SD of its true level, after=CONSTRUCT:LOGODDS per SD answered the wave before.")
    private Optional<PanelDesign> panel;

    @Option(names = "--draws", paramLabel = "N",
            description = "How often to draw the model's numbers from their ranges, other than the file says; 0 keeps them as stated.")
    private Optional<Integer> draws;

    @Option(names = "--draws-from", paramLabel = "CSV",
            description = "Draws of the model's numbers from a file instead of from their ranges: names of numbers over a row per draw, or a draws.csv.")
    private Optional<Path> drawsFrom;

    @Option(names = "--replications", paramLabel = "N", description = "How many worlds of chance each draw meets, other than the file says.")
    private Optional<Integer> replications;

    @Option(names = "--resume", description = "Go on with the worlds that a stopped run of the same files has kept.")
    private boolean resume;

    @Option(names = "--strict", description = "Take warnings for errors: a scenario that has any is not run.")
    private boolean isStrict;

    @Option(names = "--expect", description = "End with exit code 4 if a plan does not come out as the scenario's author expects.")
    private boolean isExpectationTested;

    @Mixin
    private LanguageOption language;

    @ParentCommand
    private Jdr jdr;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        atLeast("--threads", threads, 1);
        atLeast("--draws", draws, 0);
        atLeast("--replications", replications, 1);
        if (draws.isPresent() && drawsFrom.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--draws and --draws-from both say how often the numbers are drawn; every row of a file is a draw.");
        }
        Optional<GivenDraws> given = drawsFrom.map(GivenDraws::read);
        List<StudyRun> runs = Studies.compile(new FileArguments(EnumSet.of(FileKind.SCENARIO), jdr::text).texts(files),
                draft -> given.map(draft.with(this::adjusted)::drawing).orElseGet(() -> draft.with(this::adjusted)), panel, isStrict, spec.commandLine().getErr());
        ResultFolder.prepare(out);
        int worst = 0;
        for (StudyRun run : resume ? resumed(runs) : runs) {
            int exit = run(run);
            if (exit == Stop.EXIT) {
                return exit;
            }
            worst = Math.max(worst, exit);
        }
        return worst;
    }

    /**
     * The runs that are not complete, each with what a stopped one has kept. Of several files one was stopped at most: those before it are complete, those
     * after it begin anew.
     */
    private List<StudyRun> resumed(List<StudyRun> runs) {
        List<StudyRun> open = runs.stream().filter(run -> !StoppedRun.isComplete(run.study(), out)).toList();
        boolean isNoneStopped = runs.stream().noneMatch(run -> StoppedRun.isThere(run.study(), out));
        boolean isNothingToGoOnWith = isNoneStopped && (open.isEmpty() || open.size() == runs.size());
        return (isNothingToGoOnWith ? runs : open).stream().map(run -> isNothingToGoOnWith || StoppedRun.isThere(run.study(), out)
                ? run.resuming(StoppedRun.worlds(run.study(), out)) : run).toList();
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

    /** What a complete run ends with: whether all was as expected, and whether it has doubts that showed only in its results. */
    private int exit(Findings found) {
        boolean isUnexpected = isExpectationTested && !found.get(RunResult.class).predictions().stream().allMatch(Prediction::cameTrue);
        return isUnexpected ? Jdr.NOT_AS_EXPECTED : isStrict && found.has(Doubts.class) ? Jdr.USER_MUST_ACT : 0;
    }

    /** Runs a scenario, tells what it found, and writes it as far as it can; gives the exit code. */
    private int run(StudyRun wanted) {
        String id = wanted.study().scenario().id();
        Workshop workshop = wanted.fitting(threads.map(Workshops::threads).orElseGet(Workshops::allProcessors));
        try (Stop stop = new Stop(); ResultFolder folder = ResultFolder.open(out, wanted.study());
                ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), id, language.words(), ProgressLine.isTerminal(), System::nanoTime, stop)) {
            folder.resume(wanted.kept());
            Optional<Problem> noCharts = Charts.impossible(out.resolve(id));
            Stream.concat(folder.notices().stream(), noCharts.stream()).forEach(this::warn);
            StudyRun run = panel.map(design -> wanted.panel(design, folder.panel(design))).orElse(wanted).keeping(folder::keep);
            Findings found = run.run(workshop, folder.watching(progress));
            if (found.isEmpty()) {
                return Stop.EXIT;
            }
            if (found.has(Stopped.class)) {
                progress.stopping();
            }
            progress.clear();
            tell(found);
            boolean isAllWritten = write(found, folder, noCharts, workshop);
            return found.has(Stopped.class) || stop.getAsBoolean() ? Stop.EXIT : isAllWritten ? exit(found) : Jdr.NOT_ALL_WRITTEN;
        }
    }

    private boolean write(Findings found, ResultFolder folder, Optional<Problem> noCharts, Workshop workshop) {
        Words words = language.words();
        folder.write(found);
        Charts charts = new Charts(found, words.locale(), workshop);
        if (noCharts.isEmpty()) {
            folder.write(charts);
        }
        Optional<Problem> undrawn = noCharts.or(() -> charts.problem(out.resolve(found.study().scenario().id())));
        if (undrawn.isPresent()) {
            folder.keepWorlds();
        }
        Path written = folder.complete();
        PrintWriter console = spec.commandLine().getOut();
        console.println(words.say(undrawn.isPresent() ? "run.writtenNumbers" : "run.written", written));
        console.println();
        if (noCharts.isEmpty()) {
            missing.problem(charts.missing(), written.resolve(Charts.FOLDER)).ifPresent(this::warn);
        }
        List<Problem> problems = Stream.concat(undrawn.stream(), folder.problems().stream()).toList();
        problems.forEach(this::warn);
        return problems.isEmpty();
    }

    private void warn(Problem problem) {
        spec.commandLine().getErr().println(problem + "\n");
    }

    private void tell(Findings found) {
        Words words = language.words();
        PrintWriter console = spec.commandLine().getOut();
        console.println(new Summary(found, words).text());
        panel.ifPresent(design -> console.println(found.find(FollowedPanel.class).map(followed -> words.say("run.panel", followed.rows()))
                .orElseGet(() -> words.say("run.noPanel"))));
        console.flush();
    }
}
