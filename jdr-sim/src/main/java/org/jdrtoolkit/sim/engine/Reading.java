package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.IndicatorTerm;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.model.ShareAbove;
import org.jdrtoolkit.sim.internal.kernel.Auxiliaries;
import org.jdrtoolkit.sim.internal.kernel.RateProgram;
import org.jdrtoolkit.sim.internal.rows.NormalTable;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.internal.rows.Teams;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Start;
import org.jdrtoolkit.sim.study.Study;

/** The variables reported of people: constructs, auxiliaries, indicators, levers, in the order of the model; all of them, or those that outcomes need. */
final class Reading {

    private final Model model;
    private final boolean isOnePerson;
    private final List<Construct> constructs;
    private final List<Auxiliary> auxiliaries;
    private final List<Indicator> indicators;
    private final List<Lever> levers;
    private final List<String> variables = new ArrayList<>();
    private final int[] constructPlaces;
    private final int[] auxiliaryPlaces;
    private final int[] leverPlaces;
    private final List<Combination> combinations = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    /** An indicator that combines other variables, by their positions. */
    private record Combination(int result, List<Weighted> terms) {}

    /** A weight times a product of variables, by their positions. */
    private record Weighted(double weight, int[] of) {

        void addTo(double[] result, double[][] values) {
            if (of.length == 1) {
                Rows.add(result, weight, values[of[0]]);
            } else if (of.length == 2) {
                Rows.add(result, weight, values[of[0]], values[of[1]]);
            } else {
                double[] product = values[of[0]].clone();
                for (int i = 1; i < of.length; i++) {
                    Rows.multiply(product, values[of[i]]);
                }
                Rows.add(result, weight, product);
            }
        }
    }

    /** An indicator that is the share of people above a cut-off, by positions; spread is the standard deviation of what is unknown about them. */
    private record Share(int result, int of, double cutoff, double spread) {}

    private Reading(Model model, RateEquations equations, boolean isOnePerson, List<Indicator> indicators, Predicate<String> isWanted) {
        this.model = model;
        this.isOnePerson = isOnePerson;
        this.constructs = model.constructs().stream().filter(construct -> isWanted.test(construct.id())).toList();
        this.auxiliaries = model.auxiliaries().stream().filter(auxiliary -> isWanted.test(auxiliary.id())).toList();
        this.indicators = indicators;
        this.levers = model.levers().stream().filter(lever -> isWanted.test(lever.id())).toList();
        constructs.stream().map(Construct::id).forEach(variables::add);
        auxiliaries.stream().map(Auxiliary::id).forEach(variables::add);
        indicators.stream().map(Indicator::id).forEach(variables::add);
        levers.stream().map(Lever::id).forEach(variables::add);
        this.constructPlaces = constructs.stream().mapToInt(construct -> equations.construct(construct.id())).toArray();
        this.auxiliaryPlaces = auxiliaries.stream().mapToInt(auxiliary -> equations.auxiliaries().get(auxiliary.id())).toArray();
        this.leverPlaces = levers.stream().mapToInt(lever -> equations.lever(lever.id())).toArray();
        for (int i = 0; i < indicators.size(); i++) {
            int result = firstIndicator() + i;
            Indicator indicator = indicators.get(i);
            if (indicator.share().isPresent()) {
                shares.add(share(result, indicator.share().get()));
            } else {
                combinations.add(new Combination(result, indicator.terms().stream().map(this::weighted).toList()));
            }
        }
    }

    private int firstIndicator() {
        return constructs.size() + auxiliaries.size();
    }

    private Weighted weighted(IndicatorTerm term) {
        return new Weighted(term.weight().value(), term.of().stream().mapToInt(variables::indexOf).toArray());
    }

    private Share share(int result, ShareAbove share) {
        double error = model.construct(share.of()).flatMap(Construct::noise).map(noise -> noise.error()).orElse(0.0);
        return new Share(result, variables.indexOf(share.of()), share.cutoff().value(), isOnePerson ? 1 : Math.sqrt(error));
    }

    /** Everything the model has. */
    static Reading ofAll(Model model, RateEquations equations, boolean isOnePerson) {
        return new Reading(model, equations, isOnePerson, model.indicators(), id -> true);
    }

    /** The indicators that stand for outcomes, the variables valued in euros, and the variables behind both. */
    static Reading ofOutcomes(Study study, RateEquations equations, boolean isOnePerson) {
        Set<String> valued = study.valuedVariables();
        Set<String> read = new HashSet<>(valued);
        List<Indicator> indicators = study.model().indicators().stream()
                .filter(indicator -> indicator.outcome().isPresent() || valued.contains(indicator.id())).toList();
        for (Indicator indicator : indicators) {
            indicator.terms().forEach(term -> read.addAll(term.of()));
            indicator.share().ifPresent(share -> read.add(share.of()));
        }
        return new Reading(study.model(), equations, isOnePerson, indicators, read::contains);
    }

    /** Ids of all reported variables. */
    List<String> variables() {
        return variables;
    }

