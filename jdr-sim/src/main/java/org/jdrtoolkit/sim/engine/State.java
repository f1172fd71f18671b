package org.jdrtoolkit.sim.engine;

/**
 * Where the people of a block stand: the engine's own rows, which change with every step. Who looks at them keeps and alters nothing.
 *
 * @param x deviations from set points, by construct, then person; of a stock, its level
 * @param b set points, by construct, then person; 0 for a stock
 */
public record State(double[][] x, double[][] b) {}
