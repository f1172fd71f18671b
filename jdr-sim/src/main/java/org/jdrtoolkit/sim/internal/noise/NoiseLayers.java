package org.jdrtoolkit.sim.internal.noise;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.chance.SegmentChance;
import org.jdrtoolkit.sim.scenario.Scheme;

/** The three layers in which people differ: chronic, state and weekly; each covers the constructs with a share in it. */
public final class NoiseLayers {

    /** The state layer, and how people begin in it. */
    private record States(GaussianLayer layer, FirstStates first) {}

    private final Differences.Fading chronic;
    private final Map<Integer, States> statesByTeamSize;
    private final States states;
    private final Differences.Fading weekly;
    private final double[] stateKept;

    private NoiseLayers(Differences.Fading chronic, Map<Integer, States> statesByTeamSize, States states, Differences.Fading weekly) {
        this.chronic = chronic;
        this.statesByTeamSize = statesByTeamSize;
        this.states = states;
        this.weekly = weekly;
        this.stateKept = new double[chronic.kept().length];
        Arrays.fill(stateKept, 1); // the rate equations have already let states fade
    }

    /** The layers of a model for steps of a length in the unit of the equations, and the sizes that teams have. */
    public static NoiseLayers of(Model model, RateEquations equations, Scheme scheme, double step, SortedSet<Integer> teamSizes) {
        double stepWeeks = step * equations.unit().weeks();
        double[] chronicKept = kept(model, equations, stepWeeks, Noise::chronicHalfLifeWeeks);
        double[] weeklyKept = kept(model, equations, stepWeeks, Noise::weeklyHalfLifeWeeks);
        Map<Integer, States> states = equations.reads(Source.TEAM_MATES) ? inTeams(model, equations, scheme, step, teamSizes)
                : Map.of(1, apart(model, equations, scheme, step));
        return new NoiseLayers(fading(model, equations, "chronic", Noise::chronic, chronicKept), states, states.values().iterator().next(),
                fading(model, equations, "weekly", Noise::weekly, weeklyKept));
    }

    /** The states of people who do not affect one another. */
    private static States apart(Model model, RateEquations equations, Scheme scheme, double step) {
        int[] leaders = constructs(model, equations, Noise::state);
        double[][] covariance = covariance(model, Noise::state);
        Followers followers = Followers.of(equations.drift(), Propagator.of(equations.drift(), scheme, step), leaders, covariance);
        GaussianLayer layer = layer(model, "state", leaders, covariance, followers.left());
        return new States(layer, new FirstStates() {
            @Override
            public IntStream constructs() {
                return IntStream.concat(layer.constructs(), followers.constructs());
            }

            @Override
            public void start(double[][] draws, Chance[] streams, int firstPerson) {
                layer.start(draws, streams, firstPerson);
                followers.start(draws, streams, firstPerson);
            }

            @Override
            public void draw(double[] draws, Chance[] streams, int person, int number) {
                layer.draw(draws, streams, person, number);
                followers.draw(draws, streams, person, number);
            }
        });
    }

    /** The states of people who are affected by team mates, by team size. */
    private static Map<Integer, States> inTeams(
            Model model, RateEquations equations, Scheme scheme, double step, SortedSet<Integer> teamSizes) {
        int[] leaders = constructs(model, equations, Noise::state);
        double[][] covariance = covariance(model, Noise::state);
        Map<Integer, States> states = new TreeMap<>();
        for (int size : teamSizes) {
            TeamStates inTeam = TeamStates.of(equations.drift(), equations.teamDrift(), scheme, step, leaders, covariance, size)
                    .orElseThrow(() -> impossible(model, "state"));
            states.put(size, new States(layer(model, "state", leaders, covariance, inTeam.left()), inTeam));
        }
        return states;
    }

    /** A layer in which each difference fades by itself. */
    private static Differences.Fading fading(
            Model model, RateEquations equations, String name, ToDoubleFunction<Noise> share, double[] kept) {
        int[] constructs = constructs(model, equations, share);
        double[][] covariance = covariance(model, share);
        double[][] left = new double[constructs.length][constructs.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                left[i][j] = kept[constructs[i]] * covariance[i][j] * kept[constructs[j]];
            }
        }
        return new Differences.Fading(layer(model, name, constructs, covariance, left), kept);
    }

    private static GaussianLayer layer(Model model, String name, int[] constructs, double[][] covariance, double[][] left) {
        return GaussianLayer.of(constructs, covariance, left).orElseThrow(() -> impossible(model, name));
    }

    private static ProblemException impossible(Model model, String name) {
        return new ProblemException(List.of(Problem.error(Code.IMPOSSIBLE_NOISE, "/model",
                "The " + name + " differences between people cannot stay as large and as correlated as \"" + model.id()
                        + "\" says while its effects work on them.",
                "Lower the largest gains, bring half-lives closer together, or bring the correlations closer to what the effects make.")));
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
        int[] places = having(model, share).stream().mapToInt(correlations.constructs()::indexOf).toArray();
        double[][] covariance = new double[places.length][places.length];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] = correlations.covariance(places[i], places[j], share);
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

    /** The same layers for blocks of people in teams of this size; 1 if people do not affect one another. */
    public NoiseLayers inTeamsOf(int size) {
        return new NoiseLayers(chronic, statesByTeamSize, Objects.requireNonNull(statesByTeamSize.get(size)), weekly);
    }

    /** Whether states of a construct differ between people, because noise moves them or because they follow states that it moves. */
    public boolean hasStates(int construct) {
        return states.first().constructs().anyMatch(one -> one == construct);
    }

    /** Whether set points of a construct differ between people. */
    public boolean hasSetPoints(int construct) {
        return IntStream.concat(chronic.noise().constructs(), weekly.noise().constructs()).anyMatch(one -> one == construct);
    }

    /** The noise of consecutive people, from the first on. */
    public Shocks shocks(SegmentChance chance, int firstPerson, int people) {
        return new Shocks(chronic.noise(), states.layer(), weekly.noise(), chance, firstPerson, people);
    }

    /** The differences with which people begin, around a baseline by construct; the shocks of step 0 are drawn. */
    public Differences differences(double[] baseline, int people, Shocks shocks) {
        return new Differences(chronic, weekly, baseline, people, shocks);
    }

    /** The states in which people begin, by construct, then person. */
    public double[][] firstStates(int constructs, int people, SegmentChance chance, int firstPerson) {
        double[][] draws = new double[constructs][people];
        states.first().start(draws, chance.state(), firstPerson);
        return draws;
    }

    /** Adds the noise of a step to states x; the rate equations have already let them fade. */
    public void addStates(double[][] x, Shocks shocks) {
        states.layer().step(x, stateKept, shocks.state());
    }

    /** Gives a place of a block the differences of a newcomer, and adds the newcomer's states to x; newcomers of a place are numbered. */
    public void renew(Differences differences, double[][] x, SegmentChance newcomers, int firstPerson, int place, int number) {
        double[] ofChronic = new double[x.length];
        double[] ofState = new double[x.length];
        double[] ofWeekly = new double[x.length];
        chronic.noise().draw(ofChronic, newcomers.chronic(), firstPerson + place, number);
        states.first().draw(ofState, newcomers.state(), firstPerson + place, number);
        weekly.noise().draw(ofWeekly, newcomers.weekly(), firstPerson + place, number);
        for (int i = 0; i < x.length; i++) {
            x[i][place] += ofState[i];
        }
        differences.renew(place, ofChronic, ofWeekly);
    }
}
