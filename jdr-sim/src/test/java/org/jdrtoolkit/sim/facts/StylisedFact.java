package org.jdrtoolkit.sim.facts;

import java.util.List;
import java.util.function.Function;

/**
 * Something that sources say and that the model must show.
 *
 * @param number its number, such as F7
 * @param claim what the source says, in one sentence
 * @param source who says it
 * @param scenarios the scenarios that show it, under {@code scenarios/}
 * @param criterion what has to be true of the numbers, with the tolerance
 * @param draws in how many draws of the model's numbers it is looked for
 * @param look looks for it in one world
 */
record StylisedFact(String number, String claim, String source, List<String> scenarios, String criterion, int draws,
        Function<FactWorld, Finding> look) {

    @Override
    public String toString() {
        return number + ": " + claim;
    }
}
