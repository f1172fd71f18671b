package org.jdrtoolkit.sim.scenario;

/** Whom a run follows. */
public enum Simulated {
    /** One average person per segment, without chance. */
    REPRESENTATIVE,
    /** Every person of the workforce, with the spread and the noise layers of the model. */
    EVERYONE
}
