package org.jdrtoolkit.sim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.economics.Endings;
import org.jdrtoolkit.sim.engine.MemoryNeed;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.Changes;
import org.jdrtoolkit.sim.experiment.Courses;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Doubts;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.FollowedPanel;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.PanelCheck;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshop;
import org.jdrtoolkit.sim.work.Workshops;

/**
 * Everything that a study asks for, in one run: results with the numbers as stated and what plans cost and bring, then the worlds of its sampling,
 * then a panel if requested. A stopped run returns what is complete.
 */
public final class StudyRun {

    /** A run with all statistics, or a panel, takes about as long as this many worlds of which only outcomes are kept. */
    private static final double STATED_IN_WORLDS = 2;

    private final Simulation simulation;
    private final Rehearsal rehearsal;
    private final MemoryNeed need;
    private final List<World> kept;
    private final Optional<PanelDesign> panel;
    private final Consumer<PanelPart> parts;
    private final Consumer<Findings> hearer;
    private final Consumer<World> worlds;

    private StudyRun(Simulation simulation, Rehearsal rehearsal, MemoryNeed need, List<World> kept, Optional<PanelDesign> panel, Consumer<PanelPart> parts, Consumer<Findings> hearer,
            Consumer<World> worlds) {
        this.simulation = simulation;
        this.rehearsal = rehearsal;
        this.need = need;
        this.kept = List.copyOf(kept);
        this.panel = panel;
        this.parts = parts;
        this.hearer = hearer;
        this.worlds = worlds;
    }

    /** The run of a study; throws {@link ProblemException} if people cannot stay as different as its model says. */
    public static StudyRun of(Study study) {
        Simulation simulation = Simulation.of(study);
        MemoryNeed stated = simulation.memoryNeed();
        MemoryNeed whole = study.scenario().sampling().hasWorlds() ? stated.and(Ensemble.memoryNeed(simulation, measures(study))) : stated;
        return new StudyRun(simulation, new Rehearsal(study), whole, List.of(), Optional.empty(), part -> {}, found -> {}, world -> {});
    }

    /** The measures kept of every world of a study. Another measure is one more line here. */
    public static List<Measure> measures(Study study) {
        List<Measure> measures = new ArrayList<>(List.of(Changes.of(study), Courses.of(study)));
        study.scenario().economics().ifPresent(valued -> measures.add(Endings.of(study)));
        return measures;
    }

    /** The same run, resumed with the worlds that a stopped run of the same study has completed. */
    public StudyRun resuming(List<World> found) {
        return new StudyRun(simulation, rehearsal, need, found, panel, parts, hearer, worlds);
    }

    /**
     * The same run, which ends by following everybody one by one and passes the parts of the panel on, on the calling thread, unless stopped before.
     *
     * @throws ProblemException if the design does not fit the study
     */
    public StudyRun panel(PanelDesign design, Consumer<PanelPart> taker) {
        PanelCheck.check(study(), design);
        return new StudyRun(simulation, rehearsal, need, kept, Optional.of(design), taker, hearer, worlds);
    }

    /** The same run, which reports its findings so far, on the calling thread, whenever there are new ones. */
    public StudyRun telling(Consumer<Findings> soFar) {
        return new StudyRun(simulation, rehearsal, need, kept, panel, parts, soFar, worlds);
    }

    /**
     * The same run, which hands on every world as soon as it is complete, on the thread that ran it and in no order, so that it can be kept before
     * anything happens to the run; not those that it was {@linkplain #resuming resumed} with.
     */
    public StudyRun keeping(Consumer<World> taker) {
        return new StudyRun(simulation, rehearsal, need, kept, panel, parts, hearer, taker);
    }

    /** The worlds with which it was resumed. */
    public List<World> kept() {
        return kept;
    }

    /**
     * What was probably not meant, though the study runs: the warnings of its files; and whether its step is short enough, which takes two runs of
     * its representative person, or that it needs more memory than Java may take here.
     *
     * @throws ProblemException if levels swing out of all bounds in steps of this length, and would not in shorter ones
     */
    public List<Problem> warnings() {
        List<Problem> found = new ArrayList<>(study().warnings());
        tooLarge().ifPresentOrElse(found::add, () -> found.addAll(rehearsal.problems()));
        ProblemException.throwIfErrors(found);
        return found;
    }

