package org.jdrtoolkit.sim.internal.kernel;

import java.util.function.BooleanSupplier;
import org.jdrtoolkit.sim.scenario.Scheme;

/** The steppers of all schemes. */
public final class Steppers {

    private Steppers() {}

    /**
     * The stepper of a scheme.
     *
     * @param step length of a step in the unit of the rates
     * @param isStopped polled now and then; once it is true, the final x does not matter
     */
    public static Stepper of(Scheme scheme, Rates rates, double step, BooleanSupplier isStopped) {
        return switch (scheme) {
            case EULER, HEUN, RK4 -> new RungeKutta(scheme, rates, step, isStopped);
            case REFERENCE -> new DormandPrince(rates, step, isStopped);
        };
    }
}
