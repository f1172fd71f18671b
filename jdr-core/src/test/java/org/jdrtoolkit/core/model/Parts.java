package org.jdrtoolkit.core.model;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.text.Text;

/** Small models, part by part. All numbers rest on the evidence "guess". */
public final class Parts {

    private static final Evidence GUESS =
            new Evidence("guess", EvidenceKind.ASSUMPTION, "A guess.", Optional.empty(), Optional.empty());

    private Parts() {}

    /** A model of these parts, each list in the order given. */
    public static Model model(Record... parts) {
        Model model = Model.builder("example").title(Text.of("Example")).evidence(List.of(GUESS)).build();
        return eachList(model, (type, list) -> Stream.concat(list.stream(), Arrays.stream(parts).filter(type::isInstance)).toList());
    }

    /** The same model with each of its lists in another order. */
    public static Model reordered(Model model, UnaryOperator<List<?>> order) {
        return eachList(model, (type, list) -> order.apply(list));
    }

    /** The same model with each of its lists changed, by the type of its entries. */
    private static Model eachList(Model model, BiFunction<Class<?>, List<?>, List<?>> change) {
        RecordShape shape = RecordShape.of(Model.class);
        return (Model) shape.make(shape.fields().stream().map(field -> field.of(model) instanceof List<?> list
                ? change.apply((Class<?>) ((ParameterizedType) field.type()).getActualTypeArguments()[0], list) : field.of(model)).toArray());
    }

    /** A number. */
    public static Estimate estimate(double value) {
        return Estimate.of(value, "guess");
    }

    /** A construct in standard deviations in which people do not differ. */
    public static Construct z(String id, double halfLifeWeeks) {
        return z(id, halfLifeWeeks, Optional.empty());
    }

    /** A construct in standard deviations; a share of what differs takes part in effects, the rest is chronic. */
    public static Construct noisy(String id, double halfLifeWeeks, double state) {
        return z(id, halfLifeWeeks, Optional.of(new Noise(1 - state, state, 0, 0, 780, 1, "guess")));
    }

    private static Construct z(String id, double halfLifeWeeks, Optional<Noise> noise) {
        return Construct.builder(id, Role.STRAIN).halfLifeWeeks(Optional.of(estimate(halfLifeWeeks))).noise(noise).build();
    }

    /** A stock. */
    public static Construct stock(String id, double capacity) {
        return Construct.builder(id, Role.ADOPTION).scale(Scale.STOCK).capacity(Optional.of(estimate(capacity))).build();
    }

    /** A lever. */
    public static Lever lever(String id) {
        return new Lever(id, Text.of(id), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A hypothesis. */
    public static Hypothesis hypothesis(String id) {
        return new Hypothesis(id, Text.of(id), Optional.empty());
    }

    /** An effect that expresses no hypothesis, named after its ends. */
    public static Effect effect(String from, String to, double gain, Moderator... moderators) {
        return Effect.builder(from + "-to-" + to, from, to, estimate(gain)).moderatedBy(List.of(moderators)).build();
    }

    /** An effect through the team that expresses no hypothesis, named after its ends. */
    public static Effect crossover(String from, String to, double gain, Moderator... moderators) {
        return effect(from, to, gain, moderators).toBuilder().through(Through.TEAM).build();
    }

    /** The same effect, in which people differ by this share of its gain. */
    public static Effect varied(Effect effect, double sensitivitySd) {
        return effect.toBuilder().sensitivitySd(Optional.of(estimate(sensitivitySd))).build();
    }

    /** A moderator that expresses no hypothesis. */
    public static Moderator moderator(String by, double gain) {
        return new Moderator(by, Optional.empty(), estimate(gain));
    }

    /** A flow into a construct, named after it, per week, that expresses no hypothesis. */
    public static Flow inflow(String to, double rate, Factor... factors) {
        return new Flow("into-" + to, Optional.empty(), Optional.of(to), Optional.empty(),
                new Rate(rate, RateUnit.PER_WEEK, Optional.empty(), Optional.empty(), "guess"), List.of(factors));
    }

    /** A correlation. */
    public static Correlation correlation(String a, String b, double value) {
        return new Correlation(List.of(a, b), value, Optional.empty(), "guess");
    }
}
