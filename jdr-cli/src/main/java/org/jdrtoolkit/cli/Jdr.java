package org.jdrtoolkit.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.problem.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The jdr command. Exit codes: 0 fine, 1 our bug, 2 the author of a file or the user must act, 3 not all could be written, 4 not as expected. */
@Command(
        name = "jdr",
        description = "Simulates Job Demands–Resources theory: what a change in work does to wellbeing and performance.",
        subcommands = {RunCommand.class, CheckCommand.class, ExplainCommand.class, ListCommand.class, AssessCommand.class, NewCommand.class,
                CompletionCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Jdr.Version.class,
        footer = {"", "Start with:  jdr run scenarios/care-hr/assistant.json", "Your own:    jdr new"})
final class Jdr implements Runnable {

    /** The user or the author of a file must act. */
    static final int USER_MUST_ACT = 2;

    /** A run is done and told, but some of its files are missing or elsewhere. */
    static final int NOT_ALL_WRITTEN = 3;

    /** A plan does not come out as the author of its scenario expects. */
    static final int NOT_AS_EXPECTED = 4;

    @Spec
    private CommandSpec spec;

    private final InputStream in;
    private final Charset typed;

    private Jdr(InputStream in, Charset typed) {
        this.in = in;
        this.typed = typed;
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"jdr " + Library.version(), "Java " + Runtime.version()};
        }
    }

    public static void main(String[] arguments) {
        Console console = Console.ofSystem();
        System.exit(console.ended(commandLine(System.in, console.typed(), console.out(), console.err()).execute(arguments)));
    }

    /** The command with its input coming from and its output going where the caller wants; what people type is in a charset of theirs. */
    static CommandLine commandLine(InputStream in, Charset typed, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Jdr(in, typed))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Jdr::withinMemory)
                .setExecutionExceptionHandler(Jdr::report)
                .setParameterExceptionHandler(Jdr::misuse);
    }

    /** What the user types. */
    BufferedReader in() {
        return new BufferedReader(new InputStreamReader(in, typed));
    }

    /** Whether a file is named as programs name their standard input. */
    static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /** The text of a file that the user names, which may be standard input; files are in UTF-8, however they come. */
    FileText text(Path file) {
        return isStandardInput(file) ? FileText.read("standard input", in) : FileText.read(file);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int withinMemory(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError tooMuch) {
            List<CommandLine> commands = parsed.asCommandLineList();
            return tellOfMemory(commands.get(commands.size() - 1));
        }
    }

    /** A need is known before a run; this is for what else takes memory, such as files of many gigabytes. */
    private static int tellOfMemory(CommandLine command) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        command.getErr().println("Java has run out of memory; it may take " + megabytes + " MB here. Let it take more, if the machine has it: set JDK_JAVA_OPTIONS to -Xmx"
                + 2 * megabytes + "m. Or use fewer threads, ask for results less often (\"every\"), or divide plans or segments over several files.");
        return USER_MUST_ACT;
    }

    private static boolean isOutOfMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure != null && isOutOfMemory(failure.getCause());
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof ProblemException problems) {
            command.getErr().println(problems.getMessage());
            return USER_MUST_ACT;
        }
        if (isOutOfMemory(failure)) {
            return tellOfMemory(command);
        }
        command.getErr().println("This is a fault in jdr, not in your files. Please report it with the lines below.");
        failure.printStackTrace(command.getErr());
        return 1;
    }

    private static int misuse(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        command.getErr().println(misuse.getMessage());
        String help = "\"" + command.getCommandSpec().qualifiedName() + " --help\" says how.";
        command.getErr().println(misuse instanceof UnmatchedArgumentException unmatched
                ? Suggestion.of(unmatched.getUnmatched().get(0), known(command)) + " " + help : help);
        return USER_MUST_ACT;
    }

    /** Subcommands and long options that may stand here. */
    private static Set<String> known(CommandLine command) {
        Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
        return known;
    }
}
