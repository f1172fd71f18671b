package org.jdrtoolkit.cli;

import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jdr completion}: prints what a shell needs to complete commands and options when the tab key is pressed. */
@Command(name = "completion", description = "Print what a shell needs to complete commands and options when you press the tab key.",
        mixinStandardHelpOptions = true, versionProvider = Jdr.Version.class,
        footer = {"", "bash, zsh:  source <(jdr completion bash)", "fish:       jdr completion fish | source"})
final class CompletionCommand implements Runnable {

    /** Shells that can be told. */
    enum Shell { BASH, ZSH, FISH }

    /** Takes the shell's own completion of file names away from commands that have an option with a value; most of them take files. */
    private static final String WITHOUT_FILES = "  type compopt &>/dev/null && compopt +o default\n";

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine jdr = spec.root().commandLine();
        spec.commandLine().getOut().print(switch (shell) {
            case BASH, ZSH -> AutoComplete.bash(jdr.getCommandName(), jdr).replace(WITHOUT_FILES, "");
            case FISH -> fish(jdr);
        });
        spec.commandLine().getOut().flush();
    }

    private static String fish(CommandLine jdr) {
        return "# Completions of jdr for fish; arguments that are no options are files.\n" + jdr.getSubcommands().entrySet().stream().map(command ->
                "complete -c jdr -n __fish_use_subcommand -f -a " + command.getKey() + " -d " + quoted(description(command.getValue().getCommandSpec())) + "\n"
                + command.getValue().getCommandSpec().options().stream().map(option -> "complete -c jdr -n '__fish_seen_subcommand_from " + command.getKey() + "'"
                        + fish(option) + "\n").collect(Collectors.joining())).collect(Collectors.joining());
    }

    private static String fish(OptionSpec option) {
        StringBuilder line = new StringBuilder();
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        line.append(option.arity().max() > 0 ? " -r" : "");
        return line.append(" -d ").append(quoted(String.join(" ", option.description()))).toString();
    }

    private static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
