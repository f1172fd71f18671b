package org.jdrtoolkit.sim.internal.kernel;

import java.util.function.BooleanSupplier;
import org.jdrtoolkit.sim.scenario.Scheme;

/** The steppers of all schemes. */
public final class Steppers {

    private Steppers() {}

    /**
     * The stepper of a scheme.
     *
     * @param isStopped polled now and then; once it is true, the final x does not matter
     */
    public static Stepper of(Scheme scheme, Rates rates, BooleanSupplier isStopped) {
        return switch (scheme) {
            case EULER, HEUN, RK4 -> new RungeKutta(scheme, rates, isStopped);
            case REFERENCE -> new DormandPrince(rates, isStopped);
        };
    }
}
