package org.jdrtoolkit.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.chance.PeopleChance;
import org.jdrtoolkit.sim.internal.count.Histograms;
import org.jdrtoolkit.sim.internal.count.Tally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done with one number of each person of a block, per person: drawing noise, adding to sums, counting in a histogram. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class RowBenchmark {

    private static final int PEOPLE = 510;
    private static final int RESULTS = 157;
    private static final int VARIABLES = 20;

    private final PeopleChance people = Chance.of(1).of("benchmark").of(0, PEOPLE);
    private final long[] bits = new long[PEOPLE];
    private final Tally tally = new Tally(RESULTS, VARIABLES);
    private final double[] levels = new double[PEOPLE];
    private final double[] normals = new double[PEOPLE];
    private final double[][] all = new double[VARIABLES][];
    private Histograms histograms;
    private int step;

    /** Levels as they are met. */
    @Setup
    public void draw() {
        double[] scales = new double[VARIABLES];
        Arrays.fill(scales, 1);
        histograms = new Histograms(RESULTS, scales);
        people.normals(levels, bits, 0);
        Arrays.fill(all, levels);
    }

    /** Normal numbers. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public double[] noise() {
        people.normals(normals, bits, ++step);
        return normals;
    }

    /** Sums for mean and standard deviation; results and variables in turn, as in a run. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public Object tally() {
        step++;
        tally.add(Math.floorMod(step / VARIABLES, RESULTS), Math.floorMod(step, VARIABLES), levels);
        return tally;
    }

    /** Counts for percentiles. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE * VARIABLES)
    public Object histogram() {
        step++;
        histograms.add(Math.floorMod(step, RESULTS), all);
        return histograms;
    }
}
