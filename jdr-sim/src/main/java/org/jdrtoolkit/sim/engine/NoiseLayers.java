package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.scenario.Scheme;

/** The three layers in which people differ: chronic, state and weekly; each covers the constructs with a share in it. */
final class NoiseLayers {

    private final GaussianLayer chronic;
    private final GaussianLayer state;
    private final GaussianLayer weekly;
    private final double[] chronicKept;
    private final double[] weeklyKept;

    private NoiseLayers(
            GaussianLayer chronic, GaussianLayer state, GaussianLayer weekly, double[] chronicKept, double[] weeklyKept) {
        this.chronic = chronic;
        this.state = state;
        this.weekly = weekly;
        this.chronicKept = chronicKept;
        this.weeklyKept = weeklyKept;
    }

    /** The layers of a model for steps of a length in the unit of the equations. */
    static NoiseLayers of(Model model, RateEquations equations, Scheme scheme, double step) {
        double stepWeeks = step * equations.unit().weeks();
        double[] chronicKept = kept(model, equations, stepWeeks, Noise::chronicHalfLifeWeeks);
        double[] weeklyKept = kept(model, equations, stepWeeks, Noise::weeklyHalfLifeWeeks);
        double[][] propagator = Propagator.of(equations.drift(), scheme, step);
        return new NoiseLayers(
                layer(model, equations, "chronic", Noise::chronic, diagonal(chronicKept)),
                layer(model, equations, "state", Noise::state, propagator),
                layer(model, equations, "weekly", Noise::weekly, diagonal(weeklyKept)),
                chronicKept, weeklyKept);
    }

    private static GaussianLayer layer(
            Model model, RateEquations equations, String name, ToDoubleFunction<Noise> share, double[][] step) {
        CorrelationMatrix correlations = CorrelationMatrix.of(model);
        double[][] r = correlations.values();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < r.length; i++) {
            if (share.applyAsDouble(noise(correlations, i)) > 0) {
                rows.add(i);
            }
        }
        int[] constructs = rows.stream().mapToInt(i -> equations.construct(correlations.constructs().get(i).id())).toArray();
        double[][] covariance = new double[constructs.length][constructs.length];
        double[][] stepAmongThem = new double[constructs.length][constructs.length];
        for (int i = 0; i < constructs.length; i++) {
            for (int j = 0; j < constructs.length; j++) {
                double shares = share.applyAsDouble(noise(correlations, rows.get(i))) * share.applyAsDouble(noise(correlations, rows.get(j)));
                covariance[i][j] = Math.sqrt(shares) * r[rows.get(i)][rows.get(j)];
                stepAmongThem[i][j] = step[constructs[i]][constructs[j]];
            }
        }
        Optional<GaussianLayer> layer = GaussianLayer.of(constructs, covariance, stepAmongThem);
        return layer.orElseThrow(() -> new ProblemException(List.of(Problem.error("impossible-noise", "/model",
                "The " + name + " differences between people cannot stay as large and as correlated as \"" + model.id()
                        + "\" says while its effects work on them.",
                "Lower the largest gains, bring half-lives closer together, or bring the correlations closer to what the effects make."))));
    }

    private static Noise noise(CorrelationMatrix correlations, int i) {
        return correlations.constructs().get(i).noise().orElseThrow();
    }

    /** The part of a difference that is left after a step, by construct: 2^(−step/half-life). */
    private static double[] kept(Model model, RateEquations equations, double stepWeeks, ToDoubleFunction<Noise> halfLifeWeeks) {
        double[] kept = new double[equations.constructs().size()];
        for (Construct construct : model.constructs()) {
            construct.noise().ifPresent(noise -> kept[equations.construct(construct.id())] =
                    StrictMath.pow(2, -stepWeeks / halfLifeWeeks.applyAsDouble(noise)));
        }
        return kept;
    }

    private static double[][] diagonal(double[] values) {
        double[][] matrix = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            matrix[i][i] = values[i];
        }
        return matrix;
    }

    /** Draws first differences between the people of a block. */
    void start(double[][] chronicValues, double[][] x, double[][] weeklyValues, Streams streams, int firstPerson) {
        chronic.start(chronicValues, streams.chronic(), firstPerson);
        state.start(x, streams.state(), firstPerson);
        weekly.start(weeklyValues, streams.weekly(), firstPerson);
    }

    /** Adds what one step brings; steps count from 1. */
    void step(double[][] chronicValues, double[][] x, double[][] weeklyValues, Streams streams, int firstPerson, int step) {
        chronic.fade(chronicValues, chronicKept);
        weekly.fade(weeklyValues, weeklyKept);
        chronic.step(chronicValues, streams.chronic(), firstPerson, step);
        state.step(x, streams.state(), firstPerson, step);
        weekly.step(weeklyValues, streams.weekly(), firstPerson, step);
    }
}
