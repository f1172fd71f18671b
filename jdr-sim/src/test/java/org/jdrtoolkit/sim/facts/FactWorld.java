package org.jdrtoolkit.sim.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.ParameterDraws;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.Study;

/** One world in which facts are looked for: shipped scenarios, with the model's numbers as stated or as one draw has them. */
final class FactWorld {

    private static final int MOST_ATTEMPTS = 20;
    private static final long SEED = 20260302;

    private static final Map<String, Study> SHIPPED = new ConcurrentHashMap<>();
    private static final Map<Scenario, Simulation> STATED = new ConcurrentHashMap<>();
    private static final Map<Model, ParameterDraws> DRAWS = new ConcurrentHashMap<>();

    private final int draw;
    private final Map<String, RunResult> runs = new LinkedHashMap<>();

    /** A world; draw 0 has the numbers as stated. */
    FactWorld(int draw) {
        this.draw = draw;
    }

    /** A shipped scenario in this world, by its path under {@code scenarios/}; run once. */
    RunResult run(String path) {
        return runs.computeIfAbsent(path, file -> run(file, scenario -> scenario));
    }

    /** The same with its scenario changed. */
    RunResult run(String path, UnaryOperator<Scenario> change) {
        return simulation(path, change).run();
    }

    /** The same without some hypotheses. */
    RunResult without(String path, String... hypotheses) {
        return run(path, scenario -> FactWorld.without(scenario, hypotheses));
    }

    /** A scenario without some hypotheses. */
    static Scenario without(Scenario scenario, String... hypotheses) {
        return scenario.withoutHypotheses(List.of(hypotheses));
    }

    /** A shipped scenario, changed, ready to run in this world; a draw whose model cannot run is drawn anew. */
    Simulation simulation(String path, UnaryOperator<Scenario> change) {
        Study shipped = SHIPPED.computeIfAbsent(path, Studies::shipped);
        Scenario once = change.apply(shipped.scenario().withSampling(Sampling.of(SEED)));
        Simulation stated = STATED.computeIfAbsent(once, scenario -> Simulation.of(Study.of(scenario, shipped.model())));
        if (draw == 0) {
            return stated;
        }
        ParameterDraws draws = DRAWS.computeIfAbsent(stated.study().model(), model -> ParameterDraws.of(model, SEED));
        ProblemException last = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return stated.with(draws.model(draw, attempt));
            } catch (ProblemException e) {
                last = e;
            }
        }
        throw last;
    }
}
