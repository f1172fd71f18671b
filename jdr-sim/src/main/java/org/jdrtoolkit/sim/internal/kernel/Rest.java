package org.jdrtoolkit.sim.internal.kernel;

/**
 * What of the people of a block is 0 for everybody, and stays so as long as no rate moves it: by construct.
 *
 * @param deviations whether everybody begins at a deviation of 0, without noise
 * @param setPoints whether the set points of all are 0 and stay so
 */
public record Rest(boolean[] deviations, boolean[] setPoints) {}
