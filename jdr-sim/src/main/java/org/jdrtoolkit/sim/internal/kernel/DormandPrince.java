package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.exception.NumberIsTooSmallException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * Error-controlled Dormand–Prince 8(5,3) of commons-math3 for one representative person, from event to event. The step that is asked for is, here,
 * the shortest time in which a non-negative stock can be emptied.
 */
final class DormandPrince implements Stepper {

    /** Absolute and relative error allowed per step of the integrator. */
    private static final double TOLERANCE = 1e-11;

    private static final double SHORTEST_STEP = 1e-12;

    /** Between two events; levels that would need more move so fast that they count as no longer finite. */
    private static final int MOST_EVALUATIONS = 1_000_000;

    private final Rates rates;
    private final double step;
    private final BooleanSupplier isStopped;

    DormandPrince(Rates rates, BooleanSupplier isStopped) {
        this.rates = rates;
        this.step = rates.step();
        this.isStopped = isStopped;
    }

    /** The rates between two events, as the integrator requests them; a stopped run has no evaluations left. */
    private final class Equations implements FirstOrderDifferentialEquations {

        private final double[][] b;
        private final int fromStep;
        private final double[][] x;
        private final double[][] slope;

        Equations(double[][] b, int fromStep) {
            this.b = b;
            this.fromStep = fromStep;
            this.x = new double[b.length][1];
            this.slope = new double[b.length][1];
        }

        @Override
        public int getDimension() {
            return b.length;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] derivative) {
            if (isStopped.getAsBoolean()) {
                throw new MaxCountExceededException(0);
            }
            for (int i = 0; i < y.length; i++) {
                x[i][0] = y[i];
            }
            rates.at(x, x, b, fromStep, (t - fromStep * step) / step).begin(x, 1, 0, slope, rates.scratch().stage(0));
            for (int i = 0; i < y.length; i++) {
                derivative[i] = slope[i][0];
            }
        }
    }

    @Override
    public void advance(double[][] state, double[][] b, int fromStep, int toStep) {
        double begin = fromStep * step;
        double end = toStep * step;
        double[] y = new double[state.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = state[i][0];
        }
        try {
            DormandPrince853Integrator integrator = new DormandPrince853Integrator(SHORTEST_STEP, end - begin, TOLERANCE, TOLERANCE);
            integrator.setMaxEvaluations(MOST_EVALUATIONS);
            integrator.integrate(new Equations(b, fromStep), begin, y, end, y);
        } catch (MathIllegalStateException | NumberIsTooSmallException e) {
            Arrays.fill(y, Double.NaN);
        }
        rates.nonNegative().forEach(stock -> y[stock] = Math.max(y[stock], 0)); // below it by the tolerance at most
        for (int i = 0; i < y.length; i++) {
            state[i][0] = y[i];
        }
    }
}
