package org.jdrtoolkit.sim.experiment;

import org.jdrtoolkit.sim.result.Finding;

/**
 * States that a run was stopped before its end: before all worlds, or a panel that was asked for after them, were complete.
 *
 * @param worlds number of complete worlds
 * @param asked number of worlds requested
 */
public record Stopped(int worlds, int asked) implements Finding {}
