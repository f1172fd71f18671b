package org.jdrtoolkit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdrtoolkit.sim.engine.Observed;
import org.jdrtoolkit.sim.engine.Observer;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.internal.count.Tally;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;

/** The engine's own part in the comparison: everybody, plans side by side, levels tallied each week, on one thread. */
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

    /** {@code MODEL PLANS run PEOPLE WEEKS SEED} takes the time, {@code MODEL PLANS agree WEEKS} goes without noise. */
    public static void main(String[] args) {
        EngineProgram program = of(Task.of(args[0], Integer.parseInt(args[1])));
        Outcome outcome = args[2].equals("run")
                ? program.run(Integer.parseInt(args[3]), Integer.parseInt(args[4]), Long.parseLong(args[5]))
                : program.withoutNoise(Integer.parseInt(args[3]));
        outcome.print(System.out);
    }

    /** Runs until the compiler has done its work, then once more by the clock. */
    Outcome run(int people, int weeks, long seed) {
        Simulation simulation = Simulation.of(task.study(people, weeks, seed));
        long begin = nanoseconds();
        while (nanoseconds() - begin < WARM_UP_SECONDS * 1e9) {
            tallies(simulation);
        }
        begin = nanoseconds();
        List<Tally> tallies = tallies(simulation);
        return outcome(tallies, weeks, (double) (nanoseconds() - begin) / people / weeks / tallies.size());
    }

    /** Work by this process, compiler and garbage collector included: other work on the machine does not count. */
    private static long nanoseconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The outcome without noise. */
    public Outcome withoutNoise(int weeks) {
        return outcome(tallies(Simulation.of(task.studyWithoutNoise(weeks)).withoutNoise()), weeks, 0);
    }

    /** Everybody under each plan. */
    private List<Tally> tallies(Simulation simulation) {
        int weeks = simulation.study().scenario().time().steps();
        Supplier<Sums> fresh = () -> new Sums(weeks + 1, task.equations().constructs().size());
        List<Plan> plans = simulation.study().scenario().plans();
        Map<Plan, Sums> all = new LinkedHashMap<>();
        plans.forEach(plan -> all.put(plan, fresh.get()));
        observed(simulation, plans, fresh).forEach(seen -> all.get(seen.plan()).add(seen.by()));
        return all.values().stream().map(Sums::tally).toList();
    }

    private static <O extends Observer<O>> List<Observed<O>> observed(Simulation simulation, List<Plan> plans, Supplier<O> fresh) {
        return simulation.observe(plans, 0, (Plan plan, Segment segment) -> fresh.get(), Workshops.here(), Watch.SILENT).orElseThrow();
    }

    /**
     * Where everybody starts in the run without noise, the same under all plans: per person all deviations, then the set points of
     * {@link Task#withSetPoint()}.
     */
    public double[][] starts() {
        Simulation simulation = Simulation.of(task.studyWithoutNoise(1)).withoutNoise();
        Starts all = new Starts(task.withSetPoint());
        observed(simulation, simulation.study().scenario().plans().subList(0, 1), () -> new Starts(task.withSetPoint()))
                .forEach(segment -> all.add(segment.by()));
        return all.starts().toArray(double[][]::new);
    }

    private Outcome outcome(List<Tally> tallies, int week, double nanoseconds) {
        List<String> constructs = task.equations().constructs();
        double[][] means = new double[tallies.size()][constructs.size()];
        double[][] sds = new double[tallies.size()][constructs.size()];
        for (int plan = 0; plan < means.length; plan++) {
            for (int i = 0; i < constructs.size(); i++) {
                means[plan][i] = tallies.get(plan).mean(week, i);
                sds[plan][i] = tallies.get(plan).sd(week, i);
            }
        }
        return new Outcome(nanoseconds, constructs, means, sds);
    }
}
