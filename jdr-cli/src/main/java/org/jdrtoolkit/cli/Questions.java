package org.jdrtoolkit.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.sim.roadmap.Assessment;
import org.jdrtoolkit.sim.roadmap.Dimension;
import org.jdrtoolkit.sim.roadmap.Roadmap;

/** Asks the questions of a roadmap on the terminal, each until it has an answer. */
final class Questions {

    private final Prompt prompt;
    private final PrintWriter out;
    private final Words words;

    Questions(BufferedReader in, PrintWriter out, Words words) {
        this.prompt = new Prompt(in, out);
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
            Optional<Integer> answer = prompt.ask(words.say("assess.prompt"), line -> Optional.of(line).filter(text -> text.matches("[1-4]")).map(Integer::valueOf),
                    words.say("assess.again"));
            if (answer.isEmpty()) {
                out.println();
                return Optional.empty();
            }
            answers.put(dimension.id(), answer.get());
        }
        out.println();
        return Optional.of(Assessment.of(answers));
    }
}
