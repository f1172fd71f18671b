package org.jdrtoolkit.sim.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.engine.MemoryNeed;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.GivenDraws;
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
        this.draws = ParameterDraws.of(stated.study());
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
     * @param kept worlds that a stopped run of the same study has completed, also some of those of a draw
     * @param hearer receives every other world as soon as it is complete, on the thread that ran it and in no order; worlds of an attempt at a draw
     *        that fails in a later replication are among them, and then those of the next attempt
     * @return {@link Worlds}, unless the run was stopped before the first draw; {@link Stopped} if it was stopped
     * @throws ProblemException if a hundred draws in a row gave models that cannot run
     */
    public Findings run(Workshop workshop, Watch watch, List<World> kept, Consumer<World> hearer) {
        if (kept.stream().anyMatch(world -> measures.stream().anyMatch(measure -> !world.keeps(measure.id())))) {
            throw new IllegalArgumentException("The worlds to go on with lack some of " + measures.stream().map(Measure::id).toList() + ".");
        }
        Map<Integer, List<World>> known = new TreeMap<>();
        kept.forEach(world -> known.computeIfAbsent(world.draw(), draw -> new ArrayList<>()).add(world));
        known.replaceAll((draw, all) -> ofLastAttempt(all));
        Pulse pulse = new Pulse(watch, sampling.worlds());
        pulse.done(known.values().stream().mapToInt(List::size).sum());
        List<World> worlds = new ArrayList<>();
        List<Callable<List<World>>> tasks = new ArrayList<>();
        if (sampling.parameterDraws() == 0) {
            worlds.addAll(known.getOrDefault(0, List.of()));
            for (int r = 1; r <= sampling.replications(); r++) {
                int replication = r;
                if (worlds.stream().noneMatch(world -> world.replication() == replication)) {
                    tasks.add(() -> world(0, 0, replication, stated, hearer, pulse).map(List::of).orElse(List.of()));
                }
            }
        }
        for (int d = 1; d <= sampling.parameterDraws(); d++) {
            int draw = d;
            List<World> some = known.getOrDefault(d, List.of());
            if (some.size() == sampling.replications()) {
                worlds.addAll(some);
            } else {
                tasks.add(() -> drawn(draw, some, hearer, pulse));
            }
        }
        memoryNeed().fitting(workshop).inOrder(tasks, worlds::addAll, pulse::look);
        pulse.end();
        Findings found = Findings.of(stated.study());
        found = worlds.isEmpty() ? found : found.with(worlds(worlds));
        int asked = (int) Math.max(1, sampling.worlds());
        return worlds.size() == asked ? found : found.with(new Stopped(worlds.size(), asked));
    }

    /** What all worlds will hold in memory. */
    public MemoryNeed memoryNeed() {
        return memoryNeed(stated, measures);
    }

    /** What all worlds of a study will hold in memory if these measures are kept; no number is drawn for that. */
    public static MemoryNeed memoryNeed(Simulation stated, List<Measure> measures) {
        double values = measures.stream().mapToDouble(measure -> (double) measure.rows().size() * measure.columns().size()).sum();
        return new MemoryNeed(stated.study(), Double.BYTES * values * stated.study().scenario().sampling().worlds(), 0, 0, 0).and(stated.memoryNeedOfOutcomes());
    }

    /** Runs all worlds that are not complete yet, and hands on none before the end. */
    public Findings run(Workshop workshop, Watch watch, List<World> kept) {
        return run(workshop, watch, kept, world -> {});
    }

    /** Earlier attempts at a draw have failed, whatever worlds they left. */
    private static List<World> ofLastAttempt(List<World> ofDraw) {
        int last = ofDraw.stream().mapToInt(World::attempt).max().orElseThrow();
        return ofDraw.stream().filter(world -> world.attempt() == last).toList();
    }

    private Worlds worlds(List<World> worlds) {
        Map<Integer, double[]> values = new HashMap<>();
        worlds.stream().filter(world -> world.draw() > 0)
                .forEach(world -> values.computeIfAbsent(world.draw(), draw -> draws.values(draw, world.attempt())));
        boolean isDrawn = sampling.parameterDraws() > 0;
        return new Worlds(stated.study(), measures, worlds, isDrawn ? draws.numbers() : List.of(), values, isDrawn ? draws.heldFixed() : 0);
    }

    /** All worlds of a draw, or of the next attempt at it if its model cannot run; none if the run was stopped before they were complete. */
    private List<World> drawn(int draw, List<World> known, Consumer<World> hearer, Pulse pulse) {
        return stated.study().draws().isPresent() ? given(draw, stated.study().draws().get(), known, hearer, pulse)
                : drawnFromRanges(draw, known, hearer, pulse);
    }

    /** There is no other attempt at a draw that somebody else has made. */
    private List<World> given(int draw, GivenDraws given, List<World> known, Consumer<World> hearer, Pulse pulse) {
        try {
            return drawn(draw, 0, known, hearer, pulse);
        } catch (ProblemException e) {
            Problem first = e.problems().get(0);
            Problem refused = Problem.error(Code.IMPOSSIBLE_DRAWS, "", "Draw " + draw + " of the given ones makes a model that cannot run: "
                    + first.message(), first.advice());
            throw new ProblemException(List.of(given.placeOf(draw).map(refused::at).orElse(refused)));
        }
    }

    private List<World> drawnFromRanges(int draw, List<World> known, Consumer<World> hearer, Pulse pulse) {
        List<Problem> problems = List.of();
        int begin = known.stream().mapToInt(World::attempt).findFirst().orElse(0);
        for (int attempt = begin; attempt < MOST_ATTEMPTS; attempt++) {
            if (pulse.isStopped()) {
                return List.of();
            }
            try {
                return drawn(draw, attempt, attempt == begin ? known : List.of(), hearer, pulse);
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

    private List<World> drawn(int draw, int attempt, List<World> known, Consumer<World> hearer, Pulse pulse) {
        Simulation simulation = stated.with(draws.model(draw, attempt));
        List<World> worlds = new ArrayList<>(known);
        for (int r = 1; r <= sampling.replications(); r++) {
            int replication = r;
            if (known.stream().anyMatch(world -> world.replication() == replication)) {
                continue;
            }
            Optional<World> world = world(draw, attempt, r, simulation, hearer, pulse);
            if (world.isEmpty()) {
                return List.of();
            }
            worlds.add(world.get());
        }
        return worlds;
    }

    /** Chance differs between all worlds, also between draws; replication 1 with the stated numbers has the chance of a plain run. */
    private Optional<World> world(int draw, int attempt, int replication, Simulation simulation, Consumer<World> hearer, Pulse pulse) {
        int chance = draw * Sampling.MOST_WORLDS + replication - 1;
        Optional<World> world = simulation.outcomes(chance, pulse.part(1))
                .map(means -> new World(draw, attempt, replication, values(means, draw, replication)));
        world.ifPresent(hearer);
        return world;
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
