package org.jdrtoolkit.cli;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.roadmap.AssessmentFile;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code jdr check}: says what is wrong with files, without running them. */
@Command(name = "check", description = "Say what is wrong with scenario, model or assessment files, without running them.",
        mixinStandardHelpOptions = true, versionProvider = Jdr.Version.class)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario, model or assessment files, folders or patterns; - for standard input.")
    private List<String> files;

    @Option(names = "--strict", description = "Take warnings for errors.")
    private boolean isStrict;

    @ParentCommand
    private Jdr jdr;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        boolean hasErrors = false;
        for (FileText text : new FileArguments(EnumSet.allOf(FileKind.class), jdr::text).texts(files)) {
            List<Problem> problems = problems(text).stream().map(problem -> isStrict ? problem.asError() : problem).toList();
            problems.forEach(problem -> spec.commandLine().getErr().println(problem + "\n"));
            boolean isFine = problems.stream().noneMatch(Problem::isError);
            if (isFine) {
                spec.commandLine().getOut().println(text.name() + ": fine");
            }
            hasErrors |= !isFine;
        }
        return hasErrors ? Jdr.USER_MUST_ACT : 0;
    }

    private List<Problem> problems(FileText text) {
        FileKind kind = FileKind.of(text);
        if (kind != FileKind.SCENARIO) {
            return (kind == FileKind.MODEL ? ModelFile.read(text) : AssessmentFile.read(text)).problems();
        }
        Reading<Study> reading = ScenarioFile.read(text).check();
        Set<Problem> problems = new LinkedHashSet<>(reading.problems());
        if (reading.isFine()) {
            try {
                problems.addAll(StudyRun.of(reading.orThrow()).warnings());
            } catch (ProblemException late) {
                problems.addAll(late.problems());
            }
        }
        return List.copyOf(problems);
    }
}
