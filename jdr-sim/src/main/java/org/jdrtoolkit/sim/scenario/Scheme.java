package org.jdrtoolkit.sim.scenario;

import java.util.List;

/** How the rate equations are stepped through time; all but the last take fixed steps in stages. */
public enum Scheme {
    /** One evaluation a step, order 1. */
    EULER(1, 2, new Stage(0, 1, 1)),
    /** Two evaluations a step, order 2. */
    HEUN(2, 2, new Stage(0, 1.0 / 2, 1), new Stage(1, 1.0 / 2, 0)),
    /** Four evaluations a step, order 4. */
    RK4(4, 2.785293563405282, new Stage(0, 1.0 / 6, 1.0 / 2), new Stage(1.0 / 2, 1.0 / 3, 1.0 / 2), new Stage(1.0 / 2, 1.0 / 3, 1), new Stage(1, 1.0 / 6, 0)),
    /** Dormand–Prince 8(5,3) with error control, for one representative person; its steps are not fixed, so it has no stages here. */
    REFERENCE(8, Double.POSITIVE_INFINITY);

    private final int order;
    private final double mostFadingPerStep;
    private final List<Stage> stages;

    Scheme(int order, double mostFadingPerStep, Stage... stages) {
        this.order = order;
        this.mostFadingPerStep = mostFadingPerStep;
        this.stages = List.of(stages);
    }

    /**
     * One evaluation of the rates within a step (Hairer, Nørsett &amp; Wanner 1993, section II.1). Each stage starts from the one before.
     *
     * @param at where in the step the rates are taken, from 0 to 1
     * @param weight the weight of these rates in the whole step; the weights of a scheme sum to 1
     * @param reach how far the next stage moves from the beginning with these rates, as a fraction of the step; 0 for the last stage of several
     */
    public record Stage(double at, double weight, double reach) {}

    /** Order of convergence. */
    public int order() {
        return order;
    }

    /**
     * The end of the real interval of absolute stability (Hairer &amp; Wanner 1996, section IV.2): a deviation that fades at a rate λ stays bounded
     * in steps h as long as h·λ is no larger; infinite where steps are not fixed.
     */
    public double mostFadingPerStep() {
        return mostFadingPerStep;
    }

    /** The stages of a step, in order; none where steps are not fixed. */
    public List<Stage> stages() {
        return stages;
    }
}
