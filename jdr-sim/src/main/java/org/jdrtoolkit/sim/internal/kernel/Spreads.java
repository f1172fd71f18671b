package org.jdrtoolkit.sim.internal.kernel;

/**
 * How far apart the people of a block are in the beginning, before any rate moves them.
 *
 * @param deviations by construct; {@link Spread#DIFFERENT} if noise or chance makes people differ
 * @param setPoints by construct, for the whole run
 * @param areTogether whether all begin at the same time, so that people who are moved alike stay the same
 */
public record Spreads(Spread[] deviations, Spread[] setPoints, boolean areTogether) {}
