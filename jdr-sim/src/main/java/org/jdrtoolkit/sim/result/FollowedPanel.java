package org.jdrtoolkit.sim.result;

import org.jdrtoolkit.sim.scenario.PanelDesign;

/**
 * States that everybody was followed one by one to the horizon, and the panel passed on to its taker.
 *
 * @param design when people were surveyed, and under which plans
 * @param rows number of rows: one per person, wave and plan
 */
public record FollowedPanel(PanelDesign design, long rows) implements Finding {}
