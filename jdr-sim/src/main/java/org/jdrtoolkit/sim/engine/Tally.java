package org.jdrtoolkit.sim.engine;

/** Sums over people from which means and standard deviations follow, by result time and variable. */
final class Tally {

    private final int variables;
    private final double[] sums;
    private final double[] squares;
    private double people;

    Tally(int results, int variables) {
        this.variables = variables;
        this.sums = new double[results * variables];
        this.squares = new double[results * variables];
    }

    /** Counts people in. */
    void welcome(double more) {
        people += more;
    }

    /** Number of people counted in. */
    double people() {
        return people;
    }

    /** The same sums, each person counting for this much. */
    Tally times(double weight) {
        Tally weighted = new Tally(sums.length / variables, variables);
        weighted.people = people * weight;
        for (int i = 0; i < sums.length; i++) {
            weighted.sums[i] = sums[i] * weight;
            weighted.squares[i] = squares[i] * weight;
        }
        return weighted;
    }

    /** Adds the values of a variable for some people at a result, in four parts that do not wait for one another. */
    void add(int result, int variable, double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double aa = 0;
        double bb = 0;
        double cc = 0;
        double dd = 0;
        int p = 0;
        for (; p + 4 <= values.length; p += 4) {
            a += values[p];
            aa += values[p] * values[p];
            b += values[p + 1];
            bb += values[p + 1] * values[p + 1];
            c += values[p + 2];
            cc += values[p + 2] * values[p + 2];
            d += values[p + 3];
            dd += values[p + 3] * values[p + 3];
        }
        for (; p < values.length; p++) {
            a += values[p];
            aa += values[p] * values[p];
        }
        sums[result * variables + variable] += a + b + (c + d);
        squares[result * variables + variable] += aa + bb + (cc + dd);
    }

    /** Adds what another tally of the same shape has counted; the order of merging decides on the last bits. */
    void merge(Tally other) {
        people += other.people;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
            squares[i] += other.squares[i];
        }
    }

    /** Whether mean and standard deviation are finite so far. */
    boolean isFinite(int result, int variable) {
        return Double.isFinite(sums[result * variables + variable]) && Double.isFinite(squares[result * variables + variable]);
    }

    double mean(int result, int variable) {
        return sums[result * variables + variable] / people;
    }

    /** Standard deviation between people; 0 for one person. */
    double sd(int result, int variable) {
        double mean = mean(result, variable);
        double deviations = squares[result * variables + variable] - people * mean * mean;
        return people > 1 ? Math.sqrt(Math.max(0, deviations) / (people - 1)) : 0;
    }
}
