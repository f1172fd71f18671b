package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import org.jdrtoolkit.sim.scenario.Scheme;

/**
 * Fixed steps: Euler, Heun and the classical fourth-order scheme (Hairer, Nørsett &amp; Wanner 1993, section II.1). Each stage
 * starts from the one before, which is all that these three need.
 */
final class RungeKutta implements Stepper {

    private final Kernel kernel;
    private final double step;
    private final double[] stageAt;
    private final double[] stageWeight;
    private final double[] levels;
    private final double[][] slope;
    private final double[][] stage;
    private final double[][] sum;

    RungeKutta(Scheme scheme, Kernel kernel, double step, int constructs, int people, int levers) {
        this.kernel = kernel;
        this.step = step;
        this.stageAt = switch (scheme) {
            case EULER -> new double[] {0};
            case HEUN -> new double[] {0, 1};
            default -> new double[] {0, 0.5, 0.5, 1};
        };
        this.stageWeight = switch (scheme) {
            case EULER -> new double[] {1};
            case HEUN -> new double[] {1.0 / 2, 1.0 / 2};
            default -> new double[] {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
        };
        this.levels = new double[levers];
        this.slope = new double[constructs][people];
        this.stage = new double[constructs][people];
        this.sum = new double[constructs][people];
    }

    @Override
    public void advance(double[][] x, double[][] b, LeverPath[] levers, int fromStep, int toStep) {
        for (int k = fromStep; k < toStep; k++) {
            advance(x, b, levers, k);
        }
    }

    private void advance(double[][] x, double[][] b, LeverPath[] levers, int k) {
        for (int s = 0; s < stageAt.length; s++) {
            for (int l = 0; l < levels.length; l++) {
                levels[l] = levers[l].level(k, stageAt[s]);
            }
            for (int i = 0; s > 0 && i < x.length; i++) {
                Rows.line(stage[i], x[i], stageAt[s] * step, slope[i]);
            }
            kernel.rates(s == 0 ? x : stage, b, levels, slope);
            for (int i = 0; i < x.length; i++) {
                if (s == 0) {
                    Arrays.fill(sum[i], 0);
                }
                Rows.add(sum[i], stageWeight[s], slope[i]);
            }
        }
        for (int i = 0; i < x.length; i++) {
            Rows.add(x[i], step, sum[i]);
        }
    }
}
