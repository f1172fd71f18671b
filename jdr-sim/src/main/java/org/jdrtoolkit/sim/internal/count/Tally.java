package org.jdrtoolkit.sim.internal.count;

import java.util.Arrays;
import org.jdrtoolkit.sim.result.Staffing;

/** Sums over people from which means and standard deviations follow, by result time and variable. */
public final class Tally {

    private final int variables;
    private final double[] sums;
    private final double[] squares;
    private final double[] people;
    private final double[] leavers;
    private final double[] hires;

    public Tally(int results, int variables) {
        this.variables = variables;
        this.sums = new double[results * variables];
        this.squares = new double[results * variables];
        this.people = new double[results];
        this.leavers = new double[results];
        this.hires = new double[results];
    }

    /** The memory of such sums, in bytes. */
    public static double bytes(int results, int variables) {
        return (double) Double.BYTES * results * (2 * variables + 3);
    }

    /** Adds the people present at a result, and those who have left and joined until then. */
    public void welcome(int result, double more, double left, double begun) {
        people[result] += more;
        leavers[result] += left;
        hires[result] += begun;
    }

    /** Number of people counted at a result. */
    public double people(int result) {
        return people[result];
    }

    /** The headcount, if everybody counts for one. Nobody has left at the first result, so all places are taken there. */
    public Staffing staffing(String plan, String segment, double costEurosPerLeaver) {
        return new Staffing(plan, segment, (int) people[0], costEurosPerLeaver, whole(people), whole(leavers), whole(hires));
    }

    private static int[] whole(double[] counts) {
        return Arrays.stream(counts).mapToInt(count -> (int) count).toArray();
    }

    /** The same sums, each person with this weight. */
    public Tally times(double weight) {
        Tally weighted = new Tally(sums.length / variables, variables);
        for (int r = 0; r < people.length; r++) {
            weighted.welcome(r, people[r] * weight, leavers[r] * weight, hires[r] * weight);
        }
        for (int i = 0; i < sums.length; i++) {
            weighted.sums[i] = sums[i] * weight;
            weighted.squares[i] = squares[i] * weight;
        }
        return weighted;
    }

    /** Adds the values of a variable for some people at a result, in four parts that the processor can add in parallel. */
    public void add(int result, int variable, double[] values) {
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

    /** Adds what another tally of the same shape has counted; the order of merging affects the last bits. */
    public void merge(Tally other) {
        for (int r = 0; r < people.length; r++) {
            welcome(r, other.people[r], other.leavers[r], other.hires[r]);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
            squares[i] += other.squares[i];
        }
    }

    /** Whether mean and standard deviation are finite so far. */
    public boolean isFinite(int result, int variable) {
        return Double.isFinite(sums[result * variables + variable]) && Double.isFinite(squares[result * variables + variable]);
    }

    public double mean(int result, int variable) {
        return sums[result * variables + variable] / people[result];
    }

    /** Standard deviation between people; 0 for one person. */
    public double sd(int result, int variable) {
        double mean = mean(result, variable);
        double deviations = squares[result * variables + variable] - people[result] * mean * mean;
        return people[result] > 1 ? Math.sqrt(Math.max(0, deviations) / (people[result] - 1)) : 0;
    }
}
