package org.jdrtoolkit.sim.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.engine.ParameterDraws;
import org.jdrtoolkit.sim.engine.Progress;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.World;
import org.jdrtoolkit.sim.result.WorldLayout;
import org.jdrtoolkit.sim.result.Worlds;
import org.jdrtoolkit.sim.scenario.Persons;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Study;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A study asked in many worlds: so many draws of the model's numbers, each in so many worlds of chance. A world is addressed by its
 * draw and replication and does not depend on how many others there are, on threads, or on whether the run was stopped and resumed.
 */
public final class Ensemble {

    private static final Logger LOG = LoggerFactory.getLogger(Ensemble.class);

    private static final int MOST_ATTEMPTS = 100;

    private final Study study;
    private final Sampling sampling;
    private final Scenario once;
    private final WorldLayout layout;
    private final ParameterDraws draws;

    private Ensemble(Study study) {
        this.study = study;
        this.sampling = study.scenario().sampling();
        boolean isEveryone = study.scenario().workforce().simulate() == Persons.EVERYONE;
        // no draws within a draw; the number of worlds tells the engine how much there is to do
        this.once = study.scenario().withSampling(new Sampling(sampling.seed(), 0, isEveryone ? (int) sampling.worlds() : 1));
        this.layout = WorldLayout.of(study);
        this.draws = ParameterDraws.of(study.model(), sampling.seed());
    }

    /** The worlds that a study asks for; throws {@link ProblemException} if its model or scenario breaks a rule. */
    public static Ensemble of(Study study) {
        return new Ensemble(Study.of(study.scenario(), study.model()));
    }

    /** Runs all worlds on all processor cores. */
    public Worlds run() {
        return run(Runtime.getRuntime().availableProcessors(), Progress.SILENT, () -> false, List.of());
    }

    /**
     * Runs all worlds that are not there yet.
     *
     * @param threads at least 1; their number changes nothing in the result
     * @param progress hears how far all worlds are
     * @param isStopped asked after every few people; once it says yes, the draws that are complete are what is found
     * @param kept worlds that a stopped run of the same study has found
     * @throws ProblemException if a hundred draws in a row gave models that cannot run
     */
    public Worlds run(int threads, Progress progress, BooleanSupplier isStopped, List<World> kept) {
        Set<List<Integer>> known = new HashSet<>();
        kept.forEach(world -> known.add(List.of(world.draw(), world.replication())));
        Watch watch = new Watch(progress, isStopped, kept.size());
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "jdr-world");
            thread.setDaemon(true);
            return thread;
        });
        List<World> worlds = new ArrayList<>(kept);
        try {
            List<Future<List<World>>> tasks = new ArrayList<>();
            if (sampling.parameterDraws() == 0) {
                for (int r = 1; r <= sampling.replications(); r++) {
                    int replication = r;
                    if (!known.contains(List.of(0, r))) {
                        tasks.add(workers.submit(() -> List.of(stated(replication, watch))));
                    }
                }
            }
            for (int d = 1; d <= sampling.parameterDraws(); d++) {
                int draw = d;
                if (!known.contains(List.of(d, 1))) {
                    tasks.add(workers.submit(() -> drawn(draw, watch)));
                }
            }
            tasks.forEach(task -> worlds.addAll(found(task)));
        } finally {
            workers.shutdownNow();
        }
        return worlds(worlds);
    }

    private Worlds worlds(List<World> worlds) {
        Map<Integer, double[]> values = new HashMap<>();
        worlds.stream().filter(world -> world.draw() > 0)
                .forEach(world -> values.computeIfAbsent(world.draw(), draw -> draws.values(draw, world.attempt())));
        boolean isDrawn = sampling.parameterDraws() > 0;
        return new Worlds(study, worlds, isDrawn ? draws.numbers() : List.of(), values, isDrawn ? draws.heldFixed() : 0);
    }

    /** The worlds that a task has found; none if it was stopped. */
    private static List<World> found(Future<List<World>> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException) {
                return List.of();
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        }
    }

    /** A world of chance with the numbers as stated. */
    private World stated(int replication, Watch watch) {
        return world(0, 0, replication, Simulation.of(new Study(once, study.model())), watch);
    }

    /** All worlds of a draw; where its model cannot run, of the next attempt at it. */
    private List<World> drawn(int draw, Watch watch) {
        List<Problem> problems = List.of();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                watch.accept(0);
                Model model = draws.model(draw, attempt);
                Simulation simulation = Simulation.of(new Study(once, model));
                List<World> worlds = new ArrayList<>();
                for (int r = 1; r <= sampling.replications(); r++) {
                    worlds.add(world(draw, attempt, r, simulation, watch));
                }
                return worlds;
            } catch (ProblemException e) {
                problems = e.problems();
                if (problems.stream().anyMatch(problem -> problem.code().equals(WorldLayout.NOBODY_THERE))) {
                    throw e; // other numbers would meet the same chance
                }
                LOG.debug("Draw {} is drawn anew after attempt {}: {}", draw, attempt, e.getMessage());
            }
        }
        Problem last = problems.get(0);
        throw new ProblemException(List.of(Problem.error("impossible-draws", "/sampling/parameterDraws", "Of draw " + draw
                + " of the model's numbers, " + MOST_ATTEMPTS + " attempts in a row gave models that cannot run; the last: " + last.message(),
                "Narrow the ranges of the model's largest numbers. " + last.advice())));
    }

    /** Chance is another in every world, also between draws; that of replication 1 with the stated numbers is that of a plain run. */
    private World world(int draw, int attempt, int replication, Simulation simulation, Watch watch) {
        int chance = draw * Sampling.MOST_WORLDS + replication - 1;
        RunResult outcomes = simulation.outcomes(chance, watch);
        return layout.world(draw, attempt, replication, outcomes, Balance.ofJudged(outcomes).stream().map(Balance::ending).toList());
    }

    /** Adds up what all workers have done, and stops them; what a draw that failed had done counts too, so the end may come early. */
    private final class Watch implements IntConsumer {

        private final Progress progress;
        private final BooleanSupplier isStopped;
        private final double all;
        private long done;

        Watch(Progress progress, BooleanSupplier isStopped, int kept) {
            this.progress = progress;
            this.isStopped = isStopped;
            int perPlan = once.workforce().simulate() == Persons.EVERYONE ? once.workforce().size() : once.workforce().segmentsOrAll().size();
            long perWorld = (long) once.comparedPlans().size() * perPlan;
            this.all = (double) sampling.worlds() * perWorld;
            this.done = kept * perWorld;
        }

        @Override
        public synchronized void accept(int people) {
            if (isStopped.getAsBoolean()) {
                throw new CancellationException();
            }
            done += people;
            progress.at(Math.min(1, done / all));
        }
    }
}
