package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.Optional;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.sim.scenario.Persons;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Start;
import org.jdrtoolkit.sim.scenario.Study;
import org.jdrtoolkit.sim.scenario.Time;

/**
 * Some people of one segment, whole teams, few enough to stay in the processor's cache over all steps. Each step of theirs is:
 *
 * <ol>
 *   <li>the levers take the levels that the plan gives them in this step;
 *   <li>deviations x move by the rate equations, set points b held;
 *   <li>chronic and weekly differences fade, and all three layers receive their noise;
 *   <li>if people leave: some do, and somebody new begins where a place has been empty for long enough;
 *   <li>set points are put together again: segment baseline plus chronic plus weekly.
 * </ol>
 */
final class Block {

    private final Study study;
    private final RateEquations equations;
    private final SegmentPlan segment;
    private final Optional<NoiseLayers.Differences> differences;
    private final Stepper stepper;
    private final int first;
    private final int people;
    private final double[] baseline;
    private final double[] offsets;
    private final Start[] starts;
    private final double[][] sensitivity;
    private final Optional<Seats> seats;
    private final double[][] x;
    private final double[][] b;
    private int step;

    Block(Study study, RateEquations equations, Optional<NoiseLayers> noise, SegmentPlan segment, int first, int people) {
        this.study = study;
        this.equations = equations;
        this.segment = segment;
        this.first = first;
        this.people = people;
        int constructs = equations.constructs().size();
        Time time = study.scenario().time();
        int teamSize = study.scenario().workforce().teamSize().orElse(people);
        this.sensitivity = noise.isEmpty() ? Sensitivity.average(equations)
                : Sensitivity.of(study.model(), equations, segment.streams().sensitivity(), first, people);
        this.seats = segment.turnover().map(turnover -> new Seats(turnover.leaving(), turnover.chance().of(first, people), people, this::welcome));
        Teams teams = seats.filter(Seats::mayBeEmpty).map(places -> new Teams(teamSize, places.present())).orElseGet(() -> new Teams(teamSize));
        Rates rates = new Rates(segment.program(), sensitivity, people, teams, segment.levers().length);
        this.stepper = time.scheme() == Scheme.REFERENCE ? new Reference(rates, time.step(), constructs)
                : new RungeKutta(time.scheme(), rates, time.step(), constructs, people);
        this.baseline = equations.constructs().stream()
                .mapToDouble(id -> segment.segment().baseline().getOrDefault(id, 0.0)).toArray();
        this.x = new double[constructs][people];
        this.b = new double[constructs][people];
        this.differences = noise.map(layers -> layers.between(segment.streams(), first, people, constructs));
        this.offsets = new double[constructs];
        this.starts = new Start[constructs];
        start();
    }

    private void start() {
        boolean isOnePerson = study.scenario().workforce().simulate() == Persons.REPRESENTATIVE;
        for (int i = 0; i < x.length; i++) {
            Construct construct = study.model().construct(equations.constructs().get(i)).orElseThrow();
            offsets[i] = construct.scale() == Scale.Z ? baseline[i] : 0;
            starts[i] = segment.segment().initial().getOrDefault(construct.id(),
                    new Start.Exactly(construct.initial().map(level -> level.value()).orElse(offsets[i])));
            for (int p = 0; p < people; p++) {
                x[i][p] = (isOnePerson ? starts[i].meanLevel() : level(starts[i], segment.streams().starts()[i], first + p, 0)) - offsets[i];
            }
        }
        differences.ifPresent(different -> different.start(x));
        putSetPointsTogether();
    }

    /** Somebody new begins like anybody at time 0: at the starting levels, with differences and sensitivities of their own. */
    private void welcome(int place, int number) {
        Streams newcomers = segment.turnover().orElseThrow().newcomers();
        for (int i = 0; i < x.length; i++) {
            x[i][place] = level(starts[i], newcomers.starts()[i], first + place, number) - offsets[i];
        }
        differences.orElseThrow().renew(x, newcomers, place, number);
        Sensitivity.renew(study.model(), equations, newcomers.sensitivity(), first, place, number, sensitivity);
    }

    private static double level(Start start, Stream stream, int person, int number) {
        if (start instanceof Start.Uniform uniform) {
            return uniform.range().low() + (uniform.range().high() - uniform.range().low()) * stream.uniform(person, number);
        } else if (start instanceof Start.Normal normal) {
            return normal.mean() + normal.sd() * stream.normal(person, number);
        }
        return start.meanLevel();
    }

    /** Moves everybody to the beginning of a later step. */
    void advanceTo(int target) {
        while (step < target) {
            int next = differences.isPresent() ? step + 1 : nextEvent(target);
            stepper.advance(x, b, segment.levers(), step, next);
            step = next;
            if (differences.isPresent()) {
                differences.get().step(x, step);
                if (seats.isPresent()) {
                    seats.get().step(x, step);
                }
                differences.get().setPoints(baseline, b);
            }
        }
    }

    private int nextEvent(int target) {
        for (int k = step + 1; k < target; k++) {
            for (LeverPath lever : segment.levers()) {
                if (lever.isEvent(k)) {
                    return k;
                }
            }
        }
        return target;
    }

    private void putSetPointsTogether() {
        for (int i = 0; i < b.length; i++) {
            Arrays.fill(b[i], baseline[i]);
        }
        differences.ifPresent(different -> different.setPoints(baseline, b));
    }

    /** Number of people, or of their places where people leave. */
    int people() {
        return people;
    }

    /** The places, where people leave. */
    Optional<Seats> seats() {
        return seats;
    }

    /** Writes the levels y = x + b of a construct, one per person. */
    void levels(int construct, double[] levels) {
        Rows.sum(levels, x[construct], b[construct]);
    }

    /** The level of a lever now, the same for all. */
    double leverLevel(int lever) {
        return segment.levers()[lever].level(step, 0);
    }
}
