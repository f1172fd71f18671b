package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.preset.Presets;
import org.jdrtoolkit.sim.study.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jdr list}: what there is to run, to take over and to explain. */
@Command(name = "list", description = "List the shipped models and presets, and the scenario files in a folder.",
        mixinStandardHelpOptions = true, versionProvider = Jdr.Version.class)
final class ListCommand implements Callable<Integer> {

    private static final String DEFAULT_FOLDER = "scenarios";

    @Parameters(paramLabel = "FOLDER", arity = "0..1", defaultValue = DEFAULT_FOLDER,
            description = "Where to look for scenarios (default: scenarios).")
    private Path folder;

    @Mixin
    private LanguageOption language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Words words = language.words();
        out.println(words.say("list.models"));
        for (String id : Library.ids()) {
            Model model = Library.find(id).orElseThrow();
            out.printf("  %-36s %s%n", id, model.title().in(words.locale()));
        }
        out.println();
        out.println(words.say("list.presets"));
        for (String id : Presets.ids()) {
            out.printf("  %-36s %s%n", id, Presets.find(id).orElseThrow().title().in(words.locale()));
        }
        List<FileText> files = scenarioFiles();
        if (!files.isEmpty()) {
            Table table = new Table();
            files.forEach(file -> table.row("  " + file.name(), ScenarioFile.read(file).scenario().map(scenario -> scenario.title().in(words.locale()))
                    .orElse(words.say("list.unreadable"))));
            out.println();
            out.println(words.say("list.scenarios"));
            out.println(table.text());
        }
        return 0;
    }

    private List<FileText> scenarioFiles() {
        boolean isNamed = !folder.equals(Path.of(DEFAULT_FOLDER));
        if (!Files.isDirectory(folder) && isNamed) {
            throw new ProblemException(List.of(Problem.error(Code.MISSING_FILE, "", "There is no such folder.", "Check its name.")
                    .at(Location.whole(folder.toString()))));
        } else if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return new FileArguments(EnumSet.of(FileKind.SCENARIO), FileText::read).below(folder);
    }
}
