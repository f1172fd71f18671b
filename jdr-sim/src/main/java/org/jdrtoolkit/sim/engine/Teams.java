package org.jdrtoolkit.sim.engine;

/** People of one block next to one another in teams of one size; the last team may be smaller. */
final class Teams {

    private final int size;

    /** Teams of so many people. */
    Teams(int size) {
        this.size = size;
    }

    /** Writes for each person the mean of the values of the person's team, the person's own included. */
    void mean(double[] values, double[] means) {
        for (int begin = 0; begin < values.length; begin += size) {
            int end = Math.min(begin + size, values.length);
            double mean = sum(values, begin, end) / (end - begin);
            for (int p = begin; p < end; p++) {
                means[p] = mean;
            }
        }
    }

    /** (2a) Writes for each person the mean of the values of the others in the team; 0 for someone alone. */
    void mates(double[] values, double[] mates) {
        for (int begin = 0; begin < values.length; begin += size) {
            int end = Math.min(begin + size, values.length);
            double sum = sum(values, begin, end);
            double share = end - begin > 1 ? 1.0 / (end - begin - 1) : 0;
            for (int p = begin; p < end; p++) {
                mates[p] = (sum - values[p]) * share;
            }
        }
    }

    /** In four parts, which do not wait for one another. */
    private static double sum(double[] values, int begin, int end) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int p = begin;
        for (; p + 4 <= end; p += 4) {
            a += values[p];
            b += values[p + 1];
            c += values[p + 2];
            d += values[p + 3];
        }
        for (; p < end; p++) {
            a += values[p];
        }
        return a + b + (c + d);
    }
}
