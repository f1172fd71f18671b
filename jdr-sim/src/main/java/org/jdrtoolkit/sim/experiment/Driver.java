package org.jdrtoolkit.sim.experiment;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A drawn number, or a group of numbers drawn together, and how much of the spread of a change it accounts for.
 *
 * @param name of the number, or of the group
 * @param squaredRankCorrelation of the number with the change over draws, from 0 to 1 (Spearman)
 */
public record Driver(String name, double squaredRankCorrelation) {

    /** (18) What the largest of so many squared rank correlations over so many draws stays below in 19 of 20 cases when nothing drives anything. */
    static double noise(int draws, int numbers) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - 0.05 / (2 * numbers));
        return z * z / (draws - 1);
    }

    /** Ranks from 1; equal values share the mean of theirs. */
    static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i])).mapToInt(i -> i).toArray();
        double[] ranks = new double[values.length];
        for (int first = 0; first < order.length; ) {
            int end = first + 1;
            while (end < order.length && values[order[end]] == values[order[first]]) {
                end++;
            }
            for (int i = first; i < end; i++) {
                ranks[order[i]] = (first + 1 + end) / 2.0;
            }
            first = end;
        }
        return ranks;
    }

    /** The squared correlation of two rankings; 0 if either does not vary. */
    static double squaredCorrelation(double[] one, double[] other) {
        double middle = (one.length + 1) / 2.0;
        double product = 0;
        double oneSquares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - middle) * (other[i] - middle);
            oneSquares += (one[i] - middle) * (one[i] - middle);
            otherSquares += (other[i] - middle) * (other[i] - middle);
        }
        return oneSquares > 0 && otherSquares > 0 ? product * product / (oneSquares * otherSquares) : 0;
    }
}
