package org.jdrtoolkit.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jdrtoolkit.core.model.Parts.estimate;
import static org.jdrtoolkit.core.model.Parts.inflow;
import static org.jdrtoolkit.core.model.Parts.lever;
import static org.jdrtoolkit.core.model.Parts.model;
import static org.jdrtoolkit.core.model.Parts.stock;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Point;
import org.jdrtoolkit.core.model.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of factor makes of x, by hand (docs/numerics.md, equation 6). */
class FactorShapesTest {

    /** A handful of roundings of numbers near 1, each of at most 2⁻⁵³. */
    private static final double ROUNDING = 1e-15;

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @MethodSource("factors")
    void aFactor(Factor factor, double x, double value) {
        RateEquations equations = RateEquations.of(
                model(stock("skill", 2), lever("training"), inflow("skill", 1, factor)), TimeUnit.WEEK, Set.of());

        Shape shape = equations.equations().get(0).terms().get(0).factors().get(0).shape();

        assertThat(shape.of(x)).isCloseTo(value, within(ROUNDING));
    }

    static Stream<Arguments> factors() {
        Optional<String> none = Optional.empty();
        Factor room = new Factor.Room("skill", none);
        Factor hill = new Factor.Hill("skill", estimate(2), estimate(1), none);
        Factor logistic = new Factor.Logistic("skill", estimate(3), estimate(1), none);
        Factor power = new Factor.Power("skill", estimate(0.5), none);
        Factor table = new Factor.Table("skill", List.of(new Point(0, 1), new Point(0.5, 0.9), new Point(2, 0)), "guess", none);
        return Stream.of(
                arguments(new Factor.Level("skill", none), 0.4, 0.4),
                arguments(new Factor.TeamMean("skill", none), 0.4, 0.4),
                arguments(new Factor.Inverse("skill", none), 0.4, 2.5),
                arguments(new Factor.Inverse("skill", none), -4, -0.25),
                arguments(room, 0.5, 0.75), // half of a capacity of 2 is one quarter
                arguments(room, 2, 0),
                arguments(new Factor.Room("training", none), 0.25, 0.75), // a lever has room up to 1
                arguments(new Factor.Amplify("skill", estimate(0.5), none), 0.4, 1.2),
                arguments(new Factor.Dampen("skill", estimate(2), none), 0.5, 0.5),
                arguments(new Factor.Deviation("skill", estimate(1), none), 0.25, -0.75),
                arguments(hill, 1, 0.5),
                arguments(hill, 2, 0.8), // 4/(1 + 4)
                arguments(hill, 0, 0),
                arguments(hill, -1, 0),
                arguments(logistic, 1, 0.5),
                arguments(logistic, 1 + Math.log(3) / 3, 0.75), // 1/(1 + 1/3)
                arguments(logistic, 1 - Math.log(3) / 3, 0.25),
                arguments(new Factor.Exponential("skill", estimate(0.2), none), 0, 1),
                arguments(new Factor.Exponential("skill", estimate(0.2), none), 5, Math.E),
                arguments(power, 4, 2),
                arguments(power, -1, 0),
                arguments(table, -1, 1),
                arguments(table, 0.25, 0.95),
                arguments(table, 0.5, 0.9),
                arguments(table, 1.25, 0.45),
                arguments(table, 3, 0));
    }
}
