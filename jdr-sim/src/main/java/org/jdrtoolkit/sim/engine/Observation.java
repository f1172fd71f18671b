package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.IndicatorTerm;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.ShareAbove;

/** Reads what can be reported of the people of a segment: constructs, indicators, levers, one number per person. */
final class Observation {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final Model model;
    private final RateEquations equations;
    private final boolean isOnePerson;

    Observation(Model model, RateEquations equations, boolean isOnePerson) {
        this.model = model;
        this.equations = equations;
        this.isOnePerson = isOnePerson;
    }

    /** Whether each segment is one representative person, who stands for its share of the workforce. */
    boolean isOfOnePerson() {
        return isOnePerson;
    }

    /** Ids of all that is reported, in the order of the model: constructs, indicators, levers. */
    List<String> variables() {
        return java.util.stream.Stream.of(
                model.constructs().stream().map(Construct::id),
                model.indicators().stream().map(Indicator::id),
                model.levers().stream().map(Lever::id)).flatMap(ids -> ids).toList();
    }

    /** Whether a variable differs between people, so that a spread can be reported; levers and shares do not. */
    boolean differsBetweenPeople(String variable) {
        boolean isShare = model.indicators().stream()
                .anyMatch(indicator -> indicator.id().equals(variable) && indicator.share().isPresent());
        return !isOnePerson && !isShare && equations.lever(variable) < 0;
    }

    /** The variables of a segment's people now. */
    Map<String, double[]> read(SegmentRun run) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Construct construct : model.constructs()) {
            values.put(construct.id(), run.levels(equations.construct(construct.id())));
        }
        int people = values.values().stream().mapToInt(levels -> levels.length).findFirst().orElse(1);
        for (Lever lever : model.levers()) {
            double[] level = new double[people];
            Arrays.fill(level, run.leverLevel(equations.lever(lever.id())));
            values.put(lever.id(), level);
        }
        for (Indicator indicator : model.indicators()) {
            values.put(indicator.id(), indicator.share().isPresent()
                    ? share(indicator.share().get(), values) : combination(indicator, values, people));
        }
        return values;
    }

    private static double[] combination(Indicator indicator, Map<String, double[]> values, int people) {
        double[] sum = new double[people];
        for (IndicatorTerm term : indicator.terms()) {
            for (int p = 0; p < people; p++) {
                double product = term.weight().value();
                for (String id : term.of()) {
                    product *= values.get(id)[p];
                }
                sum[p] += product;
            }
        }
        return sum;
    }

    /**
     * (11) The probability that a person is observed above the cut-off. For everyone that leaves measurement error to chance; for
     * one person who stands for many, all differences between people.
     */
    private double[] share(ShareAbove share, Map<String, double[]> values) {
        double error = model.construct(share.of()).flatMap(Construct::noise).map(noise -> noise.error()).orElse(0.0);
        double spread = isOnePerson ? 1 : Math.sqrt(error);
        return Arrays.stream(values.get(share.of())).map(level -> {
            double above = level - share.cutoff().value();
            return spread > 0 ? NORMAL.cumulativeProbability(above / spread) : above > 0 ? 1 : 0;
        }).toArray();
    }
}
