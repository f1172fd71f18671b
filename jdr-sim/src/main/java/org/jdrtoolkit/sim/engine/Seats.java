package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import org.jdrtoolkit.sim.internal.chance.PeopleChance;

/**
 * The places of a block: which are taken, who leaves, and when newcomers begin. A place keeps its number, its team and its
 * chance, whoever holds it.
 */
final class Seats {

    /** Gives a place to a newcomer. */
    @FunctionalInterface
    interface Welcome {

        /** Called when a newcomer begins; the newcomers of a place are numbered from 1. */
        void newcomer(int place, int number);
    }

    private final Leaving leaving;
    private final PeopleChance chance;
    private final Welcome welcome;
    private final double[] present;
    private final int[] filledAt;
    private final int[] newcomers;
    private final double[] logFactors;
    private final double[] uniforms;
    private final long[] bits;
    private int absent;
    private int leavers;
    private int hires;

    /** Places that are all taken; {@code chance} decides who leaves, {@code welcome} is called for each newcomer. */
    Seats(Leaving leaving, PeopleChance chance, int people, Welcome welcome) {
        this.leaving = leaving;
        this.chance = chance;
        this.welcome = welcome;
        this.present = new double[people];
        Arrays.fill(present, 1);
        this.filledAt = new int[people];
        this.newcomers = new int[people];
        this.logFactors = new double[people];
        this.uniforms = new double[people];
        this.bits = new long[people];
    }

    /** Whether somebody is present, by place: 1 or 0; changes as people leave and join. */
    double[] present() {
        return present;
    }

    /** Whether places may stay empty for a while. */
    boolean mayBeEmpty() {
        return leaving.vacantSteps() > 0;
    }

    /** Ends a step with deviations x: people present may leave, and newcomers fill places that have been empty for long enough. */
    void step(double[][] x, int step) {
        leaving.giveBack(x);
        leave(x, step);
        if (absent > 0) {
            fill(step);
        }
    }

    /** A person leaves if their random number is at most the probability; most numbers exceed even the largest probability. */
    private void leave(double[][] x, int step) {
        leaving.logFactors(x, logFactors);
        double largest = leaving.probability(largest(logFactors));
        chance.uniforms(uniforms, bits, step);
        for (int p = 0; p < uniforms.length; p++) {
            if (uniforms[p] <= largest && present[p] > 0 && uniforms[p] <= leaving.probability(logFactors[p])) {
                present[p] = 0;
                filledAt[p] = step + leaving.vacantSteps();
                absent++;
                leavers++;
            }
        }
    }

    private static double largest(double[] values) {
        double largest = values[0];
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private void fill(int step) {
        for (int p = 0; p < present.length; p++) {
            if (present[p] == 0 && filledAt[p] == step) {
                present[p] = 1;
                absent--;
                hires++;
                newcomers[p]++;
                welcome.newcomer(p, newcomers[p]);
            }
        }
    }

    /** How many people have left so far. */
    int leavers() {
        return leavers;
    }

    /** How many people have joined so far. */
    int hires() {
        return hires;
    }

    /** How many people are present. */
    int people() {
        return present.length - absent;
    }

    /** Puts not a number for places whose first holder has left, as a panel does not follow leavers. */
    void forgetLeavers(double[] values) {
        for (int p = 0; p < values.length; p++) {
            if (present[p] == 0 || newcomers[p] > 0) {
                values[p] = Double.NaN;
            }
        }
    }

    /** The values of those present, by variable, then person. */
    double[][] ofPresent(double[][] values) {
        if (absent == 0) {
            return values;
        }
        double[][] some = new double[values.length][people()];
        for (int v = 0; v < values.length; v++) {
            int next = 0;
            for (int p = 0; p < present.length; p++) {
                if (present[p] > 0) {
                    some[v][next++] = values[v][p];
                }
            }
        }
        return some;
    }
}
