package org.jdrtoolkit.sim.economics;

import java.util.Optional;

/**
 * How the balance of a plan in euros ends.
 *
 * @param netEuros discounted returns minus costs, from time 0 to the horizon, against the plan it is compared with
 * @param breakEvenTime the time from which that sum stays at or above 0; empty if it is below 0 at the horizon
 */
public record Ending(double netEuros, Optional<Double> breakEvenTime) {}
