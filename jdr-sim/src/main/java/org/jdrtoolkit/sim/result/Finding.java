package org.jdrtoolkit.sim.result;

/** Something found about a study; the findings of a run are kept in {@link Findings}, by kind. */
public interface Finding {}