    /** The study that is run. */
    public Study study() {
        return simulation.study();
    }

    /** Runs on all processors, to the end; throws {@link ProblemException} for a problem that shows only in a run, at its place in the scenario. */
    public Findings run() {
        return run(Workshops.allProcessors(), Watch.SILENT);
    }

    /**
     * Runs everything that was requested.
     *
     * @param where where the work is done, on fewer threads if memory is short; results do not depend on it
     * @param watch is told the progress of the whole run; if it stops the run, what is complete is returned
     * @return {@link RunResult}, {@link Doubts} if there are any and, where something is valued, {@link Balances}; worlds and panel if requested; {@link Stopped} if worlds are
     *         missing; empty if it was stopped before the first finding
     * @throws ProblemException before anything runs, if it needs more memory than Java may take here; or for a problem that shows only in a run, such as
     *         a level that grows beyond all numbers, at its place in the scenario
     */
    public Findings run(Workshop where, Watch watch) {
        Workshop workshop = fitting(where);
        Sampling sampling = study().scenario().sampling();
        double all = STATED_IN_WORLDS + sampling.worlds() + (panel.isPresent() ? STATED_IN_WORLDS : 0);
        double stated = STATED_IN_WORLDS / all;
        double worlds = (STATED_IN_WORLDS + sampling.worlds()) / all;
        Findings found = asStated(workshop, watch.part(0, stated));
        if (found.isEmpty()) {
            return found;
        }
        hearer.accept(found);
        if (sampling.hasWorlds()) {
            found = found.with(inWorlds(workshop, watch.part(stated, worlds)));
            hearer.accept(found);
        }
        return panel.isEmpty() || found.has(Stopped.class) ? found : withPanel(found, panel.get(), workshop, watch.part(worlds, 1));
    }

    /**
     * The step is tried after the run as stated, in which Java has compiled what many people need: before it, trying one person made the whole run 8 %
     * slower.
     */
    private Findings asStated(Workshop workshop, Watch watch) {
        Findings none = Findings.of(study());
        return stated(workshop, watch).map(result -> {
            List<Problem> doubts = Stream.concat(warnings().stream(), Plausible.check(result).stream()).toList();
            Findings found = doubts.isEmpty() ? none.with(result) : none.with(result).with(new Doubts(doubts));
            return study().scenario().economics().isPresent() ? found.with(Balances.of(result.means())) : found;
        }).orElse(none);
    }

    private Optional<RunResult> stated(Workshop workshop, Watch watch) {
        try {
            return simulation.run(workshop, watch);
        } catch (ProblemException diverged) {
            ProblemException.throwIfErrors(rehearsal.problems()); // which know a step to take
            throw diverged;
        }
    }

    /**
     * The workshop, with fewer threads if not all fit into the memory that Java may take here.
     *
     * @throws ProblemException if not even one thread fits
     */
    public Workshop fitting(Workshop workshop) {
        return need.fitting(workshop);
    }

    /** A warning if the run needs more memory than Java may take here: how much would do, and what else helps. It will be refused. */
    public Optional<Problem> tooLarge() {
        return need.problem();
    }

    private Findings inWorlds(Workshop workshop, Watch watch) {
        return Ensemble.of(simulation, measures(study())).run(workshop, watch, kept, worlds);
    }

    private Findings withPanel(Findings found, PanelDesign design, Workshop workshop, Watch watch) {
        if (!simulation.panel(design, workshop, watch, parts)) {
            return found.with(new Stopped(found.find(Worlds.class).map(worlds -> worlds.worlds().size()).orElse(0),
                    Math.toIntExact(study().scenario().sampling().worlds())));
        }
        Findings more = found.with(new FollowedPanel(design, design.rows(study().scenario())));
        hearer.accept(more);
        return more;
    }
}
