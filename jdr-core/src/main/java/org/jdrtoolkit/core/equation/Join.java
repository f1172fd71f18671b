package org.jdrtoolkit.core.equation;

/** How the terms of an intermediate become one number. */
public enum Join {
    /** They are added. */
    SUM,
    /** The smallest of them. */
    LEAST,
    /** The largest of them. */
    GREATEST
}
