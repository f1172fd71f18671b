package org.jdrtoolkit.sim.engine;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.sim.internal.kernel.Auxiliaries;
import org.jdrtoolkit.sim.internal.kernel.LeverPath;
import org.jdrtoolkit.sim.internal.kernel.Rates;
import org.jdrtoolkit.sim.internal.kernel.Scratch;
import org.jdrtoolkit.sim.internal.kernel.Stepper;
import org.jdrtoolkit.sim.internal.kernel.Steppers;
import org.jdrtoolkit.sim.internal.noise.Differences;
import org.jdrtoolkit.sim.internal.noise.NoiseLayers;
import org.jdrtoolkit.sim.internal.noise.Sensitivity;
import org.jdrtoolkit.sim.internal.noise.Shocks;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.internal.rows.Teams;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Time;

/** The people of a block under one plan. */
final class Lane implements People {

    private final SegmentPeople people;
    private final Beginning beginning;
    private final int first;
    private final int count;
    private final Plan plan;
    private final LeverPath[] levers;
    private final State state;
    private final double[][] sensitivity;
    private final Optional<Differences> differences;
    private final Optional<Seats> seats;
    private final Stepper stepper;
    private final Supplier<Auxiliaries> freshAuxiliaries;
    private Optional<Auxiliaries> auxiliaries = Optional.empty();
    private int step;

    /**
     * The people of a block before anything has happened.
     *
     * @param differences how they differ; empty without chance; not shared with other lanes if people leave
     * @param sensitivity how strongly effects work on each person, by trait; not shared with other lanes if people leave
     */
    Lane(SegmentPeople people, Beginning beginning, int first, int count, Plan plan, Scratch scratch, State state, Optional<Differences> differences,
            double[][] sensitivity, BooleanSupplier isStopped) {
        Compiled compiled = people.compiled();
        Time time = compiled.study().scenario().time();
        int teamSize = compiled.study().scenario().workforce().teamSize().orElse(count);
        this.people = people;
        this.beginning = beginning;
        this.first = first;
        this.count = count;
        this.plan = plan;
        this.levers = compiled.layout().levers(plan, people.segment());
        this.state = state;
        this.sensitivity = sensitivity;
        this.differences = differences;
        this.seats = people.turnover().map(turnover ->
                new Seats(turnover.leaving(), turnover.chance().of(first, count), count, this::welcome));
        Teams teams = seats.filter(Seats::mayBeEmpty).map(places -> new Teams(teamSize, places.present())).orElseGet(() -> new Teams(teamSize));
        Rates rates = new Rates(compiled.program(), scratch, sensitivity, teams, levers, time.step(), beginning.spreads());
        this.freshAuxiliaries = () -> new Auxiliaries(compiled.program(), teams, count);
        this.stepper = Steppers.of(time.scheme(), rates, isStopped);
    }

    /** Moves deviations by the rate equations from one step to another, set points held. */
    void advance(int fromStep, int toStep) {
        stepper.advance(state.x(), state.b(), fromStep, toStep);
        step = toStep;
    }

    /** The next step at which a lever bends or jumps, at most the target. */
    int nextEvent(int target) {
        for (int k = step + 1; k < target; k++) {
            for (LeverPath lever : levers) {
                if (lever.isEvent(k)) {
                    return k;
                }
            }
        }
        return target;
    }

    /** Adds noise to states, and lets people leave and join, at the end of a step. */
    void meet(NoiseLayers noise, Shocks shocks) {
        noise.addStates(state.x(), shocks);
        seats.ifPresent(places -> places.step(state.x(), step));
    }

    /** A newcomer begins like anybody at time 0: at the starting levels, with differences and sensitivities of their own. */
    private void welcome(int place, int number) {
        RateEquations equations = people.compiled().equations();
        SegmentTurnover turnover = people.turnover().orElseThrow();
        beginning.renew(state.x(), turnover.newcomers(), first, place, number);
        people.compiled().noise().orElseThrow().renew(differences.orElseThrow(), state.x(), turnover.newcomers(), first, place, number);
        Sensitivity.renew(people.compiled().study().model(), equations, turnover.newcomers().sensitivity(), first, place, number, sensitivity);
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Segment segment() {
        return people.segment();
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void levels(int construct, double[] levels) {
        Rows.sum(levels, state.x()[construct], state.b()[construct]);
    }

    @Override
    public double leverLevel(int lever) {
        return levers[lever].level(step, 0);
    }

    @Override
    public void auxiliaries(int[] wanted, double[][] values) {
        auxiliaries = Optional.of(auxiliaries.orElseGet(freshAuxiliaries));
        double[] leverLevels = IntStream.range(0, levers.length).mapToDouble(this::leverLevel).toArray();
        auxiliaries.get().read(state.x(), state.b(), leverLevels, wanted, values);
    }

    @Override
    public int present() {
        return seats.map(Seats::people).orElse(count);
    }

    @Override
    public int leavers() {
        return seats.map(Seats::leavers).orElse(0);
    }

    @Override
    public int hires() {
        return seats.map(Seats::hires).orElse(0);
    }

    @Override
    public double[][] ofPresent(double[][] values) {
        return seats.isPresent() ? seats.get().ofPresent(values) : values;
    }

    @Override
    public void forgetLeavers(double[] values) {
        seats.ifPresent(places -> places.forgetLeavers(values));
    }
}
