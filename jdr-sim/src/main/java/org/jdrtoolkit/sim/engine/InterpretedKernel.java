package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.List;

/** Adds up product by product, each in a loop over people; one for each block. */
final class InterpretedKernel implements Kernel {

    private final List<RateProgram.Sum> sums;
    private final double[] rate;
    private final double[] product;

    InterpretedKernel(RateProgram.Structure structure, int people) {
        this.sums = structure.sums();
        this.rate = new double[people];
        this.product = new double[people];
    }

    @Override
    public void begin(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        for (int i = 0; i < x.length; i++) {
            rate(sums.get(i), rows, numbers);
            Rows.product(sum[i], weight, rate);
            Rows.line(next[i], x[i], reach, rate);
        }
    }

    @Override
    public void proceed(double[][] rows, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next) {
        for (int i = 0; i < x.length; i++) {
            rate(sums.get(i), rows, numbers);
            Rows.add(sum[i], weight, rate);
            Rows.line(next[i], x[i], reach, rate);
        }
    }

    @Override
    public void finish(double[][] rows, double[] numbers, double[][] x, double weight, double step, double[][] sum, double[][] next) {
        for (int i = 0; i < x.length; i++) {
            rate(sums.get(i), rows, numbers);
            Rows.add(sum[i], weight, rate);
            Rows.add(x[i], step, sum[i]);
        }
    }

    private void rate(RateProgram.Sum sum, double[][] rows, double[] numbers) {
        Arrays.fill(rate, numbers[sum.number()]);
        for (RateProgram.Product term : sum.products()) {
            add(numbers[term.number()], term.factors(), rows, numbers);
        }
    }

    private void add(double number, List<RateProgram.Factor> factors, double[][] rows, double[] numbers) {
        boolean isPlain = factors.stream().noneMatch(RateProgram.Factor::isLine);
        if (isPlain && factors.size() == 1) {
            Rows.add(rate, number, rows[factors.get(0).row()]);
        } else if (isPlain && factors.size() == 2) {
            Rows.add(rate, number, rows[factors.get(0).row()], rows[factors.get(1).row()]);
        } else {
            Arrays.fill(product, number);
            for (RateProgram.Factor factor : factors) {
                if (factor.isLine()) {
                    Rows.multiplyLine(product, numbers[factor.line()], numbers[factor.line() + 1], rows[factor.row()]);
                } else {
                    Rows.multiply(product, rows[factor.row()]);
                }
            }
            Rows.add(rate, product);
        }
    }
}
