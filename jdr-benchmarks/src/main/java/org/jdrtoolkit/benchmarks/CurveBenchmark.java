package org.jdrtoolkit.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.model.Point;
import org.jdrtoolkit.sim.internal.rows.Curve;
import org.jdrtoolkit.sim.internal.rows.Curves;
import org.jdrtoolkit.sim.internal.rows.Room;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each kind of factor costs per person. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class CurveBenchmark {

    private static final int PEOPLE = 510;

    /** The kind of factor. */
    @Param({"line", "reciprocal", "hill", "logistic", "exponential", "power", "table"})
    public String kind;

    private final double[] levels = new SplittableRandom(1).doubles(PEOPLE, 0.01, 2).toArray();
    private final double[] factors = new double[PEOPLE];
    private final Room room = new Room(PEOPLE);
    private Curve curve;

    /** The factor. */
    @Setup
    public void choose() {
        curve = Curves.of(switch (kind) {
            case "line" -> new Shape.Affine(1, -0.5);
            case "reciprocal" -> new Shape.Reciprocal(0.7);
            case "hill" -> new Shape.Hill(3.2, 0.5);
            case "logistic" -> new Shape.Logistic(2, 0.4);
            case "exponential" -> new Shape.Exponential(0.3);
            case "power" -> new Shape.Power(1.7);
            default -> new Shape.PiecewiseLinear(List.of(new Point(-1, 0), new Point(0.5, 0), new Point(1, 0.5), new Point(2, 1)));
        });
    }

    /** The factors of a block of people. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public double[] curve() {
        curve.of(levels, factors, room);
        return factors;
    }
}
