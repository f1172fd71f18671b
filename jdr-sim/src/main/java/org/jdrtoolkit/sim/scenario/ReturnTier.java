package org.jdrtoolkit.sim.scenario;

/** The three tiers on which digital HR work pays (Brixon 2025). */
public enum ReturnTier {
    /** The same work with less time or money. */
    EFFICIENCY,
    /** Better work: fewer errors, better decisions. */
    QUALITY,
    /** What the organisation becomes able to do. */
    STRATEGIC
}
