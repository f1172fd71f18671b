package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.sim.internal.rows.Rows;

/** Adds up products a few at a time, in loops that all models share; one for each block. */
final class InterpretedKernel implements Kernel {

    /** The products of a rate by kind: numbers and rows of each. */
    private record Parts(int number, int[] rowNumbers, int[] rows, int[] pairNumbers, int[] firsts, int[] seconds, Structure.Product[] others) {

        static Parts of(Structure.Sum sum) {
            List<Structure.Product> rows = having(sum, Structure.Kind.ROW);
            List<Structure.Product> pairs = having(sum, Structure.Kind.TWO_ROWS);
            return new Parts(sum.number(), numbers(rows), factors(rows, 0), numbers(pairs), factors(pairs, 0), factors(pairs, 1),
                    having(sum, Structure.Kind.OTHER).toArray(Structure.Product[]::new));
        }

        private static List<Structure.Product> having(Structure.Sum sum, Structure.Kind kind) {
            return sum.products().stream().filter(product -> product.kind() == kind).toList();
        }

        private static int[] numbers(List<Structure.Product> products) {
            return products.stream().mapToInt(Structure.Product::number).toArray();
        }

        private static int[] factors(List<Structure.Product> products, int factor) {
            return products.stream().mapToInt(product -> product.factors().get(factor).row()).toArray();
        }
    }

    private final Parts[] sums;
    private final double[] weights;
    private final double[][] some;
    private final double[] rate;
    private final double[] product;

    InterpretedKernel(Structure structure, int people) {
        this.sums = structure.sums().stream().map(Parts::of).toArray(Parts[]::new);
        int most = Arrays.stream(sums).mapToInt(sum -> sum.rows().length).max().orElse(0);
        this.weights = new double[most];
        this.some = new double[most][];
        this.rate = new double[people];
        this.product = new double[people];
    }

    @Override
    public void begin(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        for (int i = 0; i < x.length; i++) {
            rate(sums[i], rows, numbers);
            Rows.productAndLine(rate, weight, sum[i], x[i], reach, next[i]);
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
            Rows.addSum(x[i], step, sum[i], weight, rate);
        }
    }

    private void rate(Parts sum, double[][] rows, double[] numbers) {
        int count = sum.rows().length;
        for (int j = 0; j < count; j++) {
            weights[j] = numbers[sum.rowNumbers()[j]];
            some[j] = rows[sum.rows()[j]];
        }
        Rows.sum(rate, numbers[sum.number()], weights, some, count);
        int pairs = sum.firsts().length;
        int j = 0;
        for (; j + 2 <= pairs; j += 2) {
            Rows.add(rate, numbers[sum.pairNumbers()[j]], rows[sum.firsts()[j]], rows[sum.seconds()[j]],
                    numbers[sum.pairNumbers()[j + 1]], rows[sum.firsts()[j + 1]], rows[sum.seconds()[j + 1]]);
        }
        if (j < pairs) {
            Rows.add(rate, numbers[sum.pairNumbers()[j]], rows[sum.firsts()[j]], rows[sum.seconds()[j]]);
        }
        for (Structure.Product other : sum.others()) {
            add(other, rows, numbers);
        }
    }

    private void add(Structure.Product other, double[][] rows, double[] numbers) {
        Arrays.fill(product, numbers[other.number()]);
        for (Structure.Factor factor : other.factors()) {
            if (factor.isLine()) {
                Rows.multiplyLine(product, numbers[factor.line()], numbers[factor.line() + 1], rows[factor.row()]);
            } else {
                Rows.multiply(product, rows[factor.row()]);
            }
        }
        Rows.add(rate, product);
    }
}
