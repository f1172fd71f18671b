package org.jdrtoolkit.sim.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Pulse;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshop;
import org.jdrtoolkit.sim.work.Workshops;

/**
 * A study in many worlds: draws of the model's numbers, each in one or more worlds of chance. A world is addressed by its draw and
 * replication and does not depend on how many others there are, on threads, or on whether the run was stopped and resumed.
 */
public final class Ensemble {

    private static final int MOST_ATTEMPTS = 100;

    private final Simulation stated;
    private final Sampling sampling;
    private final List<Measure> measures;
    private final ParameterDraws draws;

    private Ensemble(Simulation stated, List<Measure> measures) {
        this.stated = stated;
        this.sampling = stated.study().scenario().sampling();
        this.measures = measures;
        this.draws = ParameterDraws.of(stated.study().model(), sampling.seed());
    }

    /** The worlds of a study's sampling, of which changes of outcomes are kept; throws {@link ProblemException} if the study cannot run. */
    public static Ensemble of(Study study) {
        return of(Simulation.of(study));
    }

    /** The worlds of the sampling of a compiled study, of which changes of outcomes are kept. */
    public static Ensemble of(Simulation stated) {
        return of(stated, List.of(Changes.of(stated.study()), Courses.of(stated.study())));
    }

    /** The same worlds, of which these measures are kept; {@link Changes} and {@link Courses} are among them. */
    public static Ensemble of(Simulation stated, List<Measure> measures) {
        return new Ensemble(stated, List.copyOf(measures));
    }

    /** Runs all worlds on all processors. */
    public Worlds run() {
        return run(Workshops.allProcessors(), Watch.SILENT, List.of()).get(Worlds.class);
    }

    /**
     * Runs all worlds that are not complete yet.
     *
     * @param workshop where the work is done; results do not depend on it
     * @param watch is told the progress of all worlds; if it stops the run, the complete draws are returned
     * @param kept worlds that a stopped run of the same study has completed
     * @return {@link Worlds}, unless the run was stopped before the first; {@link Stopped} if it was stopped
     * @throws ProblemException if a hundred draws in a row gave models that cannot run
     */
    public Findings run(Workshop workshop, Watch watch, List<World> kept) {
        if (kept.stream().anyMatch(world -> measures.stream().anyMatch(measure -> !world.keeps(measure.id())))) {
            throw new IllegalArgumentException("The worlds to go on with lack some of " + measures.stream().map(Measure::id).toList() + ".");
        }
        Set<List<Integer>> known = new HashSet<>();
        kept.forEach(world -> known.add(List.of(world.draw(), world.replication())));
        Pulse pulse = new Pulse(watch, sampling.worlds());
        pulse.done(kept.size());
        List<Callable<List<World>>> tasks = new ArrayList<>();
        for (int r = 1; r <= sampling.replications() && sampling.parameterDraws() == 0; r++) {
            int replication = r;
            if (!known.contains(List.of(0, r))) {
                tasks.add(() -> world(0, 0, replication, stated, pulse).map(List::of).orElse(List.of()));
            }
        }
        for (int d = 1; d <= sampling.parameterDraws(); d++) {
            int draw = d;
            if (!known.contains(List.of(d, 1))) {
                tasks.add(() -> drawn(draw, pulse));
            }
        }
        List<World> worlds = new ArrayList<>(kept);
        workshop.inOrder(tasks, worlds::addAll, pulse::look);
        pulse.end();
        Findings found = Findings.of(stated.study());
        found = worlds.isEmpty() ? found : found.with(worlds(worlds));
        int asked = (int) Math.max(1, sampling.worlds());
        return worlds.size() == asked ? found : found.with(new Stopped(worlds.size(), asked));
    }

    private Worlds worlds(List<World> worlds) {
        Map<Integer, double[]> values = new HashMap<>();
        worlds.stream().filter(world -> world.draw() > 0)
                .forEach(world -> values.computeIfAbsent(world.draw(), draw -> draws.values(draw, world.attempt())));
        boolean isDrawn = sampling.parameterDraws() > 0;
        return new Worlds(stated.study(), measures, worlds, isDrawn ? draws.numbers() : List.of(), values, isDrawn ? draws.heldFixed() : 0);
    }

    /** All worlds of a draw, or of the next attempt at it if its model cannot run; none if the run was stopped before they were complete. */
    private List<World> drawn(int draw, Pulse pulse) {
        List<Problem> problems = List.of();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (pulse.isStopped()) {
                return List.of();
            }
            try {
                return drawn(draw, attempt, pulse);
            } catch (ProblemException e) {
                problems = e.problems();
                if (problems.stream().anyMatch(problem -> problem.code() == Code.NOBODY_THERE)) {
                    throw e; // other numbers would face the same chance
                }
            }
        }
        Problem last = problems.get(0);
        throw stated.study().refused(Code.IMPOSSIBLE_DRAWS, "/sampling/parameterDraws", "Of draw " + draw
                + " of the model's numbers, " + MOST_ATTEMPTS + " attempts in a row gave models that cannot run; the last: " + last.message(),
                "Narrow the ranges of the model's largest numbers. " + last.advice());
    }

    private List<World> drawn(int draw, int attempt, Pulse pulse) {
        Simulation simulation = stated.with(draws.model(draw, attempt));
        List<World> worlds = new ArrayList<>();
        for (int r = 1; r <= sampling.replications(); r++) {
            Optional<World> world = world(draw, attempt, r, simulation, pulse);
            if (world.isEmpty()) {
                return List.of();
            }
            worlds.add(world.get());
        }
        return worlds;
    }

    /** Chance differs between all worlds, also between draws; replication 1 with the stated numbers has the chance of a plain run. */
    private Optional<World> world(int draw, int attempt, int replication, Simulation simulation, Pulse pulse) {
        int chance = draw * Sampling.MOST_WORLDS + replication - 1;
        return simulation.outcomes(chance, pulse.part(1)).map(means -> new World(draw, attempt, replication, values(means, draw, replication)));
    }

    private Map<String, double[]> values(MeanCourses means, int draw, int replication) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Measure measure : measures) {
            double[] all = measure.of(means);
            values.put(measure.id(), all);
            List<String> columns = measure.columns();
            if (IntStream.range(0, all.length).anyMatch(i -> Double.isNaN(all[i]) && !measure.mayBeEmpty(columns.get(i % columns.size())))) {
                throw stated.study().refused(Code.NOBODY_THERE, "/workforce/turnover", "In replication " + replication
                        + (draw > 0 ? " of draw " + draw : "") + ", all places of a segment are empty when plans are judged.",
                        "Let places stay empty for less long, or let more people take part.");
            }
        }
        return values;
    }
}
