package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.shape.Within;

/**
 * In JSON a factor is an object whose first key is the kind and holds the construct or lever:
 * {@code {"amplify": "demands", "by": {"value": 1, "evidence": "evers-2025"}}}.
 */
@About("One of the things a flow's rate is multiplied by, or a part of an auxiliary's formula; x is the level of a construct, lever or auxiliary.")
public sealed interface Factor extends Reads {

    /** Id of the hypothesis the factor expresses; without that hypothesis the factor is 1. */
    Optional<String> hypothesis();

    /** It and all factors that it is made of. */
    default Stream<Factor> all() {
        return this instanceof OfSeveral several ? Stream.concat(Stream.of(this), several.of().stream().flatMap(Factor::all)) : Stream.of(this);
    }

    /** Of all that it is made of, what is made of no other factor and is left without some hypotheses; nothing where the whole is gone. */
    default Stream<Factor> left(Set<String> without) {
        if (hypothesis().filter(without::contains).isPresent()) {
            return Stream.empty();
        }
        return this instanceof OfSeveral several ? several.of().stream().flatMap(part -> part.left(without)) : Stream.of(this);
    }

    /** One case for each kind of factor; a new kind needs a case wherever factors are told apart. */
    interface Cases<R> {
        /** For a Level. */
        R level(Level factor);

        /** For a Room. */
        R room(Room factor);

        /** For an Amplify. */
        R amplify(Amplify factor);

        /** For a Dampen. */
        R dampen(Dampen factor);

        /** For a Deviation. */
        R deviation(Deviation factor);

        /** For a Hill. */
        R hill(Hill factor);

        /** For a Logistic. */
        R logistic(Logistic factor);

        /** For an Exponential. */
        R exponential(Exponential factor);

        /** For a Power. */
        R power(Power factor);

        /** For a Table. */
        R table(Table factor);

        /** For a TeamMean. */
        R teamMean(TeamMean factor);

        /** For a Multiply. */
        R multiply(Multiply factor);

        /** For an Inverse. */
        R inverse(Inverse factor);

        /** For a Constant. */
        R constant(Constant factor);

        /** For a Product. */
        R product(Product factor);

        /** For a Sum. */
        R sum(Sum factor);

        /** For a Min. */
        R min(Min factor);

        /** For a Max. */
        R max(Max factor);
    }

    /** Applies the case for this kind. */
    <R> R fold(Cases<R> cases);

    @About("x.")
    record Level(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.level(this);
        }
    }

    @About("1 − x/K, with K the capacity of the stock (1 for a lever).")
    record Room(
            @About("Id of the stock or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.room(this);
        }
    }

    @About("1 + by·x: a boost.")
    record Amplify(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Strength.") Estimate by,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.amplify(this);
        }
    }

    @About("1/(1 + by·x): a buffer.")
    record Dampen(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Strength.") Estimate by,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dampen(this);
        }
    }

    @About("x − reference.")
    record Deviation(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Level at which the factor is 0.") Estimate reference,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.deviation(this);
        }
    }

    @About("x^slope/(midpoint^slope + x^slope); 0 for x below 0.")
    record Hill(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Steepness.") @Within(above = 0) Estimate slope,
            @About("Level at which the factor is one half.") @Within(above = 0) Estimate midpoint,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.hill(this);
        }
    }

    @About("1/(1 + e^(−slope·(x − midpoint))).")
    record Logistic(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Steepness.") Estimate slope,
            @About("Level at which the factor is one half.") Estimate midpoint,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.logistic(this);
        }
    }

    @About("e^(by·x).")
    record Exponential(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Exponent per unit of x.") Estimate by,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.exponential(this);
        }
    }

    @About("x^exponent; levels below 0 count as 0.")
    record Power(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Exponent.") Estimate exponent,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.power(this);
        }
    }

    @About("Piecewise linear through the points; constant beyond the first and the last.")
    record Table(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Corners [x, y], with x increasing; or [x, y, [low, high]], with the values that y may plausibly have there. A table is drawn as a whole: all its values low or high together.") @Within(low = 2) List<Point> points,
            @About("Id of the evidence for the points.") @RefersTo("evidence") String evidence,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne, Sourced {

        public Table {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("A table needs two points or more, but has " + points.size() + ".");
            }
            for (int i = 1; i < points.size(); i++) {
                if (!(points.get(i - 1).x() < points.get(i).x())) {
                    throw new IllegalArgumentException("The x of a table's points increases, but " + Decimals.plain(points.get(i).x())
                            + " follows " + Decimals.plain(points.get(i - 1).x()) + ".");
                }
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.table(this);
        }
    }

    @About("The mean of x over the person's team.")
    record TeamMean(
            @About("Id of the construct.") @RefersTo("constructs") String of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.teamMean(this);
        }
    }

    @About("by·x.")
    record Multiply(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("What x is multiplied by.") Estimate by,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.multiply(this);
        }
    }

    @About("1/x.")
    record Inverse(
            @About("Id of the construct, lever or auxiliary.") @RefersTo({"constructs", "levers", "auxiliaries"}) String of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfOne {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.inverse(this);
        }
    }

    @About("A number that stays the same.")
    record Constant(
            @About("The number.") Estimate of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public List<String> reads() {
            return List.of();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    @About("All parts multiplied.")
    record Product(
            @About("The parts; those whose hypothesis is switched off are left out.") @Within(low = 1) List<Factor> of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfSeveral {

        public Product {
            of = OfSeveral.atLeast(1, of);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.product(this);
        }
    }

    @About("All parts added.")
    record Sum(
            @About("The parts; those whose hypothesis is switched off are left out.") @Within(low = 1) List<Factor> of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfSeveral {

        public Sum {
            of = OfSeveral.atLeast(1, of);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sum(this);
        }
    }

    @About("The smallest of the parts.")
    record Min(
            @About("The parts; those whose hypothesis is switched off are left out.") @Within(low = 2) List<Factor> of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfSeveral {

        public Min {
            of = OfSeveral.atLeast(2, of);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.min(this);
        }
    }

    @About("The largest of the parts.")
    record Max(
            @About("The parts; those whose hypothesis is switched off are left out.") @Within(low = 2) List<Factor> of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, OfSeveral {

        public Max {
            of = OfSeveral.atLeast(2, of);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.max(this);
        }
    }

    /** What factors of a single variable have in common. */
    interface OfOne extends Reads {

        /** Id of the construct, lever or auxiliary that the factor reads. */
        String of();

        @Override
        default List<String> reads() {
            return List.of(of());
        }
    }

    /** What factors made of other factors have in common. */
    interface OfSeveral extends Reads {

        /** The factors it is made of. */
        List<Factor> of();

        private static List<Factor> atLeast(int fewest, List<Factor> parts) {
            if (parts.size() < fewest) {
                throw new IllegalArgumentException("There is a minimum of " + fewest + " parts, but here the number of parts is " + parts.size() + ".");
            }
            return List.copyOf(parts);
        }

        @Override
        default List<String> reads() {
            return of().stream().flatMap(part -> part.reads().stream()).distinct().sorted().toList();
        }
    }
}
