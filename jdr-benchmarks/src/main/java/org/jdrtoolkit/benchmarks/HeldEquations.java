package org.jdrtoolkit.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdrtoolkit.core.equation.Equation;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.equation.Term;

/**
 * Rate equations with all levers held, as one would write them by hand: numbers are multiplied out, like products are added, a product of
 * deviations and the same product with a set point become one product with a level, and set points that are always 0 are left out. Every program is written from this form,
 * so that none does more work than another.
 *
 * @param sums one per construct, in the order of the equations
 */
public record HeldEquations(List<String> constructs, List<Sum> sums) {

    /**
     * The rate of change of a construct.
     *
     * @param constant what does not differ between people, less the centring of products (docs/numerics.md, equation 4)
     */
    public record Sum(double constant, List<Product> products) {}

    /** A coefficient times factors that differ between people. */
    public record Product(double coefficient, List<Operand> factors) {

        /** Whether it is a coefficient times one number that is read as it is, and that is the same kind of reading. */
        public boolean isLinearIn(Source source) {
            return factors.size() == 1 && isPlain(factors.get(0), source);
        }
    }

    /**
     * The equations with all levers held at a level.
     *
     * @param withSetPoint positions of the constructs whose set points are not always 0
     */
    public static HeldEquations of(RateEquations equations, double leverLevel, List<Integer> withSetPoint) {
        return new HeldEquations(equations.constructs(),
                equations.equations().stream().map(equation -> sum(equation, leverLevel, withSetPoint)).toList());
    }

    private static Sum sum(Equation equation, double leverLevel, List<Integer> withSetPoint) {
        Map<List<Operand>, Double> products = new LinkedHashMap<>();
        for (Term term : equation.terms()) {
            double coefficient = term.coefficient();
            List<Operand> people = new ArrayList<>();
            for (Operand factor : term.factors()) {
                if (factor.source() == Source.LEVER) {
                    coefficient *= factor.shape().of(leverLevel);
                } else {
                    people.add(factor);
                }
            }
            boolean isZero = people.stream().anyMatch(factor -> isPlain(factor, Source.SET_POINT) && !withSetPoint.contains(factor.index()));
            if (coefficient != 0 && !isZero) {
                people.sort(Comparator.comparing(Operand::source).thenComparing(Operand::index).thenComparing(Operand::toString));
                products.merge(List.copyOf(people), coefficient, Double::sum);
            }
        }
        joinToLevels(products);
        Double constant = products.remove(List.<Operand>of());
        return new Sum((constant == null ? 0 : constant) - equation.centring(),
                products.entrySet().stream().map(entry -> new Product(entry.getValue(), entry.getKey())).toList());
    }

    /** c·x·x′ + c·x·b′ = c·x·y′. */
    private static void joinToLevels(Map<List<Operand>, Double> products) {
        for (List<Operand> product : List.copyOf(products.keySet())) {
            if (product.size() != 2 || !isPlain(product.get(0), Source.DEVIATION) || !isPlain(product.get(1), Source.DEVIATION)) {
                continue;
            }
            for (int second = 1; second >= 0; second--) {
                Operand first = product.get(1 - second);
                int other = product.get(second).index();
                List<Operand> withSetPoint = List.of(first, new Operand(Source.SET_POINT, other, Shape.IDENTITY));
                if (products.containsKey(product) && products.get(product).equals(products.get(withSetPoint))) {
                    products.remove(withSetPoint);
                    products.put(List.of(first, new Operand(Source.LEVEL, other, Shape.IDENTITY)), products.remove(product));
                }
            }
        }
    }

    private static boolean isPlain(Operand factor, Source source) {
        return factor.source() == source && factor.shape().equals(Shape.IDENTITY);
    }

    /** Positions of the constructs that are read from some source, in order. */
    public List<Integer> read(Source source) {
        return sums.stream().flatMap(sum -> sum.products().stream()).flatMap(product -> product.factors().stream())
                .filter(factor -> factor.source() == source).map(Operand::index).distinct().sorted().toList();
    }
}
