package org.jdrtoolkit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.sim.roadmap.Assessment;
import org.jdrtoolkit.sim.roadmap.Dimension;
import org.jdrtoolkit.sim.roadmap.Roadmap;

/** Asks the questions of a roadmap on the terminal, each until it has an answer. */
final class Questions {

    private final BufferedReader in;
    private final PrintWriter out;
    private final Words words;

    Questions(BufferedReader in, PrintWriter out, Words words) {
        this.in = in;
        this.out = out;
        this.words = words;
    }

    /** The answers; nothing if the input ends before the last. */
    Optional<Assessment> ask(Roadmap roadmap) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        out.println(words.say("assess.begin", roadmap.dimensions().size()));
        for (Dimension dimension : roadmap.dimensions()) {
            out.println();
            out.println((answers.size() + 1) + ". " + dimension.question().in(words.locale()));
            for (int level = 1; level <= Assessment.HIGHEST; level++) {
                out.println("   " + level + "  " + dimension.answer(level).in(words.locale()));
            }
            Optional<Integer> answer = answer();
            if (answer.isEmpty()) {
                out.println();
                return Optional.empty();
            }
            answers.put(dimension.id(), answer.get());
        }
        out.println();
        return Optional.of(Assessment.of(answers));
    }

    private Optional<Integer> answer() {
        while (true) {
            out.print("   " + words.say("assess.prompt") + " ");
            out.flush();
            String line = line();
            if (line == null) {
                return Optional.empty();
            } else if (line.strip().matches("[1-4]")) {
                return Optional.of(Integer.parseInt(line.strip()));
            }
            out.println("   " + words.say("assess.again"));
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
