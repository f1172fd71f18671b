package org.jdrtoolkit.sim.experiment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.sim.internal.chance.Chance;

/**
 * Models that are as plausible as the stated one: each number with a range is drawn from it, by its distribution. A draw is addressed by the name of its number or group, so that numbers added to a model
 * leave the draws of all others alone. The numbers refer to the equations of docs/numerics.md.
 */
public final class ParameterDraws {

    private final Model model;
    private final List<NamedNumber> numbers;
    private final List<Chance> chances;
    private final Function<Map<String, Double>, Model> setting;

    private ParameterDraws(Model model, List<NamedNumber> numbers, List<Chance> chances) {
        this.model = model;
        this.numbers = numbers;
        this.chances = chances;
        this.setting = Numbers.setting(model, numbers.stream().map(NamedNumber::pointer).collect(Collectors.toSet()));
    }

    /** Draws of all numbers of a model that have a range. */
    public static ParameterDraws of(Model model, long seed) {
        Chance draws = Chance.of(seed).of("draw");
        List<NamedNumber> numbers = Numbers.byName(model).values().stream().filter(NamedNumber::isDrawn)
                .sorted(Comparator.comparing(NamedNumber::name)).toList();
        List<Chance> chances = numbers.stream().map(number -> number.together()
                .map(group -> draws.of("together").of(group)).orElseGet(() -> draws.of("number").of(number.name()))).toList();
        return new ParameterDraws(model, numbers, chances);
    }

    /** The numbers that are drawn, in the order of their names. */
    public List<NamedNumber> numbers() {
        return numbers;
    }

    /** How many numbers of the model are held fixed because they have no range, or one of a single number. */
    public int heldFixed() {
        return Numbers.of(model).size() - numbers.size();
    }

    /**
     * The values of all drawn numbers, rounded as files write them.
     *
     * @param draw which draw, from 1
     * @param attempt how often this draw has already given a model that cannot run
     */
    public double[] values(int draw, int attempt) {
        double[] values = new double[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Decimals.rounded(value(numbers.get(i), chances.get(i).uniform(draw, attempt)));
        }
        return values;
    }

    /** The model with the values of a draw. */
    public Model model(int draw, int attempt) {
        double[] values = values(draw, attempt);
        Map<String, Double> byPointer = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPointer.put(numbers.get(i).pointer(), values[i]);
        }
        return setting.apply(byPointer);
    }

    /** (14) The place u of a number in its range, counted from the end nearer to 0: weak near 0, strong near 1, whatever its sign. */
    private static double value(NamedNumber number, double u) {
        Range range = number.range().orElseThrow();
        boolean isLowWeak = Math.abs(range.low()) <= Math.abs(range.high());
        return Quantiles.of(number, isLowWeak ? u : 1 - u);
    }
}
