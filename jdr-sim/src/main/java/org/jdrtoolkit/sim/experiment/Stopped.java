package org.jdrtoolkit.sim.experiment;

import org.jdrtoolkit.sim.result.Finding;

/**
 * That a run was stopped before all worlds were there.
 *
 * @param worlds how many are there
 * @param asked how many were asked for
 */
public record Stopped(int worlds, int asked) implements Finding {}
