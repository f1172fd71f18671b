package org.jdrtoolkit.sim.internal.noise;

import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.sim.scenario.Scheme;

/** The effect of one step of a scheme on the linear part of the equations. */
public final class Propagator {

    private Propagator() {}

    /**
     * {@code c₀I + c₁hA + … + c_n(hA)^n}, the matrix by which a step of a scheme of n stages multiplies deviations. The coefficients follow from the
     * stages: {@code 1, 1, 1/2, …, 1/n!} for the existing schemes.
     */
    public static double[][] of(double[][] drift, Scheme scheme, double step) {
        if (drift.length == 0) {
            return drift;
        }
        double[] coefficients = coefficients(scheme.stages());
        RealMatrix ha = MatrixUtils.createRealMatrix(drift).scalarMultiply(step);
        RealMatrix power = MatrixUtils.createRealIdentityMatrix(drift.length);
        RealMatrix sum = power;
        for (int n = 1; n < coefficients.length; n++) {
            power = power.multiply(ha).scalarMultiply(coefficients[n] / coefficients[n - 1]);
            sum = sum.add(power);
        }
        return sum.getData();
    }

    /** The result of the stages for x′ = x, as a polynomial in the length of the step. */
    private static double[] coefficients(List<Scheme.Stage> stages) {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A scheme without stages has no matrix of its own: its steps are not fixed.");
        }
        double[] step = new double[stages.size() + 1];
        step[0] = 1;
        double[] state = {1};
        for (Scheme.Stage stage : stages) {
            double[] next = new double[state.length + 1];
            next[0] = 1;
            for (int n = 0; n < state.length; n++) {
                step[n + 1] += stage.weight() * state[n];
                next[n + 1] = stage.reach() * state[n];
            }
            state = next;
        }
        step[1] = 1; // the weights of a scheme sum to 1, up to rounding
        return step;
    }
}
