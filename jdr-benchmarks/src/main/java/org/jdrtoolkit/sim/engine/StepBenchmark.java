package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jdrtoolkit.sim.scenario.Study;
import org.jdrtoolkit.sim.scenario.Time;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/** A step of a block of people, per person, noise included. Blocks are made before all measurements. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class StepBenchmark {

    /** People of the block: what {@link Chunk} makes of teams of ten. */
    private static final int PEOPLE = 120;

    /** More than an iteration can take. */
    private static final int STEPS = 500_000;

    /** Id of a shipped model. */
    @Param({"jdr-ai-adoption", "jdr-core-5"})
    public String model;

    /** How the engine evaluates rate equations. */
    @Param({"fused", "interpreted"})
    public String kernel;

    /** One for each iteration, made beforehand, so that what they take does not count as memory of steps. */
    private final List<Block> blocks = new ArrayList<>();
    private Block block;
    private int step;

    /** Compiles the study and makes the blocks. */
    @Setup
    public void compile(BenchmarkParams params) {
        System.setProperty("jdr.kernel", kernel);
        Task task = Task.of(model);
        Study study = task.study(PEOPLE, STEPS, 1);
        Time time = study.scenario().time();
        Optional<NoiseLayers> noise = Optional.of(NoiseLayers.of(task.model(), task.equations(), time.scheme(), time.step(), Chunk.teamSizes(study)));
        Chunk chunk = Chunk.of(study, task.equations(), true, study.scenario().plans().get(0), 0).get(0);
        for (int i = 0; i < params.getWarmup().getCount() + params.getMeasurement().getCount(); i++) {
            blocks.add(chunk.blocks(study, task.equations(), noise).iterator().next());
        }
    }

    /** The next block. */
    @Setup(Level.Iteration)
    public void nextBlock() {
        block = blocks.remove(0);
        step = 0;
    }

    /** One step. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void step() {
        block.advanceTo(++step);
    }
}
