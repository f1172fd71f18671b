package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Lists in which the entries with a given name are altered and all others are kept. */
final class Altered {

    private Altered() {}

    /** The list with each entry of this name altered; throws {@link IllegalArgumentException} if there is none. */
    static <T> List<T> in(List<T> entries, Function<T, String> nameOf, String name, UnaryOperator<T> altering) {
        List<String> known = entries.stream().map(nameOf).distinct().toList();
        if (!known.contains(name)) {
            throw new IllegalArgumentException("There is no \"" + name + "\" here that could be altered. Known: "
                    + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
        }
        return entries.stream().map(entry -> nameOf.apply(entry).equals(name) ? altering.apply(entry) : entry).toList();
    }
}
