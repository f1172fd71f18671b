package org.jdrtoolkit.sim.internal.kernel;

/** How far apart the people of a block are in one respect, from nearest to furthest. */
public enum Spread {

    /** All are at 0. */
    NOTHING,

    /** All are at the same number. */
    SAME,

    /** Each may be at a different number. */
    DIFFERENT;

    /** The wider of the two. */
    Spread or(Spread other) {
        return compareTo(other) < 0 ? other : this;
    }
}
