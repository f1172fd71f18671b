package org.jdrtoolkit.sim.economics;

import java.util.Optional;
import org.jdrtoolkit.sim.scenario.ReturnItem;

/**
 * A yearly quantity as the model says it is at the horizon, beside what was hoped for and what a case reports.
 *
 * @param item the return
 * @param realised the share of it that is realised at the horizon
 * @param modelled the quantity a year then
 */
public record RealisedFigure(ReturnItem item, double realised, double modelled) {

    /** The figure of a return of which so much is realised. */
    static RealisedFigure of(ReturnItem item, double realised) {
        return new RealisedFigure(item, realised, item.before() + (item.after() - item.before()) * realised);
    }

    /** By how much the model says more than the case reports, in the unit of the item; empty where no case reports it. */
    public Optional<Double> difference() {
        return item.stated().map(stated -> modelled - stated);
    }
}
