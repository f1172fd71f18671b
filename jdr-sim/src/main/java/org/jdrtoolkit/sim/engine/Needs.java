package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.sim.internal.count.Histograms;
import org.jdrtoolkit.sim.internal.count.Tally;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.work.Workshop;

/** Counts what the runs of a study hold at a time, in bytes. */
final class Needs {

    /** A number over time: itself, its key, and its place in the maps that find it. */
    private static final double BYTES_OF_TRAJECTORY = 300;
    /** Rows of a block that a step works with, per variable reported: levels, rates at several places, noise of several layers, and what is read. */
    private static final double ROWS_PER_VARIABLE = 16;

    private final Compiled compiled;
    private final Scenario scenario;
    private final int segments;

    Needs(Compiled compiled) {
        this.compiled = compiled;
        this.scenario = compiled.study().scenario();
        this.segments = scenario.workforce().segmentsOrAll().size();
    }

    /** Of all plans and statistics, with the counts of one plan; more plans side by side are only faster. */
    MemoryNeed ofStated(Reading reading, double[] scales) {
        int plans = scenario.allPlans().size();
        double trajectories = plans * reported() * Arrays.stream(scales).map(scale -> scale > 0 ? Statistic.values().length : 1).sum();
        return new MemoryNeed(compiled.study(), trajectories * BYTES_OF_TRAJECTORY, trajectories * Double.BYTES + countsOfPlan(scales, 1),
                plans * block(reading), plans * Workshop.UNDER_WAY_PER_TASK * Tally.bytes(1, scales.length));
    }

    /** The counts of a plan: those of a segment, and of everybody. */
    double countsOfPlan(double[] scales) {
        return countsOfPlan(scales, compiled.results());
    }

    private double countsOfPlan(double[] scales, int results) {
        return Math.min(2, reported()) * Histograms.bytes(results, scales);
    }

    /** Of the means in one world, which one thread runs; all that stays of it is measured elsewhere. */
    MemoryNeed ofOutcomes(Reading reading) {
        int plans = scenario.comparedPlans().size();
        int variables = reading.variables().size();
        int means = reported() * variables;
        return new MemoryNeed(compiled.study(), 0, 0, plans * (means * BYTES_OF_TRAJECTORY + block(reading)),
                plans * (segments * Tally.bytes(1, variables) + (double) means * Double.BYTES));
    }

    /** Segments for which there are results: each, and everybody if that is something else. */
    private int reported() {
        return scenario.workforce().reported().size();
    }

    private double block(Reading reading) {
        List<SegmentPeople> people = SegmentPeople.all(compiled, 0);
        int largest = people.stream().map(Chunk::of).mapToInt(chunks -> Math.min(chunks.get(0).people(), chunks.get(0).blockSize())).max().orElse(1);
        return Double.BYTES * ROWS_PER_VARIABLE * reading.variables().size() * largest;
    }
}
