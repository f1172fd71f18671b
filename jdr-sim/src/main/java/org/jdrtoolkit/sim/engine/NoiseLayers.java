package org.jdrtoolkit.sim.engine;

import java.util.List;
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
    private final Followers followers;
    private final GaussianLayer weekly;
    private final double[] chronicKept;
    private final double[] weeklyKept;

    private NoiseLayers(
            GaussianLayer chronic, GaussianLayer state, Followers followers, GaussianLayer weekly, double[] chronicKept,
            double[] weeklyKept) {
        this.chronic = chronic;
        this.state = state;
        this.followers = followers;
        this.weekly = weekly;
        this.chronicKept = chronicKept;
        this.weeklyKept = weeklyKept;
    }

    /** The layers of a model for steps of a length in the unit of the equations. */
    static NoiseLayers of(Model model, RateEquations equations, Scheme scheme, double step) {
        double stepWeeks = step * equations.unit().weeks();
        double[] chronicKept = kept(model, equations, stepWeeks, Noise::chronicHalfLifeWeeks);
        double[] weeklyKept = kept(model, equations, stepWeeks, Noise::weeklyHalfLifeWeeks);
        int[] states = constructs(model, equations, Noise::state);
        Followers followers = Followers.of(equations.drift(), Propagator.of(equations.drift(), scheme, step), states,
                covariance(model, Noise::state));
        return new NoiseLayers(
                fading(model, equations, "chronic", Noise::chronic, chronicKept),
                layer(model, "state", states, covariance(model, Noise::state), followers.left()), followers,
                fading(model, equations, "weekly", Noise::weekly, weeklyKept),
                chronicKept, weeklyKept);
    }

    /** A layer in which each difference fades by itself. */
    private static GaussianLayer fading(
            Model model, RateEquations equations, String name, ToDoubleFunction<Noise> share, double[] kept) {
        int[] constructs = constructs(model, equations, share);
        double[][] covariance = covariance(model, share);
        double[][] left = new double[constructs.length][constructs.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                left[i][j] = kept[constructs[i]] * covariance[i][j] * kept[constructs[j]];
            }
        }
        return layer(model, name, constructs, covariance, left);
    }

    private static GaussianLayer layer(Model model, String name, int[] constructs, double[][] covariance, double[][] left) {
        return GaussianLayer.of(constructs, covariance, left)
                .orElseThrow(() -> new ProblemException(List.of(Problem.error("impossible-noise", "/model",
                        "The " + name + " differences between people cannot stay as large and as correlated as \"" + model.id()
                                + "\" says while its effects work on them.",
                        "Lower the largest gains, bring half-lives closer together, or bring the correlations closer to what the effects make."))));
    }

    /** Positions of the constructs that have a share in a layer, in the order of their ids. */
    private static int[] constructs(Model model, RateEquations equations, ToDoubleFunction<Noise> share) {
        return having(model, share).stream().mapToInt(construct -> equations.construct(construct.id())).toArray();
    }

    private static List<Construct> having(Model model, ToDoubleFunction<Noise> share) {
        return CorrelationMatrix.of(model).constructs().stream()
                .filter(construct -> share.applyAsDouble(construct.noise().orElseThrow()) > 0).toList();
    }

    /** (8, 9) √(share_i·share_j)·r_ij among the constructs that have a share. */
    private static double[][] covariance(Model model, ToDoubleFunction<Noise> share) {
        CorrelationMatrix correlations = CorrelationMatrix.of(model);
        double[][] r = correlations.values();
        List<Construct> having = having(model, share);
        double[][] covariance = new double[having.size()][having.size()];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                Construct one = having.get(i);
                Construct other = having.get(j);
                covariance[i][j] = Math.sqrt(share.applyAsDouble(one.noise().orElseThrow()) * share.applyAsDouble(other.noise().orElseThrow()))
                        * r[correlations.constructs().indexOf(one)][correlations.constructs().indexOf(other)];
            }
        }
        return covariance;
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

    /** Draws first differences between the people of a block. */
    void start(double[][] chronicValues, double[][] x, double[][] weeklyValues, Streams streams, int firstPerson) {
        chronic.start(chronicValues, streams.chronic(), firstPerson);
        double[][] draws = new double[x.length][x.length == 0 ? 0 : x[0].length];
        state.start(draws, streams.state(), firstPerson);
        followers.start(draws, streams.state(), firstPerson);
        for (int i = 0; i < x.length; i++) {
            Rows.add(x[i], 1, draws[i]);
        }
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
