package org.jdrtoolkit.core.problem;

/** Whether a file with this problem can still be run. */
public enum Severity {
    /** The file cannot be run. */
    ERROR,
    /** The file runs, but its author should know. */
    WARNING
}
