package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdrtoolkit.sim.roadmap.Assessment;
import org.jdrtoolkit.sim.roadmap.AssessmentFile;
import org.jdrtoolkit.sim.roadmap.Maturity;
import org.jdrtoolkit.sim.roadmap.Roadmap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code jdr assess}: where HR stands with technology, and which phase comes next. */
@Command(name = "assess", description = "Tell where HR stands with technology and what comes next, from five answers in a file or given on the spot.",
        mixinStandardHelpOptions = true, versionProvider = Jdr.Version.class)
final class AssessCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "An assessment file, or - for standard input; left out, the five questions are asked here.")
    private Optional<Path> file;

    @Option(names = "--save", paramLabel = "FILE", description = "Keep the answers given here in a new file.")
    private Optional<Path> saved;

    @Mixin
    private LanguageOption language;

    @ParentCommand
    private Jdr jdr;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (file.isPresent() && saved.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--save keeps answers that are asked for, but these are read from a file.");
        }
        saved.ifPresent(AssessmentFile::checkNew);
        PrintWriter out = spec.commandLine().getOut();
        Words words = language.words();
        Roadmap roadmap = Roadmap.hrTechnology();
        Optional<Assessment> assessment = file.isPresent() ? file.map(path -> AssessmentFile.read(jdr.text(path)).orThrow())
                : new Questions(jdr.in(), out, words).ask(roadmap);
        if (assessment.isEmpty()) {
            spec.commandLine().getErr().println(words.say("assess.ended"));
            return Jdr.USER_MUST_ACT;
        }
        saved.ifPresent(path -> AssessmentFile.save(assessment.get(), path));
        out.println(new MaturityExplanation(Maturity.of(assessment.get(), roadmap), roadmap, words).text());
        saved.ifPresent(path -> out.println("\n" + words.say("assess.saved", path)));
        return 0;
    }
}
