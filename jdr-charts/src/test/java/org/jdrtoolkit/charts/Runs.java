package org.jdrtoolkit.charts;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.result.World;
import org.jdrtoolkit.sim.result.WorldLayout;
import org.jdrtoolkit.sim.result.Worlds;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;

/** Runs of the scenarios beside this class, made once. */
public final class Runs {

    public static final RunResult TWO_PLANS = of("two-plans");
    public static final RunResult FIVE_PLANS = of("five-plans");
    public static final RunResult ONE_SMALL_PLAN = of("one-small-plan");
    /** Compared with one of its plans, and judged before the end. */
    public static final RunResult JUDGED_HALFWAY = of("judged-halfway");
    /** One plan that costs 5 000 euros and breaks even. */
    public static final RunResult VALUED = of("valued");
    public static final RunResult NO_PLANS = of("no-plans");

    /** A model alone whose two segments start at different levels. */
    public static final RunResult TWO_SEGMENTS = of("two-segments");

    private Runs() {}

    /** A change of wellbeing in the world at a place, counted from 0, under a plan, in SD. */
    interface Change {
        double wellbeingZ(String plan, int world);
    }

    /** The same run with worlds made up: performance is 0.3 SD higher in all of them, and changes grow evenly over time. */
    static RunResult inWorlds(RunResult run, Sampling sampling, Change change) {
        Study study = Study.of(run.study().scenario().withSampling(sampling), run.study().model());
        WorldLayout layout = WorldLayout.of(study);
        List<World> worlds = IntStream.range(0, (int) sampling.worlds()).mapToObj(w -> world(sampling, layout, change, w)).toList();
        return again(run, study).with(new Worlds(study, worlds, List.of(), Map.of(), 0));
    }

    /** The same run, stopped before its first world was complete. */
    static RunResult inNoWorldYet(RunResult run, Sampling sampling) {
        Study study = Study.of(run.study().scenario().withSampling(sampling), run.study().model());
        return again(run, study).with(new Worlds(study, List.of(), List.of(), Map.of(), 0));
    }

    private static RunResult again(RunResult run, Study study) {
        return new RunResult(study, run.times(), run.trajectories().stream().collect(Collectors.toMap(Trajectory::key, each -> each)));
    }

    private static World world(Sampling sampling, WorldLayout layout, Change change, int world) {
        double[] changes = new double[layout.changes()];
        double[] courses = new double[layout.courses()];
        int times = layout.courseTimes().length;
        for (String plan : layout.plans()) {
            for (Indicator outcome : layout.outcomes()) {
                double changeZ = outcome.outcome().orElseThrow().isWellbeing() ? change.wellbeingZ(plan, world) : 0.3;
                layout.segments().forEach(segment -> changes[layout.change(plan, segment, outcome.id())] = changeZ);
                for (int t = 0; t < times; t++) {
                    courses[layout.course(plan, outcome.id()) + t] = changeZ * t / (times - 1);
                }
            }
        }
        int draw = sampling.parameterDraws() == 0 ? 0 : 1 + world / sampling.replications();
        return new World(draw, 0, 1 + world % sampling.replications(), changes, courses, List.of());
    }

    private static RunResult of(String name) {
        try {
            Path file = Path.of(Runs.class.getResource(name + ".json").toURI());
            return Simulation.of(ScenarioFile.read(file).orThrow()).run();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
