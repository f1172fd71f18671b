package org.jdrtoolkit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** Asks for one answer on the terminal, until it is one. */
final class Prompt {

    private final BufferedReader in;
    private final PrintWriter out;

    Prompt(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * The answer; nothing if the input ends first.
     *
     * @param understood what a line without the spaces around it means, if it is an answer
     * @param again what to say if it is none
     */
    <T> Optional<T> ask(String question, Function<String, Optional<T>> understood, String again) {
        while (true) {
            out.print("   " + question + " ");
            out.flush();
            String line = line();
            if (line == null) {
                return Optional.empty();
            }
            Optional<T> answer = understood.apply(line.strip());
            if (answer.isPresent()) {
                return answer;
            }
            out.println("   " + again);
        }
    }

    private String line() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
