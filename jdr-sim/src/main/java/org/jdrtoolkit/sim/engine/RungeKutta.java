package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.sim.scenario.Scheme;

/**
 * Fixed steps: Euler, Heun and the classical fourth-order scheme (Hairer, Nørsett &amp; Wanner 1993, section II.1). Each stage
 * starts from the one before, which is all that these three need.
 */
final class RungeKutta implements Stepper {

    private final Scheme scheme;
    private final Rates rates;
    private final double step;
    private final double[][] sum;
    private final double[][] stage;
    private final double[][] otherStage;

    RungeKutta(Scheme scheme, Rates rates, double step, int constructs, int people) {
        this.scheme = scheme;
        this.rates = rates;
        this.step = step;
        this.sum = new double[constructs][people];
        this.stage = new double[constructs][people];
        this.otherStage = new double[constructs][people];
    }

    @Override
    public void advance(double[][] x, double[][] b, LeverPath[] levers, int fromStep, int toStep) {
        for (int k = fromStep; k < toStep; k++) {
            switch (scheme) {
                case EULER -> euler(x, b, levers, k);
                case HEUN -> heun(x, b, levers, k);
                default -> rungeKutta4(x, b, levers, k);
            }
        }
    }

    private void euler(double[][] x, double[][] b, LeverPath[] levers, int k) {
        rates.at(x, b, levers, k, 0).begin(x, 1, step, sum, stage);
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(stage[i], 0, x[i], 0, x[i].length);
        }
    }

    private void heun(double[][] x, double[][] b, LeverPath[] levers, int k) {
        rates.at(x, b, levers, k, 0).begin(x, 1.0 / 2, step, sum, stage);
        rates.at(stage, b, levers, k, 1).finish(x, 1.0 / 2, step, sum, otherStage);
    }

    private void rungeKutta4(double[][] x, double[][] b, LeverPath[] levers, int k) {
        rates.at(x, b, levers, k, 0).begin(x, 1.0 / 6, step / 2, sum, stage);
        rates.at(stage, b, levers, k, 0.5).proceed(x, 1.0 / 3, step / 2, sum, otherStage);
        rates.at(otherStage, b, levers, k, 0.5).proceed(x, 1.0 / 3, step, sum, stage);
        rates.at(stage, b, levers, k, 1).finish(x, 1.0 / 6, step, sum, otherStage);
    }
}
