package org.jdrtoolkit.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.sim.internal.noise.Followers;
import org.jdrtoolkit.sim.internal.noise.Propagator;
import org.jdrtoolkit.sim.scenario.Scheme;

/**
 * The three layers of noise as tables of numbers, for programs in other languages (docs/numerics.md, equations 8 to 10).
 *
 * <p>State differences start without what their followers would have taken up already; within a few half-lives that is gone.
 */
public record NoiseTables(Layer chronic, Layer state, Layer weekly) {

    /**
     * One layer.
     *
     * @param constructs positions of the constructs that it covers
     * @param kept what a step leaves of each; empty where the equations themselves say so
     * @param startRoot lower triangle whose product with normal numbers is a first draw
     * @param stepRoot the same for what each step adds
     */
    public record Layer(List<Integer> constructs, double[] kept, double[][] startRoot, double[][] stepRoot) {}

    /** The layers of a model in steps of one week by Heun's scheme. */
    public static NoiseTables of(Model model, RateEquations equations) {
        return new NoiseTables(
                fading(model, equations, Noise::chronic, Noise::chronicHalfLifeWeeks), state(model, equations),
                fading(model, equations, Noise::weekly, Noise::weeklyHalfLifeWeeks));
    }

    private static Layer fading(
            Model model, RateEquations equations, ToDoubleFunction<Noise> share, ToDoubleFunction<Noise> halfLifeWeeks) {
        double[][] covariance = covariance(model, share);
        double[] kept = having(model, share).stream()
                .mapToDouble(construct -> StrictMath.pow(2, -1 / halfLifeWeeks.applyAsDouble(construct.noise().orElseThrow()))).toArray();
        double[][] left = new double[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                left[i][j] = kept[i] * covariance[i][j] * kept[j];
            }
        }
        return layer(model, equations, share, kept, covariance, left);
    }

    private static Layer state(Model model, RateEquations equations) {
        double[][] covariance = covariance(model, Noise::state);
        int[] states = having(model, Noise::state).stream().mapToInt(construct -> equations.construct(construct.id())).toArray();
        double[][] step = Propagator.of(equations.drift(), Scheme.HEUN, 1);
        double[][] left = Followers.of(equations.drift(), step, states, covariance).left();
        return layer(model, equations, Noise::state, new double[0], covariance, left);
    }

    private static Layer layer(Model model, RateEquations equations, ToDoubleFunction<Noise> share, double[] kept,
            double[][] covariance, double[][] left) {
        double[][] added = new double[left.length][left.length];
        for (int i = 0; i < added.length; i++) {
            for (int j = 0; j <= i; j++) {
                added[i][j] = covariance[i][j] - left[i][j];
                added[j][i] = added[i][j];
            }
        }
        return new Layer(having(model, share).stream().map(construct -> equations.construct(construct.id())).toList(), kept,
                root(covariance), root(added));
    }

    private static double[][] root(double[][] covariance) {
        return covariance.length == 0 ? covariance
                : new CholeskyDecomposition(MatrixUtils.createRealMatrix(covariance)).getL().getData();
    }

    private static List<Construct> having(Model model, ToDoubleFunction<Noise> share) {
        return CorrelationMatrix.of(model).constructs().stream()
                .filter(construct -> share.applyAsDouble(construct.noise().orElseThrow()) > 0).toList();
    }

    private static double[][] covariance(Model model, ToDoubleFunction<Noise> share) {
        CorrelationMatrix correlations = CorrelationMatrix.of(model);
        int[] places = having(model, share).stream().mapToInt(correlations.constructs()::indexOf).toArray();
        double[][] covariance = new double[places.length][places.length];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] = correlations.covariance(places[i], places[j], share);
            }
        }
        return covariance;
    }
}
