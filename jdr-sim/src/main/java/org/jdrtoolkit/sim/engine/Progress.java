package org.jdrtoolkit.sim.engine;

/** Hears how far a run is. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = done -> {};

    /** A part of the run is done: a number from 0 to 1 that never falls. */
    void at(double done);
}
