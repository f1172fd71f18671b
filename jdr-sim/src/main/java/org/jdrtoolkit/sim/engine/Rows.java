package org.jdrtoolkit.sim.engine;

/** Loops over the people of a block, each so plain that the compiler makes vector instructions of it. */
final class Rows {

    private Rows() {}

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

    /** sum += c. */
    static void add(double[] sum, double c) {
        for (int p = 0; p < sum.length; p++) {
            sum[p] += c;
        }
    }

    /** a *= c. */
    static void scale(double[] a, double c) {
        for (int p = 0; p < a.length; p++) {
            a[p] *= c;
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
}
