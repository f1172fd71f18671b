package org.jdrtoolkit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import org.jdrtoolkit.sim.engine.Observed;
import org.jdrtoolkit.sim.engine.Observer;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.internal.count.Tally;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;

/** The engine's own part in the comparison: everybody, levels tallied each week, on one thread. */
public final class EngineProgram {

    private static final double WARM_UP_SECONDS = 8;

    private final Task task;

    private EngineProgram(Task task) {
        this.task = task;
    }

    /** The engine on a task. */
    public static EngineProgram of(Task task) {
        return new EngineProgram(task);
    }

    /** {@code MODEL run PEOPLE WEEKS SEED} takes the time, {@code MODEL agree WEEKS} goes without noise. */
    public static void main(String[] args) {
        EngineProgram program = of(Task.of(args[0]));
        Outcome outcome = args[1].equals("run")
                ? program.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Long.parseLong(args[4]))
                : program.withoutNoise(Integer.parseInt(args[2]));
        outcome.print(System.out);
    }

    /** Runs until the compiler has done its work, then once more by the clock. */
    Outcome run(int people, int weeks, long seed) {
        Simulation simulation = Simulation.of(task.study(people, weeks, seed));
        long begin = nanoseconds();
        while (nanoseconds() - begin < WARM_UP_SECONDS * 1e9) {
            tally(simulation);
        }
        begin = nanoseconds();
        Tally tally = tally(simulation);
        return outcome(tally, weeks, (double) (nanoseconds() - begin) / people / weeks);
    }

    /** Work by this process, compiler and garbage collector included: other work on the machine does not count. */
    private static long nanoseconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The outcome without noise. */
    public Outcome withoutNoise(int weeks) {
        return outcome(tally(Simulation.of(task.studyWithoutNoise(weeks)).withoutNoise()), weeks, 0);
    }

    private Tally tally(Simulation simulation) {
        int weeks = simulation.study().scenario().time().steps();
        Sums all = new Sums(weeks + 1, task.equations().constructs().size());
        observed(simulation, () -> new Sums(weeks + 1, task.equations().constructs().size())).forEach(segment -> all.add(segment.by()));
        return all.tally();
    }

    private static <O extends Observer<O>> List<Observed<O>> observed(Simulation simulation, Supplier<O> fresh) {
        List<Plan> plans = List.of(simulation.study().scenario().plans().get(0));
        return simulation.observe(plans, 0, (Plan plan, Segment segment) -> fresh.get(), Workshops.here(), Watch.SILENT).orElseThrow();
    }

    /**
     * Where everybody starts in the run without noise: per person all deviations, then the set points of {@link Task#withSetPoint()}.
     */
    public double[][] starts() {
        Starts all = new Starts(task.withSetPoint());
        observed(Simulation.of(task.studyWithoutNoise(1)).withoutNoise(), () -> new Starts(task.withSetPoint())).forEach(segment -> all.add(segment.by()));
        return all.starts().toArray(double[][]::new);
    }

    private Outcome outcome(Tally tally, int week, double nanoseconds) {
        List<String> constructs = task.equations().constructs();
        double[] means = new double[constructs.size()];
        double[] sds = new double[constructs.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = tally.mean(week, i);
            sds[i] = tally.sd(week, i);
        }
        return new Outcome(nanoseconds, constructs, means, sds);
    }
}
