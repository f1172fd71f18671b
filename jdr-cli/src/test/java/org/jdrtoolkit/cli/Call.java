package org.jdrtoolkit.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jdrtoolkit.fixtures.Repository;

/**
 * What a call of the command gave.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Call(int exit, String out, String err) {

    /** Calls the command inside this process. */
    static Call jdr(Object... arguments) {
        return answering("", arguments);
    }

    /** The same with somebody who types. */
    static Call answering(String typed, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exit = Jdr.commandLine(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, new PrintWriter(out, true), new PrintWriter(err, true)).execute(words);
        return new Call(exit, out.toString(), err.toString());
    }

    /** A scenario that ships. */
    static Path scenario(String path) {
        return Repository.scenario(path);
    }
}
