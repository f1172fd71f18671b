package org.jdrtoolkit.sim.scenario;

/** How the rate equations are stepped through time; all but the last take fixed steps. */
public enum Scheme {
    /** One evaluation a step, order 1. */
    EULER(1),
    /** Two evaluations a step, order 2. */
    HEUN(2),
    /** Four evaluations a step, order 4. */
    RK4(4),
    /** Dormand–Prince 8(5,3) with error control, for one representative person. */
    REFERENCE(8);

    private final int order;

    Scheme(int order) {
        this.order = order;
    }

    /** Order of convergence. */
    public int order() {
        return order;
    }
}
