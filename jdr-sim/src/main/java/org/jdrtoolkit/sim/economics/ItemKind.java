package org.jdrtoolkit.sim.economics;

import org.jdrtoolkit.sim.scenario.ReturnTier;

/** What the items of a balance are, in the order in which they are shown and added. */
public enum ItemKind {
    /** Recurring cost of levers; a lever that saves money counts here too. */
    LEVER_COST,
    /** What is paid once. */
    ONE_OFF_COST,
    /** A return of the first tier. */
    EFFICIENCY,
    /** A return of the second tier. */
    QUALITY,
    /** A return of the third tier. */
    STRATEGIC,
    /** Working time lost to sickness. */
    ABSENCE,
    /** People who leave. */
    TURNOVER;

    /** The kind of a return. */
    static ItemKind of(ReturnTier tier) {
        return switch (tier) {
            case EFFICIENCY -> EFFICIENCY;
            case QUALITY -> QUALITY;
            case STRATEGIC -> STRATEGIC;
        };
    }
}
