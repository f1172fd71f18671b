package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.preset.Preset;
import org.jdrtoolkit.sim.preset.Presets;
import org.jdrtoolkit.sim.roadmap.AssessmentFile;
import org.jdrtoolkit.sim.roadmap.Maturity;
import org.jdrtoolkit.sim.roadmap.Roadmap;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code jdr explain}: a model, scenario or preset in plain words, every number of a model with its source; or one part of a model. */
@Command(name = "explain", description = "Print a model, a scenario or a preset in plain words, every number of a model with its source.",
        mixinStandardHelpOptions = true, versionProvider = Jdr.Version.class)
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|MODEL|PRESET", index = "0", description = "A scenario, model or assessment file (- for standard input), or the id of a shipped model or preset.")
    private String name;

    @Parameters(paramLabel = "NAME", arity = "0..1", index = "1",
            description = "Only this part of the model: the id of a lever, construct, auxiliary, effect, flow, indicator, hypothesis or source, "
                    + "or the name of a number, as --numbers lists them.")
    private Optional<String> part;

    @Option(names = "--numbers", description = "Print the numbers only, each under the name by which a scenario can set it.")
    private boolean numbers;

    @Option(names = "--markdown", description = "Print a model as a page in Markdown, for an appendix: names, equations, numbers, evidence; English, with the names in all languages of the model.")
    private boolean markdown;

    @Mixin
    private LanguageOption language;

    @ParentCommand
    private Jdr jdr;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (part.isPresent() && (numbers || markdown)) {
            throw new ParameterException(spec.commandLine(), (numbers ? "--numbers" : "--markdown") + " is about a whole model, not about \"" + part.get() + "\" alone.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<Model> shipped = Library.find(name);
        if (shipped.isPresent()) {
            explain(shipped.get(), Optional.empty());
            return 0;
        }
        Optional<Preset> preset = Presets.find(name);
        if (preset.isPresent()) {
            noParts("A preset");
            out.println(new PresetExplanation(preset.get(), language.words()).text());
            return 0;
        }
        Path file = FileArguments.path(name);
        if (!Jdr.isStandardInput(file) && !Files.exists(file) && !name.endsWith(".json")) {
            throw new ProblemException(List.of(Problem.error(Code.UNKNOWN_ID, "", "This is no file, no shipped model and no shipped preset.",
                    Suggestion.of(name, Stream.concat(Library.ids().stream(), Presets.ids().stream()).toList())).at(Location.whole(name))));
        }
        FileText text = jdr.text(file);
        FileKind kind = FileKind.of(text);
        if (kind == FileKind.ASSESSMENT) {
            noParts("An assessment");
            Roadmap roadmap = Roadmap.hrTechnology();
            out.println(new MaturityExplanation(Maturity.of(AssessmentFile.read(text).orThrow(), roadmap), roadmap, language.words()).text());
        } else if (kind == FileKind.MODEL) {
            explain(ModelFile.read(text).orThrow(), Optional.empty());
        } else {
            Study study = ScenarioFile.read(text).orThrow();
            if (!numbers && !markdown && part.isEmpty()) {
                out.println(new ScenarioExplanation(study, language.words()).text());
                out.println();
            }
            explain(study.draft().model().orElseThrow(), Optional.of(study));
        }
        return 0;
    }

    private void noParts(String what) {
        part.ifPresent(wanted -> {
            throw new ParameterException(spec.commandLine(), what + " has no parts to look up, such as \"" + wanted + "\"; name a model or a scenario.");
        });
    }

    private void explain(Model model, Optional<Study> study) {
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            out.print(new ModelPage(model).text());
            out.flush();
            return;
        }
        if (part.isPresent()) {
            out.println(new PartExplanation(model, study, language.words()).text(part.get(), name));
            return;
        }
        ModelExplanation explanation = new ModelExplanation(model, study.map(one -> Set.copyOf(one.scenario().without())).orElse(Set.of()), language.words());
        out.println(numbers ? explanation.numbers() : explanation.text());
    }
}
