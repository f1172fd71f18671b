package org.jdrtoolkit.sim.internal.kernel;

import java.util.List;

/** Adds up products for one person who stands for many, where loops over people would go round once; any number of blocks may use it at once. */
final class OnePersonKernel implements Kernel {

    /** Of each sum: position of its number. */
    private final int[] sumNumbers;
    /** Of each sum: its first product; one more at the end. */
    private final int[] firstProducts;
    /** Of each product: position of its number. */
    private final int[] productNumbers;
    /** Of each product: its first factor; one more at the end. */
    private final int[] firstFactors;
    /** Of each factor: its row. */
    private final int[] rows;
    /** Of each factor: position of its line; negative for the row as it is. */
    private final int[] lines;

    OnePersonKernel(Structure structure) {
        List<Structure.Product> products = structure.sums().stream().flatMap(sum -> sum.products().stream()).toList();
        List<Structure.Factor> factors = products.stream().flatMap(product -> product.factors().stream()).toList();
        this.sumNumbers = structure.sums().stream().mapToInt(Structure.Sum::number).toArray();
        this.firstProducts = firsts(structure.sums().stream().mapToInt(sum -> sum.products().size()).toArray());
        this.productNumbers = products.stream().mapToInt(Structure.Product::number).toArray();
        this.firstFactors = firsts(products.stream().mapToInt(product -> product.factors().size()).toArray());
        this.rows = factors.stream().mapToInt(Structure.Factor::row).toArray();
        this.lines = factors.stream().mapToInt(Structure.Factor::line).toArray();
    }

    private static int[] firsts(int[] sizes) {
        int[] firsts = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            firsts[i + 1] = firsts[i] + sizes[i];
        }
        return firsts;
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
        double rate = numbers[sumNumbers[construct]];
        for (int j = firstProducts[construct]; j < firstProducts[construct + 1]; j++) {
            double product = numbers[productNumbers[j]];
            if (product == 0) {
                continue;
            }
            for (int f = firstFactors[j]; f < firstFactors[j + 1]; f++) {
                double value = values[rows[f]][0];
                product *= lines[f] < 0 ? value : numbers[lines[f]] + numbers[lines[f] + 1] * value;
            }
            rate += product;
        }
        return rate;
    }
}
