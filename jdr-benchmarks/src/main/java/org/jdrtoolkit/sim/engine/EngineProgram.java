package org.jdrtoolkit.sim.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.sim.scenario.Study;

/** The engine's own part in the comparison: blocks of people, levels tallied each week, on one thread. */
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
        Study study = task.study(people, weeks, seed);
        Optional<NoiseLayers> noise = Optional.of(
                NoiseLayers.of(task.model(), task.equations(), study.scenario().time().scheme(), study.scenario().time().step(),
                        Chunk.teamSizes(study)));
        long begin = nanoseconds();
        while (nanoseconds() - begin < WARM_UP_SECONDS * 1e9) {
            tally(study, noise);
        }
        begin = nanoseconds();
        Tally tally = tally(study, noise);
        return outcome(tally, weeks, (double) (nanoseconds() - begin) / people / weeks);
    }

    /** Work by this process, compiler and garbage collector included: other work on the machine does not count. */
    private static long nanoseconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The outcome without noise. */
    public Outcome withoutNoise(int weeks) {
        return outcome(tally(task.studyWithoutNoise(weeks), Optional.empty()), weeks, 0);
    }

    private Tally tally(Study study, Optional<NoiseLayers> noise) {
        int weeks = study.scenario().time().steps();
        int constructs = task.equations().constructs().size();
        Tally tally = new Tally(weeks + 1, constructs);
        for (Chunk chunk : chunks(study)) {
            for (Block block : chunk.blocks(study, task.equations(), noise)) {
                double[] levels = new double[block.people()];
                for (int week = 0; week <= weeks; week++) {
                    block.advanceTo(week);
                    tally.welcome(week, block.people(), 0, 0);
                    for (int i = 0; i < constructs; i++) {
                        block.levels(i, levels);
                        tally.add(week, i, levels);
                    }
                }
            }
        }
        return tally;
    }

    private List<Chunk> chunks(Study study) {
        return Chunk.of(study, task.equations(), true, study.scenario().plans().get(0), 0);
    }

    /**
     * Where everybody starts in the run without noise: per person all deviations, then the set points of {@link Task#withSetPoint()}.
     */
    public double[][] starts() {
        Study study = task.studyWithoutNoise(1);
        List<String> ids = task.equations().constructs();
        double[][] starts = new double[Task.PEOPLE_WITHOUT_NOISE][ids.size() + task.withSetPoint().size()];
        int first = 0;
        for (Chunk chunk : chunks(study)) {
            for (Block block : chunk.blocks(study, task.equations(), Optional.empty())) {
                double[] levels = new double[block.people()];
                for (int i = 0; i < ids.size(); i++) {
                    block.levels(i, levels);
                    double setPoint = chunk.segment().segment().baseline().getOrDefault(ids.get(i), 0.0);
                    int place = task.withSetPoint().indexOf(i);
                    for (int p = 0; p < levels.length; p++) {
                        starts[first + p][i] = levels[p] - setPoint;
                        if (place >= 0) {
                            starts[first + p][ids.size() + place] = setPoint;
                        }
                    }
                }
                first += block.people();
            }
        }
        return starts;
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
