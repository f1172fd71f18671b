package org.jdrtoolkit.sim.internal.kernel;

/** Adds up products for the first person alone, who represents many, so loops over people are not needed; any number of blocks may use it at once. */
final class OnePersonKernel implements Kernel {

    private final FlatSums sums;

    OnePersonKernel(FlatSums sums) {
        this.sums = sums;
    }

    @Override
    public void begin(double[][] values, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next,
            int[] moving) {
        for (int i : moving) {
            double rate = rate(i, values, numbers);
            sum[i][0] = weight * rate;
            next[i][0] = x[i][0] + reach * rate;
        }
    }

    @Override
    public void proceed(double[][] values, double[] numbers, double[][] x, double weight, double reach, double[][] sum, double[][] next,
            int[] moving) {
        for (int i : moving) {
            double rate = rate(i, values, numbers);
            sum[i][0] += weight * rate;
            next[i][0] = x[i][0] + reach * rate;
        }
    }

    @Override
    public void finish(double[][] values, double[] numbers, double[][] x, double weight, double step, double[][] sum, double[][] next,
            int[] moving) {
        for (int i : moving) {
            x[i][0] += step * (sum[i][0] + weight * rate(i, values, numbers));
        }
    }

    private double rate(int construct, double[][] values, double[] numbers) {
        int[] rows = sums.rows();
        int[] lines = sums.lines();
        double rate = numbers[sums.numbers()[construct]];
        for (int j = sums.firstProducts()[construct]; j < sums.firstProducts()[construct + 1]; j++) {
            double product = numbers[sums.productNumbers()[j]];
            if (product == 0) {
                continue;
            }
            for (int f = sums.firstFactors()[j]; f < sums.firstFactors()[j + 1]; f++) {
                double value = values[rows[f]][0];
                product *= lines[f] < 0 ? value : numbers[lines[f]] + numbers[lines[f] + 1] * value;
            }
            rate += product;
        }
        return rate;
    }
}
