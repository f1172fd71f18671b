package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.shape.Within;

/**
 * In JSON a factor is an object whose first key is the kind and holds the construct or lever:
 * {@code {"amplify": "demands", "by": {"value": 1, "evidence": "evers-2025"}}}.
 */
@About("One of the things a flow's rate is multiplied by; x is the level of a construct or lever.")
public sealed interface Factor {

    /** Id of the construct or lever that the factor reads. */
    String of();

    /** Id of the hypothesis the factor expresses; without that hypothesis the factor is 1. */
    Optional<String> hypothesis();

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
    }

    /** Applies the case for this kind. */
    <R> R fold(Cases<R> cases);

    @About("x.")
    record Level(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.level(this);
        }
    }

    @About("1 − x/K, with K the capacity of the stock (1 for a lever).")
    record Room(
            @About("Id of the stock or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.room(this);
        }
    }

    @About("1 + by·x: a boost.")
    record Amplify(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Strength.") Estimate by,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.amplify(this);
        }
    }

    @About("1/(1 + by·x): a buffer.")
    record Dampen(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Strength.") Estimate by,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dampen(this);
        }
    }

    @About("x − reference.")
    record Deviation(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Level at which the factor is 0.") Estimate reference,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.deviation(this);
        }
    }

    @About("x^slope/(midpoint^slope + x^slope); 0 for x below 0.")
    record Hill(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Steepness.") @Within(above = 0) Estimate slope,
            @About("Level at which the factor is one half.") @Within(above = 0) Estimate midpoint,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.hill(this);
        }
    }

    @About("1/(1 + e^(−slope·(x − midpoint))).")
    record Logistic(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Steepness.") Estimate slope,
            @About("Level at which the factor is one half.") Estimate midpoint,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.logistic(this);
        }
    }

    @About("e^(by·x).")
    record Exponential(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Exponent per unit of x.") Estimate by,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.exponential(this);
        }
    }

    @About("x^exponent; 0 for x below 0.")
    record Power(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Exponent.") Estimate exponent,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.power(this);
        }
    }

    @About("Piecewise linear through the points; constant beyond the first and the last.")
    record Table(
            @About("Id of the construct or lever.") @RefersTo({"constructs", "levers"}) String of,
            @About("Corners [x, y], with x increasing; or [x, y, [low, high]], with the values that y may plausibly have there. A table is drawn as a whole: all its values low or high together.") @Within(low = 2) List<Point> points,
            @About("Id of the evidence for the points.") @RefersTo("evidence") String evidence,
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor, Sourced {

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
            @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis) implements Factor {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.teamMean(this);
        }
    }
}
