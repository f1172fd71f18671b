package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.NumberIsTooSmallException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** Error-controlled Dormand–Prince 8(5,3) of commons-math3 for one representative person, from event to event. */
final class Reference implements Stepper {

    /** Absolute and relative error allowed per step of the integrator. */
    static final double TOLERANCE = 1e-11;

    private static final double SHORTEST_STEP = 1e-12;

    /** Between two events; levels that move too fast for that many are as good as beyond all numbers. */
    private static final int MOST_EVALUATIONS = 1_000_000;

    private final Rates rates;
    private final double step;
    private final double[][] x;
    private final double[][] slope;
    private final double[][] unused;

    Reference(Rates rates, double step, int constructs) {
        this.rates = rates;
        this.step = step;
        this.x = new double[constructs][1];
        this.slope = new double[constructs][1];
        this.unused = new double[constructs][1];
    }

    @Override
    public void advance(double[][] state, double[][] b, LeverPath[] levers, int fromStep, int toStep) {
        double begin = fromStep * step;
        double end = toStep * step;
        FirstOrderDifferentialEquations equations = new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return state.length;
            }

            @Override
            public void computeDerivatives(double t, double[] y, double[] derivative) {
                for (int i = 0; i < y.length; i++) {
                    x[i][0] = y[i];
                }
                rates.at(x, b, levers, fromStep, (t - begin) / step).begin(x, 1, 0, slope, unused);
                for (int i = 0; i < y.length; i++) {
                    derivative[i] = slope[i][0];
                }
            }
        };
        double[] y = new double[state.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = state[i][0];
        }
        try {
            DormandPrince853Integrator integrator = new DormandPrince853Integrator(SHORTEST_STEP, end - begin, TOLERANCE, TOLERANCE);
            integrator.setMaxEvaluations(MOST_EVALUATIONS);
            integrator.integrate(equations, begin, y, end, y);
        } catch (MathIllegalStateException | NumberIsTooSmallException e) {
            Arrays.fill(y, Double.NaN);
        }
        for (int i = 0; i < y.length; i++) {
            state[i][0] = y[i];
        }
    }
}
