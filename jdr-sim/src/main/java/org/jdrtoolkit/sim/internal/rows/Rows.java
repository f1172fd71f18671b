package org.jdrtoolkit.sim.internal.rows;

import java.util.Arrays;

/** Loops over the people of a block, each simple enough for the compiler to vectorise. */
public final class Rows {

    private Rows() {}

    /** sum += a. */
    public static void add(double[] sum, double[] a) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += a[p];
        }
    }

    /** sum += c. */
    public static void add(double[] sum, double c) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += c;
        }
    }

    /** sum += c·a. */
    public static void add(double[] sum, double c, double[] a) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += c * a[p];
        }
    }

    /** sum += c·(a + d·b). */
    public static void addSum(double[] sum, double c, double[] a, double d, double[] b) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += c * (a[p] + d * b[p]);
        }
    }

    /** sum += c·a·b. */
    public static void add(double[] sum, double c, double[] a, double[] b) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += c * a[p] * b[p];
        }
    }

    /** sum += c·a·b + d·e·f, added from the left. */
    public static void add(double[] sum, double c, double[] a, double[] b, double d, double[] e, double[] f) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] = sum[p] + c * a[p] * b[p] + d * e[p] * f[p];
        }
    }

    /** product *= a. */
    public static void multiply(double[] product, double[] a) {
        for (int p = 0; p < product.length; p++) {
            product[p] *= a[p];
        }
    }

    /** product *= constant + slope·a. */
    public static void multiplyLine(double[] product, double constant, double slope, double[] a) {
        for (int p = 0; p < product.length; p++) {
            product[p] *= constant + slope * a[p];
        }
    }

    /** result = a·b. */
    public static void product(double[] result, double[] a, double[] b) {
        for (int p = 0; p < result.length; p++) {
            result[p] = a[p] * b[p];
        }
    }

    /** result = a + c·b. */
    public static void line(double[] result, double[] a, double c, double[] b) {
        for (int p = 0; p < result.length; p++) {
            result[p] = a[p] + c * b[p];
        }
    }

    /** line = constant + slope·a. */
    public static void line(double[] line, double constant, double slope, double[] a) {
        for (int p = 0; p < line.length; p++) {
            line[p] = constant + slope * a[p];
        }
    }

    /** product = c·a and line = b + d·a. */
    public static void productAndLine(double[] a, double c, double[] product, double[] b, double d, double[] line) {
        for (int p = 0; p < a.length; p++) {
            product[p] = c * a[p];
            line[p] = b[p] + d * a[p];
        }
    }

    /** result = a + b. */
    public static void sum(double[] result, double[] a, double[] b) {
        for (int p = 0; p < result.length; p++) {
            result[p] = a[p] + b[p];
        }
    }

    /** result = constant + a + b. */
    public static void sum(double[] result, double constant, double[] a, double[] b) {
        for (int p = 0; p < result.length; p++) {
            result[p] = constant + a[p] + b[p];
        }
    }

    /** {@code sum = constant + Σ weights[j]·a[j]} over the first {@code count} rows of a, added from the left. */
    public static void sum(double[] sum, double constant, double[] weights, double[][] a, int count) {
        int j = 0;
        if (count >= 4) {
            begin(sum, constant, weights[0], a[0], weights[1], a[1], weights[2], a[2], weights[3], a[3]);
            j = 4;
        } else if (count >= 2) {
            begin(sum, constant, weights[0], a[0], weights[1], a[1]);
            j = 2;
        } else {
            Arrays.fill(sum, constant);
        }
        mix(sum, 1, weights, a, j, count);
    }

    private static void begin(
            double[] sum, double constant, double wa, double[] a, double wb, double[] b, double wc, double[] c, double wd, double[] d) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] = constant + wa * a[p] + wb * b[p] + wc * c[p] + wd * d[p];
        }
    }

    private static void begin(double[] sum, double constant, double wa, double[] a, double wb, double[] b) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] = constant + wa * a[p] + wb * b[p];
        }
    }

    /**
     * {@code sum = keep·sum + Σ weights[j]·a[j]} over the first {@code count} rows of a, added from the left; four rows at a time, so that
     * the sum is read and written less often.
     */
    public static void mix(double[] sum, double keep, double[] weights, double[][] a, int count) {
        mix(sum, keep, weights, a, 0, count);
    }

    private static void mix(double[] sum, double keep, double[] weights, double[][] a, int first, int count) {
        int j = first;
        double kept = keep;
        for (; j + 4 <= count; j += 4) {
            mix(sum, kept, weights[j], a[j], weights[j + 1], a[j + 1], weights[j + 2], a[j + 2], weights[j + 3], a[j + 3]);
            kept = 1;
        }
        if (j + 2 <= count) {
            mix(sum, kept, weights[j], a[j], weights[j + 1], a[j + 1]);
            kept = 1;
            j += 2;
        }
        if (j < count) {
            mix(sum, kept, weights[j], a[j]);
        }
    }

    private static void mix(
            double[] sum, double keep, double wa, double[] a, double wb, double[] b, double wc, double[] c, double wd, double[] d) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] = keep * sum[p] + wa * a[p] + wb * b[p] + wc * c[p] + wd * d[p];
        }
    }

    private static void mix(double[] sum, double keep, double wa, double[] a, double wb, double[] b) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] = keep * sum[p] + wa * a[p] + wb * b[p];
        }
    }

    private static void mix(double[] sum, double keep, double wa, double[] a) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] = keep * sum[p] + wa * a[p];
        }
    }
}
