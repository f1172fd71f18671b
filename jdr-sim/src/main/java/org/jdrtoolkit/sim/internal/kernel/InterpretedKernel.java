package org.jdrtoolkit.sim.internal.kernel;

import org.jdrtoolkit.sim.internal.rows.Rows;

/** Adds up products a few at a time, in loops that all models share; one for each block. */
final class InterpretedKernel implements Kernel {

    private final ByKind[] sums;
    private final double[] weights;
    private final double[][] firsts;
    private final double[][] seconds;
    private final double[] rate;
    private final double[] product;

    /** A kernel for a block of people over sums that any number of blocks may share. */
    InterpretedKernel(ByKind[] sums, int people) {
        int most = 0;
        for (ByKind sum : sums) {
            most = Math.max(most, Math.max(sum.rows().length, sum.firsts().length));
        }
        this.sums = sums;
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

    /** Adds up a rate, skipping products with 0: they would not change a sum, which is never negative zero. */
    private void rate(ByKind sum, double[][] rows, double[] numbers) {
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

    private void addPairs(ByKind sum, double[][] rows, double[] numbers) {
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
        other.compute(rows, numbers, product);
        Rows.add(rate, product);
    }
}
