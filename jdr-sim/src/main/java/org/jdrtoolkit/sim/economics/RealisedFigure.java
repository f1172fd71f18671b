package org.jdrtoolkit.sim.economics;

import java.util.Optional;
import org.jdrtoolkit.sim.scenario.ReturnItem;

/**
 * A yearly quantity that the model predicts at the horizon, beside what was hoped for and what a case reports.
 *
 * @param item the return
 * @param realised the share of the return that is realised at the horizon
 * @param modelled the quantity per year at that share
 */
public record RealisedFigure(ReturnItem item, double realised, double modelled) {

    /** The figure of a return of which this share is realised. */
    static RealisedFigure of(ReturnItem item, double realised) {
        return new RealisedFigure(item, realised, item.before() + (item.after() - item.before()) * realised);
    }

    /** By how much the model exceeds what the case reports, in the unit of the item; empty if no case reports it. */
    public Optional<Double> difference() {
        return item.stated().map(stated -> modelled - stated);
    }
}
