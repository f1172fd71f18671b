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
    private final double[][] firsts;
    private final double[][] seconds;
    private final double[] rate;
    private final double[] product;

    InterpretedKernel(Structure structure, int people) {
        this.sums = structure.sums().stream().map(Parts::of).toArray(Parts[]::new);
        int most = Arrays.stream(sums).mapToInt(sum -> Math.max(sum.rows().length, sum.firsts().length)).max().orElse(0);
        this.weights = new double[most];
        this.firsts = new double[most][];
        this.seconds = new double[most][];
        this.rate = new double[people];
        this.product = new double[people];
    }

    @Override
    public void begin(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next,
            int[] moving) {
        for (int i : moving) {
            rate(sums[i], rows, numbers);
            Rows.productAndLine(rate, weight, sum[i], x[i], reach, next[i]);
        }
    }

    @Override
    public void proceed(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next,
            int[] moving) {
        for (int i : moving) {
            rate(sums[i], rows, numbers);
            Rows.add(sum[i], weight, rate);
            Rows.line(next[i], x[i], reach, rate);
        }
    }

    @Override
    public void finish(double[][] rows, double[] numbers, double[][] x, double weight, double step, double[][] sum, double[][] next,
            int[] moving) {
        for (int i : moving) {
            rate(sums[i], rows, numbers);
            Rows.addSum(x[i], step, sum[i], weight, rate);
        }
    }

    /** Adds up a rate, but for products with 0: to a sum, which never is the negative zero, they add nothing. */
    private void rate(Parts sum, double[][] rows, double[] numbers) {
        int count = 0;
        for (int j = 0; j < sum.rows().length; j++) {
            double number = numbers[sum.rowNumbers()[j]];
            if (number != 0) {
                weights[count] = number;
                firsts[count++] = rows[sum.rows()[j]];
            }
        }
        Rows.sum(rate, numbers[sum.number()], weights, firsts, count);
        addPairs(sum, rows, numbers);
        for (Structure.Product other : sum.others()) {
            if (numbers[other.number()] != 0) {
                add(other, rows, numbers);
            }
        }
    }

    private void addPairs(Parts sum, double[][] rows, double[] numbers) {
        int count = 0;
        for (int j = 0; j < sum.firsts().length; j++) {
            double number = numbers[sum.pairNumbers()[j]];
            if (number != 0) {
                weights[count] = number;
                firsts[count] = rows[sum.firsts()[j]];
                seconds[count++] = rows[sum.seconds()[j]];
            }
        }
        int j = 0;
        for (; j + 2 <= count; j += 2) {
            Rows.add(rate, weights[j], firsts[j], seconds[j], weights[j + 1], firsts[j + 1], seconds[j + 1]);
        }
        if (j < count) {
            Rows.add(rate, weights[j], firsts[j], seconds[j]);
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
