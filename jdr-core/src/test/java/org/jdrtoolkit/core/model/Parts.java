package org.jdrtoolkit.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.text.Text;

/** Small models, part by part. All numbers rest on the evidence "guess". */
public final class Parts {

    private static final Evidence GUESS =
            new Evidence("guess", EvidenceKind.ASSUMPTION, "A guess.", Optional.empty(), Optional.empty());

    private Parts() {}

    /** A model of these parts, each list in the order given. */
    public static Model model(Record... parts) {
        return new Model("example", Text.of("Example"), Optional.empty(), TimeUnit.WEEK, all(Hypothesis.class, parts),
                all(Construct.class, parts), all(Lever.class, parts), all(Effect.class, parts), all(Flow.class, parts),
                all(Indicator.class, parts), all(Correlation.class, parts), all(LeavingHazard.class, parts),
                all(AbsenceRate.class, parts), List.of(GUESS));
    }

    private static <T> List<T> all(Class<T> type, Record... parts) {
        return Arrays.stream(parts).filter(type::isInstance).map(type::cast).toList();
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
        return new Construct(id, Role.STRAIN, Text.of(id), Optional.empty(), List.of(), Scale.Z, Optional.empty(), Optional.empty(),
                Optional.of(estimate(halfLifeWeeks)), noise);
    }

    /** A stock. */
    public static Construct stock(String id, double capacity) {
        return new Construct(id, Role.ADOPTION, Text.of(id), Optional.empty(), List.of(), Scale.STOCK, Optional.of(estimate(capacity)),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A lever. */
    public static Lever lever(String id) {
        return new Lever(id, Text.of(id), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** A hypothesis. */
    public static Hypothesis hypothesis(String id) {
        return new Hypothesis(id, Text.of(id), Optional.empty());
    }

    /** An effect that expresses no hypothesis, named after its ends. */
    public static Effect effect(String from, String to, double gain, Moderator... moderators) {
        return new Effect(from + "-to-" + to, from, to, Through.PERSON, Optional.empty(), estimate(gain), Optional.empty(), List.of(moderators));
    }

    /** An effect through the team that expresses no hypothesis, named after its ends. */
    public static Effect crossover(String from, String to, double gain, Moderator... moderators) {
        return new Effect(from + "-to-" + to, from, to, Through.TEAM, Optional.empty(), estimate(gain), Optional.empty(), List.of(moderators));
    }

    /** The same effect, in which people differ by this share of its gain. */
    public static Effect varied(Effect effect, double sensitivitySd) {
        return new Effect(effect.id(), effect.from(), effect.to(), effect.through(), effect.hypothesis(), effect.gain(),
                Optional.of(estimate(sensitivitySd)), effect.moderatedBy());
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
