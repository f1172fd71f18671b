package org.jdrtoolkit.core.equation;

/** What a factor of a rate equation reads. */
public enum Source {
    /** A construct's deviation x from the person's own set point; for a stock, its level. */
    DEVIATION,
    /** A construct's level y = x + b: the deviation plus the person's set point. */
    LEVEL,
    /** The person's set point b: segment baseline plus chronic and weekly differences; 0 for a stock. */
    SET_POINT,
    /** The mean level of a construct over the person's team. */
    TEAM_MEAN,
    /** The mean deviation x of a construct over the person's team mates, not counting the person; 0 for someone without any. */
    TEAM_MATES,
    /** How strongly an effect works on this person: 1 on average, the same at all times. */
    TRAIT,
    /** An intermediate: a number worked out at each moment. */
    INTERMEDIATE,
    /** The level of a lever. */
    LEVER
}
