package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;

/**
 * What was seen of a segment under a plan.
 *
 * @param by who has seen it
 */
public record Observed<O>(Plan plan, Segment segment, O by) {}
