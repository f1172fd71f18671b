package org.jdrtoolkit.sim.internal.kernel;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdrtoolkit.sim.scenario.Scheme;

/** Fixed steps in the stages of a scheme, each of which starts from the one before. */
final class RungeKutta implements Stepper {

    private final List<Scheme.Stage> stages;
    private final Rates rates;
    private final double step;
    private final BooleanSupplier isStopped;

    RungeKutta(Scheme scheme, Rates rates, BooleanSupplier isStopped) {
        this.stages = scheme.stages();
        this.rates = rates;
        this.step = rates.step();
        this.isStopped = isStopped;
    }

    @Override
    public void advance(double[][] x, double[][] b, int fromStep, int toStep) {
        for (int k = fromStep; k < toStep && !isStopped.getAsBoolean(); k++) {
            step(x, b, k);
        }
    }

    private void step(double[][] x, double[][] b, int k) {
        double[][] sum = rates.scratch().sum();
        double[][] from = x;
        for (int s = 0; s < stages.size(); s++) {
            Scheme.Stage stage = stages.get(s);
            double[][] next = rates.scratch().stage(s);
            rates.at(x, from, b, k, stage.at());
            if (s == 0) {
                rates.begin(x, stage.weight(), stage.reach() * step, sum, next);
            } else if (s < stages.size() - 1) {
                rates.proceed(x, stage.weight(), stage.reach() * step, sum, next);
            } else {
                rates.finish(x, stage.weight(), step, sum, next);
            }
            from = next;
        }
        if (stages.size() == 1) {
            for (int i : rates.moving()) {
                System.arraycopy(from[i], 0, x[i], 0, x[i].length);
            }
        }
    }
}
