package org.jdrtoolkit.sim.internal.noise;

import org.jdrtoolkit.sim.internal.chance.PeopleChance;
import org.jdrtoolkit.sim.internal.chance.SegmentChance;

/** The normal numbers of a block of people in a step; they are the same under every plan, so drawn once for all plans. */
public final class Shocks {

    private final PeopleChance[] chronicChance;
    private final PeopleChance[] stateChance;
    private final PeopleChance[] weeklyChance;
    private final double[][] chronic;
    private final double[][] state;
    private final double[][] weekly;
    private final long[] bits;

    Shocks(GaussianLayer chronic, GaussianLayer state, GaussianLayer weekly, SegmentChance chance, int firstPerson, int people) {
        this.chronicChance = chronic.chance(chance.chronic(), firstPerson, people);
        this.stateChance = state.chance(chance.state(), firstPerson, people);
        this.weeklyChance = weekly.chance(chance.weekly(), firstPerson, people);
        this.chronic = new double[chronicChance.length][people];
        this.state = new double[stateChance.length][people];
        this.weekly = new double[weeklyChance.length][people];
        this.bits = new long[people];
    }

    /** Draws the numbers of a step; steps count from 1, and 0 stands for the beginning. */
    public void draw(int step) {
        draw(chronicChance, chronic, step);
        draw(stateChance, state, step);
        draw(weeklyChance, weekly, step);
    }

    private void draw(PeopleChance[] chance, double[][] normals, int step) {
        for (int j = 0; j < chance.length; j++) {
            chance[j].normals(normals[j], bits, step);
        }
    }

    double[][] chronic() {
        return chronic;
    }

    double[][] state() {
        return state;
    }

    double[][] weekly() {
        return weekly;
    }
}