    /**
     * How large the variables are, for counting people: one standard deviation, or the largest of a stock's capacity and starting levels;
     * the largest size of an auxiliary where constructs are at −1, 0 and 1, stocks at their own size, and levers at 0 and 1;
     * 0 for variables that do not differ between people, such as levers and shares.
     */
    double[] scales(List<Segment> segments, RateProgram program, RateEquations equations) {
        double[] scales = new double[variables.size()];
        if (isOnePerson) {
            return scales;
        }
        for (int i = 0; i < constructs.size(); i++) {
            scales[i] = scale(constructs.get(i), segments);
        }
        for (int level = -1; level <= 1 && !auxiliaries.isEmpty(); level++) {
            for (int lever = 0; lever <= 1; lever++) {
                widen(scales, segments, program, equations, level, lever);
            }
        }
        for (int i = 0; i < auxiliaries.size(); i++) {
            scales[constructs.size() + i] = scales[constructs.size() + i] > 0 ? scales[constructs.size() + i] : 1;
        }
        for (int i = 0; i < indicators.size(); i++) {
            for (IndicatorTerm term : indicators.get(i).terms()) {
                double product = Math.abs(term.weight().value());
                for (String id : term.of()) {
                    int construct = variables.indexOf(id);
                    product *= construct < firstIndicator() ? scales[construct] : 1;
                }
                scales[firstIndicator() + i] += product;
            }
        }
        return scales;
    }

    /** Makes the scales of auxiliaries as large as they are where all constructs are at a level and all levers at another. */
    private void widen(double[] scales, List<Segment> segments, RateProgram program, RateEquations equations, double level, double lever) {
        double[][] x = equations.constructs().stream().map(id -> model.construct(id).orElseThrow())
                .map(construct -> new double[] {construct.scale() == Scale.Z ? level : scale(construct, segments)}).toArray(double[][]::new);
        double[] levers = new double[equations.levers().size()];
        Arrays.fill(levers, lever);
        double[][] found = new double[auxiliaries.size()][1];
        new Auxiliaries(program, new Teams(1), 1).read(x, new double[x.length][1], levers, auxiliaryPlaces, found);
        for (int i = 0; i < found.length; i++) {
            double size = Math.abs(found[i][0]);
            scales[constructs.size() + i] = Math.max(scales[constructs.size() + i], Double.isFinite(size) ? size : 0);
        }
    }

    private static double scale(Construct construct, List<Segment> segments) {
        if (construct.scale() == Scale.Z) {
            return 1;
        }
        double largest = Math.max(construct.capacity().map(capacity -> capacity.value()).orElse(0.0),
                Math.abs(construct.initial().map(initial -> initial.value()).orElse(0.0)));
        for (Segment segment : segments) {
            Start start = segment.initial().get(construct.id());
            largest = Math.max(largest, start == null ? 0 : Math.abs(start.meanLevel()));
        }
        return largest > 0 ? largest : 1;
    }

    /** Arrays for the values of so many people. */
    double[][] room(int people) {
        return new double[variables.size()][people];
    }

    /** Reads all variables. */
    void read(People people, double[][] values) {
        readLevels(people, values);
        readCombinations(values);
        readShares(values);
    }

    /** Reads the levels of constructs and levers, and the auxiliaries that follow from them. */
    void readLevels(People people, double[][] values) {
        for (int i = 0; i < constructs.size(); i++) {
            people.levels(constructPlaces[i], values[i]);
        }
        if (!auxiliaries.isEmpty()) {
            people.auxiliaries(auxiliaryPlaces, Arrays.copyOfRange(values, constructs.size(), firstIndicator()));
        }
        int firstLever = variables.size() - levers.size();
        for (int i = 0; i < levers.size(); i++) {
            Arrays.fill(values[firstLever + i], people.leverLevel(leverPlaces[i]));
        }
    }

    /** Computes the indicators that combine others, from the given values. */
    void readCombinations(double[][] values) {
        for (Combination combination : combinations) {
            Arrays.fill(values[combination.result()], 0);
            for (Weighted term : combination.terms()) {
                term.addTo(values[combination.result()], values);
            }
        }
    }

    /**
     * (11) Makes the shares above a cut-off of true levels: the probability that a person is observed above it. For everyone that leaves
     * measurement error to chance; for one person who stands for many, all differences between people.
     */
    private void readShares(double[][] values) {
        for (Share share : shares) {
            double[] levels = values[share.of()];
            double[] result = values[share.result()];
            for (int p = 0; p < result.length; p++) {
                double above = levels[p] - share.cutoff();
                result[p] = share.spread() > 0 ? NormalTable.below(above / share.spread()) : above > 0 ? 1 : 0;
            }
        }
    }

    /** Computes the shares above a cut-off of the given values: 1 for people above it, 0 for others. */
    void readCases(double[][] values) {
        for (Share share : shares) {
            double[] levels = values[share.of()];
            Arrays.setAll(values[share.result()], p -> levels[p] > share.cutoff() ? 1 : 0);
        }
    }
}
