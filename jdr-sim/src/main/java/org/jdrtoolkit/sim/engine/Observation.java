package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.IndicatorTerm;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.model.ShareAbove;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Start;

/** What can be reported of people: constructs, indicators, levers, in the order of the model. */
final class Observation {

    private final Model model;
    private final RateEquations equations;
    private final boolean isOnePerson;
    private final List<String> variables = new ArrayList<>();

    Observation(Model model, RateEquations equations, boolean isOnePerson) {
        this.model = model;
        this.equations = equations;
        this.isOnePerson = isOnePerson;
        model.constructs().stream().map(Construct::id).forEach(variables::add);
        model.indicators().stream().map(Indicator::id).forEach(variables::add);
        model.levers().stream().map(Lever::id).forEach(variables::add);
    }

    /** Ids of all that is reported. */
    List<String> variables() {
        return variables;
    }

    /**
     * How large the variables are, for counting people: one standard deviation, or the largest of a stock's capacity and starting levels;
     * 0 for what does not differ between people, such as levers and shares.
     */
    double[] scales(List<Segment> segments) {
        double[] scales = new double[variables.size()];
        if (isOnePerson) {
            return scales;
        }
        for (int i = 0; i < model.constructs().size(); i++) {
            scales[i] = scale(model.constructs().get(i), segments);
        }
        for (int i = 0; i < model.indicators().size(); i++) {
            for (IndicatorTerm term : model.indicators().get(i).terms()) {
                double product = Math.abs(term.weight().value());
                for (String id : term.of()) {
                    int construct = variables.indexOf(id);
                    product *= construct < model.constructs().size() ? scales[construct] : 1;
                }
                scales[model.constructs().size() + i] += product;
            }
        }
        return scales;
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

    /** Room for what is read of so many people. */
    double[][] room(int people) {
        return new double[variables.size()][people];
    }

    /** Reads all variables of a block of people. */
    void read(Block block, double[][] values) {
        readLevels(block, values);
        readCombinations(values);
        readShares(values);
    }

    /** Reads the levels of constructs and levers of a block of people. */
    void readLevels(Block block, double[][] values) {
        for (int i = 0; i < model.constructs().size(); i++) {
            block.levels(equations.construct(model.constructs().get(i).id()), values[i]);
        }
        int firstLever = variables.size() - model.levers().size();
        for (int i = firstLever; i < variables.size(); i++) {
            Arrays.fill(values[i], block.leverLevel(equations.lever(variables.get(i))));
        }
    }

    /** Makes the indicators that combine others, from the values as they are. */
    void readCombinations(double[][] values) {
        for (int i = 0; i < model.indicators().size(); i++) {
            if (model.indicators().get(i).share().isEmpty()) {
                combination(model.indicators().get(i), values, values[model.constructs().size() + i]);
            }
        }
    }

    /** Makes the shares above a cut-off of true levels: for each person a probability. */
    private void readShares(double[][] values) {
        for (int i = 0; i < model.indicators().size(); i++) {
            double[] result = values[model.constructs().size() + i];
            model.indicators().get(i).share().ifPresent(share -> share(share, values[variables.indexOf(share.of())], result));
        }
    }

    /** Makes the shares above a cut-off of values as they are: 1 for who lies above it, 0 for who does not. */
    void readCases(double[][] values) {
        for (int i = 0; i < model.indicators().size(); i++) {
            double[] result = values[model.constructs().size() + i];
            model.indicators().get(i).share().ifPresent(share -> {
                double[] levels = values[variables.indexOf(share.of())];
                Arrays.setAll(result, p -> levels[p] > share.cutoff().value() ? 1 : 0);
            });
        }
    }

    private void combination(Indicator indicator, double[][] values, double[] result) {
        Arrays.fill(result, 0);
        for (IndicatorTerm term : indicator.terms()) {
            double[] first = values[variables.indexOf(term.of().get(0))];
            if (term.of().size() == 1) {
                Rows.add(result, term.weight().value(), first);
                continue;
            }
            double[] product = first.clone();
            for (String id : term.of().subList(1, term.of().size())) {
                double[] other = values[variables.indexOf(id)];
                for (int p = 0; p < product.length; p++) {
                    product[p] *= other[p];
                }
            }
            Rows.add(result, term.weight().value(), product);
        }
    }

    /**
     * (11) The probability that a person is observed above the cut-off. For everyone that leaves measurement error to chance; for
     * one person who stands for many, all differences between people.
     */
    private void share(ShareAbove share, double[] levels, double[] result) {
        double error = model.construct(share.of()).flatMap(Construct::noise).map(noise -> noise.error()).orElse(0.0);
        double spread = isOnePerson ? 1 : Math.sqrt(error);
        for (int p = 0; p < result.length; p++) {
            double above = levels[p] - share.cutoff().value();
            result[p] = spread > 0 ? NormalTable.below(above / spread) : above > 0 ? 1 : 0;
        }
    }
}
