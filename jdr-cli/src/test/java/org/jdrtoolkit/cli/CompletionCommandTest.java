package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shells, where they are installed, complete what the command takes. */
class CompletionCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"jdr ex, explain", "jdr run --res, --resume", "jdr check --he, --help", "jdr run --lang=x --sch, --scheme"})
    void bashCompletesCommandsAndOptions(String typed, String completed) throws Exception {
        String asking = """
                compopt() { :; } # which bash takes only while somebody presses the key
                source "$1"
                COMP_LINE="$2"; COMP_WORDS=($2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _complete_jdr
                printf '%s\\n' "${COMPREPLY[@]}"
                """;
        Path script = Files.writeString(folder.resolve("completion"), Call.jdr("completion", "bash").out());

        assertThat(said("bash", "-c", asking, "bash", script.toString(), typed)).isEqualTo(completed + "\n");
    }

    /** Where the script offers nothing and does not forbid it, bash offers the names of files. */
    @ParameterizedTest
    @ValueSource(strings = {"jdr run scen", "jdr check scen", "jdr explain scen", "jdr run a.json --strict scen", "jdr run --draws-from dr"})
    void bashIsLeftToCompleteFiles(String typed) throws Exception {
        String asking = """
                compopt() { echo "$@"; }
                source "$1"
                COMP_LINE="$2"; COMP_WORDS=($2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _complete_jdr
                printf '%s' "${COMPREPLY[@]}"
                complete -p jdr
                """;
        Path script = Files.writeString(folder.resolve("completion"), Call.jdr("completion", "bash").out());

        assertThat(said("bash", "-c", asking, "bash", script.toString(), typed)).isEqualTo("complete -o default -F _complete_jdr jdr\n");
    }

    @Test
    void zshReadsTheSame() throws Exception {
        Path script = Files.writeString(folder.resolve("completion"), Call.jdr("completion", "zsh").out());

        assertThat(said("zsh", "-fc", "autoload -U +X compinit && compinit -u; source $1; echo ${_comps[jdr]}", "zsh", script.toString())).contains("_bash_complete");
    }

    @ParameterizedTest
    @CsvSource({"jdr ex, explain", "jdr run --res, --resume"})
    void fishCompletesCommandsAndOptions(String typed, String completed) throws Exception {
        Path script = Files.writeString(folder.resolve("completion"), Call.jdr("completion", "fish").out());

        assertThat(said("fish", "-c", "source $argv[1]; complete -C $argv[2]", script.toString(), typed)).startsWith(completed + "\t").hasLineCount(1);
    }

    @Test
    void otherShellsAreRefused() {
        assertThat(Call.jdr("completion", "tcsh").exit()).isEqualTo(2);
    }

    private static String said(String shell, String... arguments) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", shell)), shell + " is installed");
        String[] command = new String[arguments.length + 1];
        command[0] = shell;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
