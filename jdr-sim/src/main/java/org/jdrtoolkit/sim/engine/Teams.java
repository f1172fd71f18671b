package org.jdrtoolkit.sim.engine;

import java.util.Optional;

/** People of one block next to one another in teams of one size; the last team may be smaller. */
final class Teams {

    private final int size;
    private final Optional<double[]> present;
    private final double[] room;

    /** Teams of so many people, who are always all there. */
    Teams(int size) {
        this.size = size;
        this.present = Optional.empty();
        this.room = new double[0];
    }

    /** Teams of so many places; {@code present} says who is there, by place: 1 or 0, and may change. */
    Teams(int size, double[] present) {
        this.size = size;
        this.present = Optional.of(present);
        this.room = new double[present.length];
    }

    /** Writes for each person the mean of the values of the person's team, the person's own included; 0 where nobody is there. */
    void mean(double[] values, double[] means) {
        double[] counted = counted(values);
        for (int begin = 0; begin < values.length; begin += size) {
            int end = Math.min(begin + size, values.length);
            double people = people(begin, end);
            double mean = people > 0 ? sum(counted, begin, end) / people : 0;
            for (int p = begin; p < end; p++) {
                means[p] = mean;
            }
        }
    }

    /** (2a) Writes for each person the mean of the values of the others in the team; 0 for someone alone. */
    void mates(double[] values, double[] mates) {
        double[] counted = counted(values);
        for (int begin = 0; begin < values.length; begin += size) {
            int end = Math.min(begin + size, values.length);
            double sum = sum(counted, begin, end);
            double people = people(begin, end);
            double share = people > 1 ? 1 / (people - 1) : 0;
            for (int p = begin; p < end; p++) {
                mates[p] = (sum - counted[p]) * share;
            }
        }
    }

    /** The values of those who are there, and 0 for empty places. */
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
