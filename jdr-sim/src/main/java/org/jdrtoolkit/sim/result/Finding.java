package org.jdrtoolkit.sim.result;

/** Something that was found about a study; what there is of a run is kept in {@link Findings}, by kind. */
public interface Finding {}
