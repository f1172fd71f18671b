package org.jdrtoolkit.sim.engine;

/** Loops over the people of a block, each so plain that the compiler makes vector instructions of it. */
final class Rows {

    private Rows() {}

    /** sum += a. */
    static void add(double[] sum, double[] a) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += a[p];
        }
    }

    /** sum += c. */
    static void add(double[] sum, double c) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += c;
        }
    }

    /** sum += c·a. */
    static void add(double[] sum, double c, double[] a) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += c * a[p];
        }
    }

    /** sum += c·a·b. */
    static void add(double[] sum, double c, double[] a, double[] b) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += c * a[p] * b[p];
        }
    }

    /** sum += c·a·b + d·e·f, added from the left. */
    static void add(double[] sum, double c, double[] a, double[] b, double d, double[] e, double[] f) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] = sum[p] + c * a[p] * b[p] + d * e[p] * f[p];
        }
    }

    /** product *= a. */
    static void multiply(double[] product, double[] a) {
        for (int p = 0; p < product.length; p++) {
            product[p] *= a[p];
        }
    }

    /** product *= constant + slope·a. */
    static void multiplyLine(double[] product, double constant, double slope, double[] a) {
        for (int p = 0; p < product.length; p++) {
            product[p] *= constant + slope * a[p];
        }
    }

    /** result = c·a. */
    static void product(double[] result, double c, double[] a) {
        for (int p = 0; p < result.length; p++) {
            result[p] = c * a[p];
        }
    }

    /** result = a·b. */
    static void product(double[] result, double[] a, double[] b) {
        for (int p = 0; p < result.length; p++) {
            result[p] = a[p] * b[p];
        }
    }

    /** result = a + c·b. */
    static void line(double[] result, double[] a, double c, double[] b) {
        for (int p = 0; p < result.length; p++) {
            result[p] = a[p] + c * b[p];
        }
    }

    /** result = a + b. */
    static void sum(double[] result, double[] a, double[] b) {
        for (int p = 0; p < result.length; p++) {
            result[p] = a[p] + b[p];
        }
    }

    /** result = constant + a + b. */
    static void sum(double[] result, double constant, double[] a, double[] b) {
        for (int p = 0; p < result.length; p++) {
            result[p] = constant + a[p] + b[p];
        }
    }

    /**
     * {@code sum = keep·sum + Σ weights[j]·a[j]} over the first {@code count} rows of a, added from the left; four rows at a time, so that
     * the sum is read and written less often.
     */
    static void mix(double[] sum, double keep, double[] weights, double[][] a, int count) {
        int j = 0;
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
