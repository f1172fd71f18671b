package org.jdrtoolkit.sim.experiment;

import org.jdrtoolkit.sim.result.Finding;

/**
 * States that a run was stopped before all worlds were complete.
 *
 * @param worlds number of complete worlds
 * @param asked number of worlds requested
 */
public record Stopped(int worlds, int asked) implements Finding {}
