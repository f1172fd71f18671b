package org.jdrtoolkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdrtoolkit.benchmarks.HeldEquations.Product;
import org.jdrtoolkit.benchmarks.HeldEquations.Sum;
import org.jdrtoolkit.core.equation.Equation;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.TimeUnit;
import org.junit.jupiter.api.Test;

/** Writing equations as one would by hand leaves their values as they are. */
class HeldEquationsTest {

    private static final Model MODEL = Library.find("jdr-ai-adoption").orElseThrow();
    private static final RateEquations EQUATIONS = RateEquations.of(MODEL, TimeUnit.WEEK, Set.of());
    private static final List<Integer> ALL = IntStream.range(0, EQUATIONS.constructs().size()).boxed().toList();

    @Test
    void valuesStayWhenProductsAreJoined() {
        HeldEquations held = HeldEquations.of(EQUATIONS, 0.5, ALL);

        for (int i = 0; i < ALL.size(); i++) {
            Equation equation = EQUATIONS.equations().get(i);
            double expected = equation.terms().stream().mapToDouble(term -> term.coefficient()
                    * term.factors().stream().mapToDouble(HeldEquationsTest::value).reduce(1, (a, b) -> a * b)).sum() - equation.centring();
            Sum sum = held.sums().get(i);
            double actual = sum.constant() + sum.products().stream().mapToDouble(product -> product.coefficient()
                    * product.factors().stream().mapToDouble(HeldEquationsTest::value).reduce(1, (a, b) -> a * b)).sum();

            assertThat(actual).as(equation.construct()).isCloseTo(expected, within(1e-14)); // sums of some ten numbers below 1
        }
    }

    @Test
    void setPointsThatAreAlwaysZeroAreLeftOut() {
        HeldEquations held = HeldEquations.of(EQUATIONS, 0.5, List.of());

        assertThat(held.read(Source.SET_POINT)).isEmpty();
        assertThat(held.sums()).allSatisfy(sum -> assertThat(sum.products().stream().map(Product::factors)).doesNotHaveDuplicates());
    }

    /** Some number for each reading, the same whenever it is read; a level is deviation plus set point. */
    private static double value(Operand factor) {
        double deviation = Math.sin(factor.index() + 1);
        double setPoint = Math.cos(3 * factor.index());
        return factor.shape().of(switch (factor.source()) {
            case DEVIATION -> deviation;
            case SET_POINT -> setPoint;
            case LEVEL -> deviation + setPoint;
            case TEAM_MEAN -> 0.3;
            case TEAM_MATES -> 0.2;
            case TRAIT -> 1;
            case INTERMEDIATE -> throw new IllegalArgumentException("No shipped model has auxiliaries.");
            case LEVER -> 0.5;
        });
    }
}
