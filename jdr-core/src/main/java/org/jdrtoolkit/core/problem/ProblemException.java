package org.jdrtoolkit.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A file, model or scenario that cannot be used, with everything that is wrong with it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** All problems found, warnings included; at least one of them an error. */
    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
        this.problems = List.copyOf(problems);
    }

    /** Throws if any problem is an error. */
    public static void throwIfErrors(List<Problem> problems) {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new ProblemException(problems);
        }
    }

    /** What is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
