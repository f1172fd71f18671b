package org.jdrtoolkit.sim.experiment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.study.GivenDraws;
import org.jdrtoolkit.sim.study.Study;

/**
 * Models that are as plausible as the stated one: each number with a range is drawn from it, by its distribution. A draw is addressed by the name of its number or group, so that numbers added to a model
 * leave the draws of all others alone. The numbers refer to the equations of docs/numerics.md.
 */
public final class ParameterDraws {

    private final Model model;
    private final List<NamedNumber> numbers;
    private final BiFunction<Integer, Integer, double[]> values;
    private final Function<Map<String, Double>, Model> setting;

    private ParameterDraws(Model model, List<NamedNumber> numbers, BiFunction<Integer, Integer, double[]> values) {
        this.model = model;
        this.numbers = numbers;
        this.values = values;
        this.setting = Numbers.setting(model, numbers.stream().map(NamedNumber::pointer).collect(Collectors.toSet()));
    }

    /** Draws of all numbers of a model that have a range. */
    public static ParameterDraws of(Model model, long seed) {
        return of(model, Numbers.byName(model), seed);
    }

    private static ParameterDraws of(Model model, Map<String, NamedNumber> known, long seed) {
        Chance draws = Chance.of(seed).of("draw");
        List<NamedNumber> numbers = known.values().stream().filter(NamedNumber::isDrawn)
                .sorted(Comparator.comparing(NamedNumber::name)).toList();
        List<Chance> chances = numbers.stream().map(number -> number.together()
                .map(group -> draws.of("together").of(group)).orElseGet(() -> draws.of("number").of(number.name()))).toList();
        return new ParameterDraws(model, numbers, (draw, attempt) -> drawn(numbers, chances, draw, attempt));
    }

    /** The draws of a study: those that it is given, or else of all numbers that have a range. */
    public static ParameterDraws of(Study study) {
        Map<String, NamedNumber> known = Numbers.byName(study.model(), study.draft().model().orElseThrow());
        return study.draws().map(given -> of(study.model(), known, given)).orElseGet(() -> of(study.model(), known, study.scenario().sampling().seed()));
    }

    /** Draws that are given belong to no groups, whatever the model says: each number has its own values. */
    private static ParameterDraws of(Model model, Map<String, NamedNumber> known, GivenDraws given) {
        return new ParameterDraws(model, given.names().stream().map(known::get).map(NamedNumber::alone).toList(), (draw, attempt) -> given.values(draw));
    }

    /** The numbers that are drawn, in the order of their names. */
    public List<NamedNumber> numbers() {
        return numbers;
    }

    /** How many numbers of the model are not drawn; the shares of a construct's noise count as one. */
    public int heldFixed() {
        return (int) Numbers.of(model).keySet().stream()
                .filter(pointer -> numbers.stream().noneMatch(number -> number.pointer().startsWith(pointer + "/"))).count();
    }

    /**
     * The values of all drawn numbers, rounded as files write them.
     *
     * @param draw which draw, from 1
     * @param attempt how often this draw has already given a model that cannot run; makes no difference to draws that are given
     */
    public double[] values(int draw, int attempt) {
        return values.apply(draw, attempt);
    }

    private static double[] drawn(List<NamedNumber> numbers, List<Chance> chances, int draw, int attempt) {
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
