package org.jdrtoolkit.sim.internal.kernel;

/**
 * How far apart the people of a block are in the beginning, before any rate moves them.
 *
 * @param deviations by construct; those of which noise or chance makes different people are {@link Spread#DIFFERENT}
 * @param setPoints by construct, for the whole run
 * @param areTogether whether all begin at the same time, so that what moves all alike leaves them the same
 */
public record Spreads(Spread[] deviations, Spread[] setPoints, boolean areTogether) {}
