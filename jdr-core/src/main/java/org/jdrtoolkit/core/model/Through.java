package org.jdrtoolkit.core.model;

/** Whose deviation of the cause an effect reads. */
public enum Through {
    /** The person's own. */
    PERSON,
    /** The mean of the person's team mates, not counting the person: crossover. */
    TEAM
}
