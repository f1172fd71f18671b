package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.study.PanelCheck;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Pulse;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshop;
import org.jdrtoolkit.sim.work.Workshops;

/**
 * A study, compiled and ready to run. Running it twice gives the same result, bit for bit, on any machine and in any workshop.
 *
 * <p>All plans, the one that changes nothing included, share the same chance; plans differ only in what their levers do.
 */
public final class Simulation {

    private final Compiled compiled;

    private Simulation(Compiled compiled) {
        this.compiled = compiled;
    }

    /** Compiles a study; throws {@link ProblemException} if people cannot stay as different as its model says. */
    public static Simulation of(Study study) {
        return new Simulation(Compiled.of(study));
    }

    /**
     * The same question over a model that differs in numbers alone, as draws do; work that does not depend on numbers is not
     * repeated.
     *
     * @throws ProblemException if the model breaks a rule that numbers can break
     */
    public Simulation with(Model numbers) {
        return new Simulation(compiled.with(numbers));
    }

    /**
     * The same people without chance over time, and nobody leaves: they differ in where they start and in sensitivity, and everybody moves by the
     * equations. The mean that noise gives to products is still subtracted, so today's organisation does not stand still.
     */
    public Simulation withoutNoise() {
        return new Simulation(compiled.withoutNoise());
    }

    /** The study. */
    public Study study() {
        return compiled.study();
    }

    /** What {@link #run()} will hold in memory. */
    public MemoryNeed memoryNeed() {
        Reading reading = Reading.ofAll(compiled.study().model(), compiled.equations(), compiled.isRepresentative());
        return new Needs(compiled).ofStated(reading,
                reading.scales(compiled.study().scenario().workforce().segments(), compiled.program(), compiled.equations()));
    }

    /** What {@link #outcomes} will hold in memory, on each thread that calls it. */
    public MemoryNeed memoryNeedOfOutcomes() {
        return new Needs(compiled).ofOutcomes(Reading.ofOutcomes(study(), compiled.equations(), compiled.isRepresentative()));
    }

    /** Runs all plans on all processors; throws {@link ProblemException} if a level grows beyond all numbers. */
    public RunResult run() {
        return run(Workshops.allProcessors(), Watch.SILENT).orElseThrow();
    }

    /** Runs all plans; empty if the watch stops it. Throws {@link ProblemException} if a level grows beyond all numbers. */
    public Optional<RunResult> run(Workshop workshop, Watch watch) {
        return new StatedRun(compiled, workshop, watch).result();
    }

    /**
     * Runs the plans of a verdict in one world of chance, on this thread, and keeps the means of outcomes, of variables valued in euros, and of the
     * variables behind both.
     *
     * @param replication which world of chance, from 0; {@link #run()} uses 0
     * @return empty if the watch stops it
     * @throws ProblemException if a level grows beyond all numbers
     */
    public Optional<MeanCourses> outcomes(int replication, Watch watch) {
        Reading reading = Reading.ofOutcomes(study(), compiled.equations(), compiled.isRepresentative());
        List<Plan> plans = study().scenario().comparedPlans();
        return observe(plans, replication, (plan, segment) -> new Means(compiled, reading), Workshops.here(), watch)
                .map(observed -> Trajectories.ofMeans(compiled, reading, plans, observed));
    }

    /**
     * Lets observers of any kind see everybody under some plans, at every result.
     *
     * @param plans plans of the study, by their ids, or {@link Plan#noRollout()}
     * @param replication which world of chance, from 0; {@link #run()} uses 0
     * @param fresh makes a new observer for a plan and segment; called on any thread
     * @return what was observed: segments in the order of their ids, in each the plans in the order given; empty if the watch stops it
     * @throws IllegalArgumentException if the study has no such plan
     */
    public <O extends Observer<O>> Optional<List<Observed<O>>> observe(
            List<Plan> plans, int replication, BiFunction<Plan, Segment, O> fresh, Workshop workshop, Watch watch) {
        plans.forEach(this::isKnown);
        List<SegmentPeople> segments = SegmentPeople.all(compiled, replication);
        Pulse pulse = new Pulse(watch, (double) plans.size() * segments.stream().mapToLong(SegmentPeople::count).sum());
        Walk walk = new Walk(plans, compiled.resultSteps(), workshop, pulse);
        List<Observed<O>> observed = new ArrayList<>();
        for (SegmentPeople segment : segments) {
            List<O> all = new ArrayList<>();
            plans.forEach(plan -> all.add(fresh.apply(plan, segment.segment())));
            walk.along(Chunk.of(segment), (plan, chunk) -> fresh.apply(plan, chunk.segment().segment()),
                    seen -> IntStream.range(0, all.size()).forEach(p -> all.get(p).add(seen.get(p))));
            IntStream.range(0, all.size()).forEach(p -> observed.add(new Observed<>(plans.get(p), segment.segment(), all.get(p))));
        }
        pulse.end();
        return pulse.isStopped() ? Optional.empty() : Optional.of(observed);
    }

    private void isKnown(Plan plan) {
        List<String> known = study().scenario().allPlans().stream().map(Plan::id).toList();
        if (!known.contains(plan.id())) {
            throw new IllegalArgumentException("The study has no plan \"" + plan.id() + "\". " + Suggestion.of(plan.id(), known));
        }
    }

    /** Follows everybody one by one, and keeps the panel in memory; throws {@link ProblemException} if the design does not fit the study. */
    public Panel panel(PanelDesign design) {
        List<PanelPart> parts = new ArrayList<>();
        panel(design, Workshops.allProcessors(), Watch.SILENT, parts::add);
        return new Panel(study(), design, parts);
    }

    /**
     * Follows everybody one by one, and passes complete parts on, on the calling thread: by plan, then in the order of people. The people
     * are those of {@link #run()}. Memory does not grow with their number.
     *
     * @return whether the panel was completed: false if the watch stopped it
     * @throws ProblemException if the design does not fit the study, or a level grows beyond all numbers
     */
    public boolean panel(PanelDesign design, Workshop workshop, Watch watch, Consumer<PanelPart> taker) {
        PanelCheck.check(study(), design);
        return new PanelRun(compiled, design, workshop, watch).handOn(taker);
    }
}
