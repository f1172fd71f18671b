package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.result.Key;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Persons;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Study;
import org.jdrtoolkit.sim.scenario.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A study, compiled and ready to run. Running it twice gives the same result, bit for bit, on any machine.
 *
 * <p>All plans, and the organisation that changes nothing, meet the same chance; a plan differs from another only by what its
 * levers do.
 */
public final class Simulation {

    private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);

    private final Study study;
    private final RateEquations equations;
    private final Optional<NoiseLayers> noise;

    private Simulation(Study study, RateEquations equations, Optional<NoiseLayers> noise) {
        this.study = study;
        this.equations = equations;
        this.noise = noise;
    }

    /** Compiles a study; throws {@link ProblemException} if its model or scenario breaks a rule. */
    public static Simulation of(Study study) {
        Study checked = Study.of(study.scenario(), study.model());
        Scenario scenario = checked.scenario();
        Time time = scenario.time();
        RateEquations equations = RateEquations.of(checked.model(), time.unit(), Set.copyOf(scenario.without()));
        Optional<NoiseLayers> noise = scenario.workforce().simulate() == Persons.EVERYONE
                ? Optional.of(NoiseLayers.of(checked.model(), equations, time.scheme(), time.step(), Chunk.teamSizes(checked))) : Optional.empty();
        return new Simulation(checked, equations, noise);
    }

    /** What is asked. */
    public Study study() {
        return study;
    }

    /** Runs all plans. */
    public RunResult run() {
        return run(Progress.SILENT);
    }

    /** Runs all plans and tells how far it is; throws {@link ProblemException} if a level grows beyond all numbers. */
    public RunResult run(Progress progress) {
        return run(Runtime.getRuntime().availableProcessors(), progress);
    }

    /** Runs all plans on so many threads; their number changes nothing in the result. */
    public RunResult run(int threads, Progress progress) {
        Time time = study.scenario().time();
        List<Plan> plans = study.scenario().plansAndNone();
        LOG.debug("Running {}: {} plans of {} steps", study.scenario().id(), plans.size(), time.steps());
        Map<Key, Trajectory> trajectories = new LinkedHashMap<>();
        List<Staffing> staffings = new ArrayList<>();
        try (Workers workers = new Workers(threads, progress, plans.size())) {
            for (Plan plan : plans) {
                PlanRun run = new PlanRun(study, equations, noise, plan, 0, Observation.ofAll(study.model(), equations, noise.isEmpty()));
                run.run(workers).forEach(trajectory -> trajectories.put(trajectory.key(), trajectory));
                staffings.addAll(run.staffings());
            }
        }
        return new RunResult(study, times(time), trajectories).withStaffings(staffings);
    }

    /**
     * Runs the plans of a verdict in one world of chance, on this thread, and keeps the means of outcomes, of what is valued in euros, and of what both are made of.
     *
     * @param replication which world of chance, from 0; what {@link #run()} meets is 0
     * @param done hears how many more people of a plan are done; what it throws ends the run
     * @throws ProblemException if a level grows beyond all numbers
     */
    public RunResult outcomes(int replication, IntConsumer done) {
        Map<Key, Trajectory> trajectories = new LinkedHashMap<>();
        for (Plan plan : study.scenario().comparedPlans()) {
            new PlanRun(study, equations, noise, plan, replication, Observation.ofOutcomes(study, equations, noise.isEmpty()))
                    .means(done).forEach(trajectory -> trajectories.put(trajectory.key(), trajectory));
        }
        return new RunResult(study, times(study.scenario().time()), trajectories);
    }

    private static double[] times(Time time) {
        double[] times = new double[time.steps() / time.stepsPerResult() + 1];
        for (int r = 0; r < times.length; r++) {
            times[r] = r * time.stepsPerResult() * time.step();
        }
        return times;
    }

    /** Follows everybody one by one, and keeps it in memory; throws {@link ProblemException} if the design does not fit the study. */
    public Panel panel(PanelDesign design) {
        List<PanelPart> parts = new ArrayList<>();
        panel(design, Runtime.getRuntime().availableProcessors(), Progress.SILENT, parts::add);
        return new Panel(study, design, parts);
    }

    /**
     * Follows everybody one by one on so many threads, and hands parts on in the calling thread as soon as they are known: by plan, then in
     * the order of people, whatever the number of threads. The people are those of {@link #run()}. Memory does not grow with their number.
     *
     * @throws ProblemException if the design does not fit the study, or a level grows beyond all numbers
     */
    public void panel(PanelDesign design, int threads, Progress progress, Consumer<PanelPart> taker) {
        ProblemException.throwIfErrors(design.check(study));
        List<Plan> plans = design.plansOf(study.scenario());
        try (Workers workers = new Workers(threads, progress, plans.size())) {
            PanelRun run = new PanelRun(study, equations, noise, design);
            plans.forEach(plan -> run.run(plan, workers, taker));
        }
    }
}
