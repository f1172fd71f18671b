package org.jdrtoolkit.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
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

/** A step of a block of people, per person, noise and sums included: three years of one block, so that making it hardly counts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class StepBenchmark {

    /** People of the block: what the engine makes of teams of ten. */
    private static final int PEOPLE = 510;

    private static final int WEEKS = 156;

    /** Id of a shipped model. */
    @Param({"jdr-ai-adoption", "jdr-core-5"})
    public String model;

    /** How the engine evaluates rate equations. */
    @Param({"fused", "interpreted"})
    public String kernel;

    private Simulation simulation;
    private List<Plan> plans;
    private int constructs;

    /** The block. */
    @Setup
    public void make() {
        System.setProperty("jdr.kernel", kernel);
        Task task = Task.of(model, 1);
        simulation = Simulation.of(task.study(PEOPLE, WEEKS, 1));
        plans = List.of(simulation.study().scenario().plans().get(0));
        constructs = task.equations().constructs().size();
    }

    /** One step of one person under one plan. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE * WEEKS)
    public Object step() {
        return simulation.observe(plans, 0, (plan, segment) -> new Sums(WEEKS + 1, constructs), Workshops.here(), Watch.SILENT);
    }

    /** One step of one person under each of three plans side by side. */
    @Benchmark
    @OperationsPerInvocation(3 * PEOPLE * WEEKS)
    public Object stepOfThreePlans() {
        return simulation.observe(List.of(Plan.noRollout(), plans.get(0), plans.get(0)), 0, (plan, segment) -> new Sums(WEEKS + 1, constructs),
                Workshops.here(), Watch.SILENT);
    }
}
