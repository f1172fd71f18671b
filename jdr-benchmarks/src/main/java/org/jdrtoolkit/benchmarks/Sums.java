package org.jdrtoolkit.benchmarks;

import org.jdrtoolkit.sim.engine.Observer;
import org.jdrtoolkit.sim.engine.People;
import org.jdrtoolkit.sim.internal.count.Tally;

/** Mean and standard deviation of every construct at every result: what all programs of the comparison keep. */
final class Sums implements Observer<Sums> {

    private final int constructs;
    private final Tally tally;
    private double[] levels = new double[0];

    Sums(int results, int constructs) {
        this.constructs = constructs;
        this.tally = new Tally(results, constructs);
    }

    @Override
    public void at(int result, People people) {
        levels = levels.length == people.count() ? levels : new double[people.count()];
        tally.welcome(result, people.present(), 0, 0);
        for (int i = 0; i < constructs; i++) {
            people.levels(i, levels);
            tally.add(result, i, levels);
        }
    }

    @Override
    public void add(Sums later) {
        tally.merge(later.tally);
    }

    Tally tally() {
        return tally;
    }
}
