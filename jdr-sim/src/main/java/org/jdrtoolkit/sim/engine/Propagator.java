package org.jdrtoolkit.sim.engine;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.sim.scenario.Scheme;

/** What one step of a scheme makes of the linear part of the equations. */
final class Propagator {

    private Propagator() {}

    /** {@code I + hA + … + (hA)^n/n!}, with n the order of the scheme: exactly the matrix by which a step multiplies deviations. */
    static double[][] of(double[][] drift, Scheme scheme, double step) {
        if (drift.length == 0) {
            return drift;
        }
        RealMatrix ha = MatrixUtils.createRealMatrix(drift).scalarMultiply(step);
        RealMatrix power = MatrixUtils.createRealIdentityMatrix(drift.length);
        RealMatrix sum = power;
        for (int n = 1; n <= scheme.order(); n++) {
            power = power.multiply(ha).scalarMultiply(1.0 / n);
            sum = sum.add(power);
        }
        return sum.getData();
    }
}
