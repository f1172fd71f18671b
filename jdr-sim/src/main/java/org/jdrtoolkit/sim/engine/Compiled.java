package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.internal.kernel.RateProgram;
import org.jdrtoolkit.sim.internal.noise.NoiseLayers;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.study.Study;

/** A compiled study: equations, noise and program. It is immutable, so all plans, worlds of chance and threads share it. */
final class Compiled {

    private final Study study;
    private final Layout layout;
    private final RateEquations equations;
    private final RateProgram program;
    private final Optional<NoiseLayers> noise;
    private final Optional<Leaving> leaving;
    private final Construct[] constructs;

    private Compiled(Study study, Layout layout, RateEquations equations, RateProgram program, Optional<NoiseLayers> noise) {
        this.study = study;
        this.layout = layout;
        this.equations = equations;
        this.program = program;
        this.noise = noise;
        this.leaving = Leaving.of(study, equations);
        this.constructs = equations.constructs().stream().map(id -> study.model().construct(id).orElseThrow()).toArray(Construct[]::new);
    }

    /** Compiles a study; throws {@link ProblemException} if people cannot stay as different as its model says. */
    static Compiled of(Study study) {
        Scenario scenario = study.scenario();
        RateEquations equations = RateEquations.ofChecked(study.model(), scenario.time().unit(), Set.copyOf(scenario.without()));
        Layout layout = new Layout(scenario, equations);
        return new Compiled(study, layout, equations, RateProgram.of(equations, isEveryone(scenario), personSteps(scenario)),
                noise(study, equations, layout));
    }

    /**
     * The same question over a model that differs in numbers alone; rules, names, people and changes of levers are not processed again.
     *
     * @throws ProblemException if the model breaks a rule that numbers can break
     */
    Compiled with(Model numbers) {
        Study other = study.withNumbers(numbers);
        RateEquations others = RateEquations.ofChecked(numbers, equations.unit(), Set.copyOf(study.scenario().without()));
        return new Compiled(other, layout, others, program.with(others), noise(other, others, layout));
    }

    /** The same people without chance: they differ only in where they start, and move by the equations. */
    Compiled withoutNoise() {
        return new Compiled(study, layout, equations, program, Optional.empty());
    }

    private static Optional<NoiseLayers> noise(Study study, RateEquations equations, Layout layout) {
        Time time = study.scenario().time();
        try {
            return isEveryone(study.scenario())
                    ? Optional.of(NoiseLayers.of(study.model(), equations, time.scheme(), time.step(), layout.teamSizes())) : Optional.empty();
        } catch (ProblemException impossible) {
            throw study.located(impossible);
        }
    }

    private static boolean isEveryone(Scenario scenario) {
        return scenario.workforce().simulate() == Simulated.EVERYONE;
    }

    /** Number of person-steps of a scenario, in the run as stated and in all worlds. */
    static long personSteps(Scenario scenario) {
        int people = isEveryone(scenario) ? scenario.workforce().size() : 1;
        return (long) people * scenario.time().steps() * scenario.allPlans().size() * (1 + scenario.sampling().worlds());
    }

    Study study() {
        return study;
    }

    Layout layout() {
        return layout;
    }

    RateEquations equations() {
        return equations;
    }

    RateProgram program() {
        return program;
    }

    /** How people differ; empty without chance. */
    Optional<NoiseLayers> noise() {
        return noise;
    }

    /** Whether one person represents a whole segment. */
    boolean isRepresentative() {
        return !isEveryone(study.scenario());
    }

    /** How people leave; empty if everybody stays. */
    Optional<Leaving> leaving() {
        return leaving;
    }

    /** The construct at a place of the equations. */
    Construct construct(int place) {
        return constructs[place];
    }

    /** Number of results: the beginning, and one after every so many steps. */
    int results() {
        Time time = study.scenario().time();
        return time.steps() / time.stepsPerResult() + 1;
    }

    /** The steps at whose beginning results are taken. */
    int[] resultSteps() {
        int[] steps = new int[results()];
        Arrays.setAll(steps, r -> r * study.scenario().time().stepsPerResult());
        return steps;
    }

    /** When results are taken, in the time unit of the scenario. */
    double[] times() {
        Time time = study.scenario().time();
        double[] times = new double[results()];
        Arrays.setAll(times, r -> r * time.stepsPerResult() * time.step());
        return times;
    }
}
