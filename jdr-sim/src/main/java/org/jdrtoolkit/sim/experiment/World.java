package org.jdrtoolkit.sim.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jdrtoolkit.core.figure.Decimals;

/** What is kept of one world: the values of each {@link Measure}, rounded as files write them. */
public final class World {

    private final int draw;
    private final int attempt;
    private final int replication;
    private final Map<String, double[]> values = new LinkedHashMap<>();

    /**
     * A world.
     *
     * @param draw which draw of the model's numbers, from 1; 0 for the numbers as stated
     * @param attempt how often the draw had to be drawn anew because its model could not run
     * @param replication which world of chance, from 1
     * @param values by the id of their measure, row by row; not a number for a missing value
     */
    public World(int draw, int attempt, int replication, Map<String, double[]> values) {
        this.draw = draw;
        this.attempt = attempt;
        this.replication = replication;
        values.forEach((measure, all) -> this.values.put(measure,
                Arrays.stream(all).map(value -> Double.isNaN(value) ? value : Decimals.rounded(value)).toArray()));
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

    /** A value of a measure, by its position among the measure's values; the measure must have been kept. */
    public double value(String measure, int place) {
        return kept(measure)[place];
    }

    private double[] kept(String measure) {
        double[] all = values.get(measure);
        if (all == null) {
            throw new IllegalArgumentException("This world keeps " + values.keySet() + ", not \"" + measure + "\".");
        }
        return all;
    }

    /** A copy of all values of a measure, row by row; the measure must have been kept. */
    public double[] values(String measure) {
        return kept(measure).clone();
    }

    /** Whether the values of a measure are kept. */
    public boolean keeps(String measure) {
        return values.containsKey(measure);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "World[", "]").add("draw " + draw).add("replication " + replication);
        values.forEach((measure, all) -> text.add(measure + " " + Arrays.toString(all)));
        return text.toString();
    }
}
