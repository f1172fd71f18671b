package org.jdrtoolkit.core.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;

/**
 * The result of reading a file: the value, if its shape allowed one, and everything that is wrong.
 *
 * @param <T> what was read
 */
public final class Reading<T> {

    private final Optional<T> value;
    private final List<Problem> problems;
    private final Optional<Source> source;

    Reading(Optional<T> value, List<Problem> problems, Optional<Source> source) {
        this.value = value;
        this.source = source;
        this.problems = problems.stream().map(this::located)
                .sorted(Comparator.comparing(problem -> problem.where().orElse(Location.whole(""))))
                .toList();
    }

    /** A value made in Java, without a file and without problems so far. */
    public static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), List.of(), Optional.empty());
    }

    /**
     * The same reading with the problems of more rules, each located at the place its pointer names. If a top-level key is
     * misspelt, a whole part is missing; the rules would only report that, so they are not applied.
     */
    public Reading<T> check(Function<T, List<Problem>> rules) {
        boolean isPartMissing = problems.stream()
                .anyMatch(problem -> problem.code() == Code.UNKNOWN_KEY && problem.pointer().lastIndexOf('/') == 0);
        if (value.isEmpty() || isPartMissing) {
            return this;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(rules.apply(value.get()));
        return new Reading<>(value, all, source);
    }

    /** A problem at the place that its pointer names, if it has no place yet and there is a file. */
    public Problem located(Problem problem) {
        return problem.where().isPresent() || source.isEmpty() ? problem : problem.at(source.get().placeOf(problem.pointer()));
    }

    /** The same reading with something else made from its value; without a value if none can be made. */
    public <S> Reading<S> map(Function<T, Optional<S>> making) {
        return new Reading<>(value.flatMap(making), problems, source);
    }

    /** The value even if rules are broken; empty only if the file's shape did not allow one. */
    public Optional<T> value() {
        return value;
    }

    /** Everything that is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether there is a value without errors; there may be warnings. */
    public boolean isFine() {
        return value.isPresent() && problems.stream().noneMatch(Problem::isError);
    }

    /** The text that was read, with its places; empty if there was none, or it is not JSON. */
    public Optional<Source> source() {
        return source;
    }

    /** The value of a file without errors; throws {@link ProblemException} otherwise. Warnings do not matter. */
    public T orThrow() {
        ProblemException.throwIfErrors(problems);
        return value.orElseThrow(() -> new ProblemException(problems));
    }
}
