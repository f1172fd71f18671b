package org.jdrtoolkit.sim.internal.rows;

import java.util.Arrays;
import java.util.Optional;

/** People of one block next to one another in teams of one size; the last team may be smaller. */
public final class Teams {

    private static final int PARTS = 4;

    /** Fewer teams are summed one by one; of more, the first people of all teams are added, then the second, and so on, in loops over teams. */
    private static final int FEW = 8;

    private final int size;
    private final Optional<double[]> present;
    private final double[] room;
    /** Room for four parts of the sum of each team. */
    private double[][] parts = new double[PARTS][0];

    /** Teams of so many people, all of them always present. */
    public Teams(int size) {
        this.size = size;
        this.present = Optional.empty();
        this.room = new double[0];
    }

    /** Teams of so many places; {@code present} says who is present, by place: 1 or 0, and may change. */
    public Teams(int size, double[] present) {
        this.size = size;
        this.present = Optional.of(present);
        this.room = new double[present.length];
    }

    /** Writes for each person the mean of the values of the person's team, the person's own included; 0 if nobody is present. */
    public void mean(double[] values, double[] means) {
        int whole = wholeTeams(values);
        if (whole > 0) {
            double[] sums = sums(values, whole);
            for (int k = 0; k < size; k++) {
                for (int t = 0; t < whole; t++) {
                    means[t * size + k] = sums[t] / size;
                }
            }
        }
        double[] counted = counted(values);
        for (int begin = whole * size; begin < values.length; begin += size) {
            int end = Math.min(begin + size, values.length);
            double people = people(begin, end);
            double mean = people > 0 ? sum(counted, begin, end) / people : 0;
            for (int p = begin; p < end; p++) {
                means[p] = mean;
            }
        }
    }

    /** (2a) Writes for each person the mean of the values of the others in the team; 0 for someone alone. */
    public void mates(double[] values, double[] mates) {
        int whole = wholeTeams(values);
        if (whole > 0) {
            double[] sums = sums(values, whole);
            double share = size > 1 ? 1.0 / (size - 1) : 0;
            for (int k = 0; k < size; k++) {
                for (int t = 0; t < whole; t++) {
                    mates[t * size + k] = (sums[t] - values[t * size + k]) * share;
                }
            }
        }
        double[] counted = counted(values);
        for (int begin = whole * size; begin < values.length; begin += size) {
            int end = Math.min(begin + size, values.length);
            double sum = sum(counted, begin, end);
            double people = people(begin, end);
            double share = people > 1 ? 1 / (people - 1) : 0;
            for (int p = begin; p < end; p++) {
                mates[p] = (sum - counted[p]) * share;
            }
        }
    }

    /** How many teams are whole and summed together: none if places may be empty, or if there are few. */
    private int wholeTeams(double[] values) {
        int whole = values.length / size;
        return present.isPresent() || whole < FEW ? 0 : whole;
    }

    /** The sums over whole teams, in the same four parts as those of a team alone. */
    private double[] sums(double[] values, int whole) {
        parts = parts[0].length == whole ? parts : new double[PARTS][whole];
        for (double[] part : parts) {
            Arrays.fill(part, 0);
        }
        int inFours = size / PARTS * PARTS;
        for (int k = 0; k < size; k++) {
            double[] part = parts[k < inFours ? k % PARTS : 0];
            for (int t = 0; t < whole; t++) {
                part[t] += values[t * size + k];
            }
        }
        double[] sums = parts[0];
        for (int t = 0; t < whole; t++) {
            sums[t] = sums[t] + parts[1][t] + (parts[2][t] + parts[3][t]);
        }
        return sums;
    }

    /** The values of those present, and 0 for empty places. */
    private double[] counted(double[] values) {
        if (present.isEmpty()) {
            return values;
        }
        Rows.product(room, values, present.get());
        return room;
    }

    private double people(int begin, int end) {
        return present.isPresent() ? sum(present.get(), begin, end) : end - begin;
    }

    /** In four parts, which the processor can add in parallel. */
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
