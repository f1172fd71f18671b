package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;

/**
 * What was observed of a segment under a plan.
 *
 * @param by the observer
 */
public record Observed<O>(Plan plan, Segment segment, O by) {}
