package org.jdrtoolkit.core.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;

/**
 * What reading a file gave: the value, if its shape allowed one, and everything that is wrong.
 *
 * @param <T> the record that was read
 */
public final class Reading<T extends Record> {

    private final Optional<T> value;
    private final List<Problem> problems;
    private final Optional<Located> document;

    Reading(Optional<T> value, List<Problem> problems, Optional<Located> document) {
        this.value = value;
        this.problems = problems.stream()
                .sorted(Comparator.comparing(problem -> problem.where().orElse(Location.whole(""))))
                .toList();
        this.document = document;
    }

    /**
     * The same reading with the problems of more rules, each put at the place its pointer names. Where a key of the document
     * itself is misspelt, a whole part is missing and rules would only complain about that, so they wait.
     */
    public Reading<T> check(Function<T, List<Problem>> rules) {
        boolean isPartMissing = problems.stream()
                .anyMatch(problem -> problem.code().equals("unknown-key") && problem.pointer().lastIndexOf('/') == 0);
        if (value.isEmpty() || isPartMissing) {
            return this;
        }
        List<Problem> all = new ArrayList<>(problems);
        for (Problem problem : rules.apply(value.get())) {
            boolean isPlaced = problem.where().isPresent() || document.isEmpty();
            all.add(isPlaced ? problem : problem.at(document.get().placeOf(problem.pointer())));
        }
        return new Reading<>(value, all, document);
    }

    /** The same reading of another record made from this one; without a value if none can be made. */
    public <S extends Record> Reading<S> map(Function<T, Optional<S>> making) {
        return new Reading<>(value.flatMap(making), problems, document);
    }

    /** The value even if rules are broken; empty only if the file's shape did not allow one. */
    public Optional<T> value() {
        return value;
    }

    /** Everything that is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    /** The value of a file without errors; throws {@link ProblemException} otherwise. Warnings do not matter. */
    public T orThrow() {
        ProblemException.throwIfErrors(problems);
        return value.orElseThrow(() -> new ProblemException(problems));
    }
}
