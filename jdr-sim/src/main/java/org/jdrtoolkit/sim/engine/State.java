package org.jdrtoolkit.sim.engine;

/**
 * The state of a block's people: the engine's own rows, which change with every step. Readers must neither keep nor alter them.
 *
 * @param x deviations from set points, by construct, then person; for a stock, its level
 * @param b set points, by construct, then person; 0 for a stock
 */
public record State(double[][] x, double[][] b) {}
