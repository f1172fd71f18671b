package org.jdrtoolkit.sim.result;

import org.jdrtoolkit.sim.scenario.PanelDesign;

/**
 * That everybody was followed one by one to the end, and handed on to whoever wanted it.
 *
 * @param design when people were asked, and under which plans
 * @param rows number of waves of all people under all plans
 */
public record FollowedPanel(PanelDesign design, long rows) implements Finding {}
