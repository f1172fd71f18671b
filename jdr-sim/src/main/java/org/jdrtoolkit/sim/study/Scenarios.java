package org.jdrtoolkit.sim.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.library.Shelf;
import org.jdrtoolkit.core.problem.Suggestion;

/** The scenarios that ship on the class path: the files in the folder {@code scenarios}, named by their paths in it without {@code .json}. */
public final class Scenarios {

    private static final Shelf SHELF = Shelf.of(Scenarios.class::getResourceAsStream, "/META-INF/jdrtoolkit/scenarios/");

    private Scenarios() {}

    /** Their names, such as {@code care-hr/assistant}, in alphabetical order. */
    public static List<String> names() {
        return SHELF.names();
    }

    /** The file of a shipped scenario as text, if there is one. */
    public static Optional<String> json(String name) {
        return SHELF.json(name);
    }

    /** A shipped scenario with its model; throws {@link IllegalArgumentException} if no scenario has this name. */
    public static Draft read(String name) {
        String json = json(name).orElseThrow(() ->
                new IllegalArgumentException("No shipped scenario has the name \"" + name + "\". " + Suggestion.of(name, names())));
        return ScenarioFile.read(name + ".json", json, Path.of(""));
    }
}
