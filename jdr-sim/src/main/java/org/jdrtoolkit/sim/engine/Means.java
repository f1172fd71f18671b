package org.jdrtoolkit.sim.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.jdrtoolkit.sim.internal.count.Tally;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Plan;

/** Keeps the sums from which means follow. */
final class Means implements Observer<Means> {

    private final Compiled compiled;
    private final Reading reading;
    private final Tally tally;
    private double[][] values = new double[1][0];

    Means(Compiled compiled, Reading reading) {
        this(compiled, reading, new Tally(compiled.results(), reading.variables().size()));
    }

    private Means(Compiled compiled, Reading reading, Tally tally) {
        this.compiled = compiled;
        this.reading = reading;
        this.tally = tally;
    }

    @Override
    public void at(int result, People people) {
        count(result, people);
    }

    /** Adds people to the sums, and returns the values of those present, by variable, then person. */
    double[][] count(int result, People people) {
        values = values[0].length == people.count() ? values : reading.room(people.count());
        reading.read(people, values);
        tally.welcome(result, people.present(), people.leavers(), people.hires());
        double[][] present = people.ofPresent(values);
        for (int v = 0; v < present.length; v++) {
            tally.add(result, v, present[v]);
            if (!tally.isFinite(result, v)) {
                throw Divergence.of(compiled.study(), people.plan(), reading.variables().get(v),
                        result * compiled.study().scenario().time().stepsPerResult());
            }
        }
        return present;
    }

    @Override
    public void add(Means later) {
        tally.merge(later.tally);
    }

    /** The same means, each person with this weight. */
    Means times(double weight) {
        return new Means(compiled, reading, tally.times(weight));
    }

    Tally tally() {
        return tally;
    }

    /** The means of all variables; not a number where nobody is present. */
    List<Trajectory> trajectories(Plan plan, String segment) {
        return IntStream.range(0, reading.variables().size()).mapToObj(v -> new Trajectory(
                new Trajectory.Key(plan.id(), segment, reading.variables().get(v), Statistic.MEAN),
                IntStream.range(0, compiled.results()).mapToDouble(r -> tally.mean(r, v)).toArray())).toList();
    }
}
