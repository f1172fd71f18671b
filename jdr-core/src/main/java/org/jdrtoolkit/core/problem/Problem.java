package org.jdrtoolkit.core.problem;

import java.util.Optional;

/**
 * One thing that is wrong: where, what, and what to do.
 *
 * @param severity whether the file can still be run
 * @param code what kind of problem it is
 * @param where place in the file; empty for a model or scenario built in Java
 * @param pointer JSON pointer to the value (RFC 6901), empty for the document itself
 * @param message the value and the rule it breaks, one sentence
 * @param advice what to do, one or two sentences; may be empty
 * @param fix the change of the file that follows the advice, if there is exactly one
 */
public record Problem(
        Severity severity, Code code, Optional<Location> where, String pointer, String message, String advice, Optional<Fix> fix) {

    /** An error about the value at a pointer; its place in the file is filled in later. */
    public static Problem error(Code code, String pointer, String message, String advice) {
        return new Problem(Severity.ERROR, code, Optional.empty(), pointer, message, advice, Optional.empty());
    }

    /** A warning about the value at a pointer; its place in the file is filled in later. */
    public static Problem warning(Code code, String pointer, String message, String advice) {
        return new Problem(Severity.WARNING, code, Optional.empty(), pointer, message, advice, Optional.empty());
    }

    /** The same problem, at a known place. */
    public Problem at(Location place) {
        return new Problem(severity, code, Optional.of(place), pointer, message, advice, fix);
    }

    /** The same problem, with a change of the file that removes it. */
    public Problem with(Fix change) {
        return new Problem(severity, code, where, pointer, message, advice, Optional.of(change));
    }

    /** The same problem without a fix, for what is not in a file, or no longer as it was read. */
    public Problem withoutFix() {
        return new Problem(severity, code, where, pointer, message, advice, Optional.empty());
    }

    /** The same problem as an error, for who wants no file to run that has it. */
    public Problem asError() {
        return new Problem(Severity.ERROR, code, where, pointer, message, advice, fix);
    }

    /** Whether the file cannot be run. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Two or three lines: where and which code, what is wrong, what to do. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        where.ifPresent(place -> text.append(place).append("  "));
        text.append(severity.name().toLowerCase(java.util.Locale.ROOT)).append("  ").append(code.word());
        text.append("\n  ").append(pointer.isEmpty() ? "" : pointer + ": ").append(message);
        if (!advice.isEmpty()) {
            text.append("\n  ").append(advice);
        }
        return text.toString();
    }
}
