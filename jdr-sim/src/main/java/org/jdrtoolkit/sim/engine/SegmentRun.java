package org.jdrtoolkit.sim.engine;

import java.util.Optional;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.sim.scenario.Persons;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Start;
import org.jdrtoolkit.sim.scenario.Study;
import org.jdrtoolkit.sim.scenario.Time;

/**
 * The people of one segment under one plan. Each step of theirs is:
 *
 * <ol>
 *   <li>the levers take the levels that the plan gives them in this step;
 *   <li>deviations x move by the rate equations, set points b held;
 *   <li>chronic and weekly differences fade, and all three layers receive their noise;
 *   <li>set points are put together again: segment baseline plus chronic plus weekly.
 * </ol>
 */
final class SegmentRun {

    private final Study study;
    private final RateEquations equations;
    private final Segment segment;
    private final Optional<NoiseLayers> noise;
    private final Streams streams;
    private final LeverPath[] levers;
    private final Stepper stepper;
    private final double[] baseline;
    private final double[][] x;
    private final double[][] b;
    private final double[][] chronic;
    private final double[][] weekly;
    private int step;

    SegmentRun(Study study, RateEquations equations, Optional<NoiseLayers> noise, Plan plan, Segment segment, int people) {
        this.study = study;
        this.equations = equations;
        this.segment = segment;
        this.noise = noise;
        Scenario scenario = study.scenario();
        int constructs = equations.constructs().size();
        this.streams = Streams.of(scenario.sampling().seed(), 0, segment.id(), equations.constructs());
        this.levers = equations.levers().stream().map(lever -> LeverPath.of(plan.levers().stream()
                .filter(change -> change.lever().equals(lever) && change.holdsFor(segment.id())).toList(), scenario.time()))
                .toArray(LeverPath[]::new);
        int teamSize = scenario.workforce().teamSize().orElse(people);
        Rates rates = new Rates(equations, people, noise.isPresent(), teamSize);
        Time time = scenario.time();
        this.stepper = time.scheme() == Scheme.REFERENCE ? new Reference(rates, time.step(), constructs)
                : new RungeKutta(time.scheme(), rates, time.step(), constructs, people, levers.length);
        this.baseline = equations.constructs().stream().mapToDouble(id -> segment.baseline().getOrDefault(id, 0.0)).toArray();
        this.x = new double[constructs][people];
        this.b = new double[constructs][people];
        this.chronic = new double[constructs][people];
        this.weekly = new double[constructs][people];
        start();
    }

    private void start() {
        for (int i = 0; i < x.length; i++) {
            Construct construct = study.model().construct(equations.constructs().get(i)).orElseThrow();
            double offset = construct.scale() == Scale.Z ? baseline[i] : 0;
            Start start = segment.initial().getOrDefault(construct.id(),
                    new Start.Exactly(construct.initial().map(level -> level.value()).orElse(offset)));
            for (int p = 0; p < x[i].length; p++) {
                x[i][p] = level(start, streams.starts()[i], p) - offset;
            }
        }
        noise.ifPresent(layers -> layers.start(chronic, x, weekly, streams));
        putSetPointsTogether();
    }

    private double level(Start start, Stream stream, int person) {
        boolean isOnePerson = study.scenario().workforce().simulate() == Persons.REPRESENTATIVE;
        if (!isOnePerson && start instanceof Start.Uniform uniform) {
            return uniform.range().low() + (uniform.range().high() - uniform.range().low()) * stream.uniform(person, 0);
        } else if (!isOnePerson && start instanceof Start.Normal normal) {
            return normal.mean() + normal.sd() * stream.normal(person, 0);
        }
        return start.meanLevel();
    }

    /** Moves everybody to the beginning of a later step. */
    void advanceTo(int target) {
        while (step < target) {
            int next = noise.isPresent() ? step + 1 : nextEvent(target);
            stepper.advance(x, b, levers, step, next);
            step = next;
            noise.ifPresent(layers -> {
                layers.step(chronic, x, weekly, streams, step);
                putSetPointsTogether();
            });
        }
    }

    private int nextEvent(int target) {
        for (int k = step + 1; k < target; k++) {
            for (LeverPath lever : levers) {
                if (lever.isEvent(k)) {
                    return k;
                }
            }
        }
        return target;
    }

    private void putSetPointsTogether() {
        for (int i = 0; i < b.length; i++) {
            for (int p = 0; p < b[i].length; p++) {
                b[i][p] = baseline[i] + chronic[i][p] + weekly[i][p];
            }
        }
    }

    /** Who these people are. */
    Segment segment() {
        return segment;
    }

    /** Levels y = x + b of a construct, one per person. */
    double[] levels(int construct) {
        double[] levels = new double[x[construct].length];
        for (int p = 0; p < levels.length; p++) {
            levels[p] = x[construct][p] + b[construct][p];
        }
        return levels;
    }

    /** The level of a lever now, the same for all. */
    double leverLevel(int lever) {
        return levers[lever].level(step, 0);
    }
}
