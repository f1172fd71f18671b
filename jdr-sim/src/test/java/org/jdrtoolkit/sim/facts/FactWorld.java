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
import org.jdrtoolkit.sim.scenario.Study;

/** One world in which facts are looked for: shipped scenarios, with the model's numbers as stated or as one draw has them. */
final class FactWorld {

    private static final int MOST_ATTEMPTS = 20;
    private static final long SEED = 20260302;

    private static final Map<String, Study> SHIPPED = new ConcurrentHashMap<>();

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
        Study stated = Study.of(once, shipped.model());
        ProblemException last = null;
        for (int attempt = 0; attempt < (draw == 0 ? 1 : MOST_ATTEMPTS); attempt++) {
            try {
                Model model = draw == 0 ? stated.model() : ParameterDraws.of(stated.model(), SEED).model(draw, attempt);
                return Simulation.of(new Study(once, model));
            } catch (ProblemException e) {
                last = e;
            }
        }
        throw last;
    }
}
