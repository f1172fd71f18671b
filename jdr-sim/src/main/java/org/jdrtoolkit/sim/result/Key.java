package org.jdrtoolkit.sim.result;

/**
 * Which trajectory.
 *
 * @param plan id of the plan
 * @param segment id of the segment, or {@code all}
 * @param variable id of a construct, indicator or lever
 * @param statistic what is said of the people
 */
public record Key(String plan, String segment, String variable, Statistic statistic) {}
