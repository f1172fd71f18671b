package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jdrtoolkit.core.equation.Equation;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Term;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast kernel agrees with rate equations evaluated one person, one term and one factor at a time. */
class KernelTest {

    private static final int PEOPLE = 23;
    private static final int TEAM = 5;

    private final Random chance = new Random(42);

    static List<String> models() {
        return Library.ids();
    }

    @ParameterizedTest
    @MethodSource("models")
    void ratesAreThoseOfTheObviousEvaluation(String id) {
        RateEquations equations = RateEquations.of(Library.find(id).orElseThrow(), TimeUnit.WEEK, Set.of());
        double[][] x = numbers(equations.constructs().size());
        double[][] b = numbers(equations.constructs().size());
        double[] levers = chance.doubles(equations.levers().size(), 0, 1).toArray();
        double[][] rates = new double[x.length][PEOPLE];

        new Kernel(equations, PEOPLE, true, TEAM).rates(x, b, levers, rates);

        for (int i = 0; i < x.length; i++) {
            for (int p = 0; p < PEOPLE; p++) {
                // Products and sums in another order differ by rounding only: some ten terms of size 1 and below.
                assertThat(rates[i][p]).as(equations.constructs().get(i)).isCloseTo(obvious(equations.equations().get(i), x, b, levers, p), within(1e-13));
            }
        }
    }

    /** Levels from 0.1 to 1.1, where every kind of factor is defined. */
    private double[][] numbers(int constructs) {
        double[][] numbers = new double[constructs][];
        for (int i = 0; i < constructs; i++) {
            numbers[i] = chance.doubles(PEOPLE, 0.1, 1.1).toArray();
        }
        return numbers;
    }

    private static double obvious(Equation equation, double[][] x, double[][] b, double[] levers, int person) {
        double rate = -equation.centring();
        for (Term term : equation.terms()) {
            double product = term.coefficient();
            for (Operand factor : term.factors()) {
                product *= factor.shape().of(read(factor, x, b, levers, person));
            }
            rate += product;
        }
        return rate;
    }

    private static double read(Operand factor, double[][] x, double[][] b, double[] levers, int person) {
        int i = factor.index();
        return switch (factor.source()) {
            case DEVIATION -> x[i][person];
            case SET_POINT -> b[i][person];
            case LEVEL -> x[i][person] + b[i][person];
            case LEVER -> levers[i];
            case TEAM_MEAN -> {
                int begin = person / TEAM * TEAM;
                int end = Math.min(begin + TEAM, PEOPLE);
                double sum = 0;
                for (int mate = begin; mate < end; mate++) {
                    sum += x[i][mate] + b[i][mate];
                }
                yield sum / (end - begin);
            }
        };
    }
}
