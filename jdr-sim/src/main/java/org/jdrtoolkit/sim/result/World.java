package org.jdrtoolkit.sim.result;

import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.core.figure.Decimals;

/** What one world found: the change of each outcome under each judged plan, rounded as files write it. */
public final class World {

    private final int draw;
    private final int attempt;
    private final int replication;
    private final double[] changes;
    private final double[] courses;
    private final List<Ending> endings;

    /**
     * A world; the arrays are copied, and laid out as {@link WorldLayout} says.
     *
     * @param draw which draw of the model's numbers, from 1; 0 for the numbers as stated
     * @param attempt how often the draw had to be drawn anew because its model could not run
     * @param replication which world of chance, from 1
     * @param changes in SD, when plans are judged
     * @param courses in SD, over time, for the whole workforce
     * @param endings in euros, by judged plan; empty where nothing is valued
     */
    public World(int draw, int attempt, int replication, double[] changes, double[] courses, List<Ending> endings) {
        this.draw = draw;
        this.attempt = attempt;
        this.replication = replication;
        this.changes = Arrays.stream(changes).map(Decimals::rounded).toArray();
        this.courses = Arrays.stream(courses).map(Decimals::rounded).toArray();
        this.endings = endings.stream().map(Ending::rounded).toList();
    }

    /** Which draw of the model's numbers, from 1; 0 for the numbers as stated. */
    public int draw() {
        return draw;
    }

    /** How often the draw had to be drawn anew because its model could not run. */
    public int attempt() {
        return attempt;
    }

    /** Which world of chance, from 1. */
    public int replication() {
        return replication;
    }

    /** A change when plans are judged, at its place in the layout. */
    public double change(int place) {
        return changes[place];
    }

    /** A change over time, at its place in the layout. */
    public double course(int place) {
        return courses[place];
    }

    /** How the balance of each judged plan ends, in the order of the layout; empty where nothing is valued. */
    public List<Ending> endings() {
        return endings;
    }

    @Override
    public String toString() {
        return "World[draw " + draw + ", replication " + replication + ", " + Arrays.toString(changes) + (endings.isEmpty() ? "" : ", " + endings) + "]";
    }
}
