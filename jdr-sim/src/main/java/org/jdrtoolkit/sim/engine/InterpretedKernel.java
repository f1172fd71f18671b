package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.sim.engine.RateProgram.Factor;
import org.jdrtoolkit.sim.engine.RateProgram.Kind;
import org.jdrtoolkit.sim.engine.RateProgram.Product;

/** Adds up products a few at a time, in loops that all models share; one for each block. */
final class InterpretedKernel implements Kernel {

    /** The products of a rate, by kind. */
    private record Parts(int number, List<Product> ofRows, List<Product> ofTwoRows, List<Product> others) {

        static Parts of(RateProgram.Sum sum) {
            return new Parts(sum.number(), having(sum, Kind.ROW), having(sum, Kind.TWO_ROWS), having(sum, Kind.OTHER));
        }

        private static List<Product> having(RateProgram.Sum sum, Kind kind) {
            return sum.products().stream().filter(product -> product.kind() == kind).toList();
        }
    }

    private final Parts[] sums;
    private final double[] weights;
    private final double[][] some;
    private final double[] rate;
    private final double[] product;

    InterpretedKernel(RateProgram.Structure structure, int people) {
        this.sums = structure.sums().stream().map(Parts::of).toArray(Parts[]::new);
        int most = Arrays.stream(sums).mapToInt(sum -> sum.ofRows().size()).max().orElse(0);
        this.weights = new double[most];
        this.some = new double[most][];
        this.rate = new double[people];
        this.product = new double[people];
    }

    @Override
    public void begin(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        for (int i = 0; i < x.length; i++) {
            rate(sums[i], rows, numbers);
            Rows.product(sum[i], weight, rate);
            Rows.line(next[i], x[i], reach, rate);
        }
    }

    @Override
    public void proceed(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        for (int i = 0; i < x.length; i++) {
            rate(sums[i], rows, numbers);
            Rows.add(sum[i], weight, rate);
            Rows.line(next[i], x[i], reach, rate);
        }
    }

    @Override
    public void finish(double[][] rows, double[] numbers, double[][] x, double weight, double step, double[][] sum, double[][] next) {
        for (int i = 0; i < x.length; i++) {
            rate(sums[i], rows, numbers);
            Rows.add(sum[i], weight, rate);
            Rows.add(x[i], step, sum[i]);
        }
    }

    private void rate(Parts sum, double[][] rows, double[] numbers) {
        Arrays.fill(rate, numbers[sum.number()]);
        for (int j = 0; j < sum.ofRows().size(); j++) {
            weights[j] = numbers[sum.ofRows().get(j).number()];
            some[j] = rows[sum.ofRows().get(j).factors().get(0).row()];
        }
        Rows.mix(rate, 1, weights, some, sum.ofRows().size());
        int j = 0;
        for (; j + 2 <= sum.ofTwoRows().size(); j += 2) {
            Product one = sum.ofTwoRows().get(j);
            Product other = sum.ofTwoRows().get(j + 1);
            Rows.add(rate, numbers[one.number()], row(rows, one, 0), row(rows, one, 1), numbers[other.number()], row(rows, other, 0), row(rows, other, 1));
        }
        for (; j < sum.ofTwoRows().size(); j++) {
            Product one = sum.ofTwoRows().get(j);
            Rows.add(rate, numbers[one.number()], row(rows, one, 0), row(rows, one, 1));
        }
        for (Product other : sum.others()) {
            add(other, rows, numbers);
        }
    }

    private static double[] row(double[][] rows, Product product, int factor) {
        return rows[product.factors().get(factor).row()];
    }

    private void add(Product other, double[][] rows, double[] numbers) {
        Arrays.fill(product, numbers[other.number()]);
        for (Factor factor : other.factors()) {
            if (factor.isLine()) {
                Rows.multiplyLine(product, numbers[factor.line()], numbers[factor.line() + 1], rows[factor.row()]);
            } else {
                Rows.multiply(product, rows[factor.row()]);
            }
        }
        Rows.add(rate, product);
    }
}
