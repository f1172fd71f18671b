package org.jdrtoolkit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.sim.engine.Observer;
import org.jdrtoolkit.sim.engine.People;

/** Where everybody begins: per person all deviations, then the set points of some constructs. */
final class Starts implements Observer<Starts> {

    private final List<Integer> withSetPoint;
    private final List<double[]> starts = new ArrayList<>();

    Starts(List<Integer> withSetPoint) {
        this.withSetPoint = withSetPoint;
    }

    @Override
    public void at(int result, People people) {
        double[][] x = people.state().x();
        for (int p = 0; p < people.count() && result == 0; p++) {
            double[] start = new double[x.length + withSetPoint.size()];
            for (int i = 0; i < x.length; i++) {
                start[i] = x[i][p];
            }
            for (int i = 0; i < withSetPoint.size(); i++) {
                start[x.length + i] = people.state().b()[withSetPoint.get(i)][p];
            }
            starts.add(start);
        }
    }

    @Override
    public void add(Starts later) {
        starts.addAll(later.starts);
    }

    List<double[]> starts() {
        return starts;
    }
}
