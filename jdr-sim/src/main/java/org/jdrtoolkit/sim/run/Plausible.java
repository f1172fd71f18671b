package org.jdrtoolkit.sim.run;

import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;

/** Looks for mean levels that cannot be. */
final class Plausible {

    /** Of a normal distribution 1.5e−23 lies beyond this many SD on either side: nobody. */
    static final double MOST_Z = 10;

    /** Rounding of sums may take a full or an empty stock this share of its capacity beyond it. */
    private static final double ROUNDING = 1e-9;

    private final RunResult result;
    private final double[] times;

    private Plausible(RunResult result) {
        this.result = result;
        this.times = result.times();
    }

    /** One warning for each construct that leaves what can be, where it is farthest out. */
    static List<Problem> check(RunResult result) {
        Plausible plausible = new Plausible(result);
        List<Problem> found = new ArrayList<>();
        for (Construct construct : result.study().model().constructs()) {
            plausible.check(construct, found);
        }
        return found;
    }

    private void check(Construct construct, List<Problem> found) {
        boolean isStock = construct.scale() == Scale.STOCK;
        double capacity = construct.levels().high();
        double rounding = ROUNDING * Math.min(capacity, 1);
        double low = isStock ? -rounding : -MOST_Z;
        double high = isStock ? capacity + ROUNDING * capacity : MOST_Z;
        double farthest = 0;
        Trajectory.Key where = null;
        int when = 0;
        for (Trajectory course : result.trajectories()) {
            if (course.key().variable().equals(construct.id()) && course.key().statistic() == Statistic.MEAN) {
                for (int t = 0; t < times.length; t++) {
                    double beyond = Math.max(low - course.value(t), course.value(t) - high);
                    if (beyond > farthest) {
                        farthest = beyond;
                        where = course.key();
                        when = t;
                    }
                }
            }
        }
        if (where != null) {
            double level = result.trajectory(where.plan(), where.segment(), where.variable(), where.statistic()).orElseThrow().value(when);
            found.add(result.study().located(Problem.warning(Code.IMPLAUSIBLE_LEVEL, "", "Under the plan \"" + where.plan() + "\" the mean of \""
                    + construct.id() + "\" is " + Decimals.plain(level) + (isStock ? "" : " SD") + " in " + RecordShape.word(result.study().scenario().time().unit())
                    + " " + Decimals.plain(times[when]) + "; " + (isStock ? level < 0 ? "a stock is never below 0." : "its capacity is " + Decimals.plain(capacity) + "."
                    : "nobody lies beyond " + Decimals.plain(MOST_Z) + "."), "Look at the largest gains and rates of the model, at the levers, and at the step.")));
        }
    }
}
