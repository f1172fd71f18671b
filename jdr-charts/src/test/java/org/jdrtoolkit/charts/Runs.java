package org.jdrtoolkit.charts;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.Changes;
import org.jdrtoolkit.sim.experiment.Courses;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Trajectory;
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

    /** The run with what it costs and brings. */
    public static Findings found(RunResult run) {
        return Findings.of(run.study()).with(run).with(Balances.of(run.means()));
    }

    /** The same run with worlds made up: performance is 0.3 SD higher in all of them, and changes grow evenly over time. */
    static Findings inWorlds(RunResult run, Sampling sampling, Change change) {
        Study study = run.study().with(scenario -> scenario.withSampling(sampling));
        List<World> worlds = IntStream.range(0, (int) sampling.worlds()).mapToObj(w -> world(study, change, w)).toList();
        return found(again(run, study)).with(new Worlds(study, List.of(Changes.of(study), Courses.of(study)), worlds, List.of(), Map.of(), 0));
    }

    /** The same run, stopped before its first world was complete. */
    static Findings inNoWorldYet(RunResult run, Sampling sampling) {
        return found(again(run, run.study().with(scenario -> scenario.withSampling(sampling)))).with(new Stopped(0, (int) sampling.worlds()));
    }

    private static RunResult again(RunResult run, Study study) {
        return new RunResult(study, run.times(), run.trajectories().stream().collect(Collectors.toMap(Trajectory::key, each -> each)));
    }

    private static World world(Study study, Change change, int world) {
        Sampling sampling = study.scenario().sampling();
        Courses courses = Courses.of(study);
        int last = courses.times().length - 1;
        double[] changes = Changes.of(study).rows().stream().mapToDouble(row -> changeZ(study, change, world, row.get(0), row.get(2))).toArray();
        List<List<String>> rows = courses.rows();
        double[] grown = new double[rows.size()];
        for (int i = 0; i < grown.length; i++) {
            List<String> row = rows.get(i);
            grown[i] = changeZ(study, change, world, row.get(0), row.get(1)) * (i % (last + 1)) / last;
        }
        int draw = sampling.parameterDraws() == 0 ? 0 : 1 + world / sampling.replications();
        return new World(draw, 0, 1 + world % sampling.replications(), Map.of(Changes.ID, changes, courses.id(), grown));
    }

    private static double changeZ(Study study, Change change, int world, String plan, String outcome) {
        boolean isWellbeing = study.model().indicators().stream().filter(indicator -> indicator.id().equals(outcome)).findFirst()
                .flatMap(Indicator::outcome).orElseThrow().isWellbeing();
        return isWellbeing ? change.wellbeingZ(plan, world) : 0.3;
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
