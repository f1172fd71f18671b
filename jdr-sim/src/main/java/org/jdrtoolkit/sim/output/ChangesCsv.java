package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.util.List;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.Trajectory;

/** The change of each outcome over time across worlds, as tidy CSV: a row per plan, outcome, percentile and time. */
final class ChangesCsv implements ResultFile {

    @Override
    public String name() {
        return "changes.csv";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.has(Worlds.class);
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        Worlds worlds = found.get(Worlds.class);
        Csv csv = new Csv(out, List.of("scenario", "plan", "segment", "time", "indicator", "statistic", "changeZ"));
        double[] times = worlds.courseTimes();
        for (Trajectory course : worlds.courses()) {
            Trajectory.Key key = course.key();
            for (int t = 0; t < times.length; t++) {
                csv.row(List.of(found.study().scenario().id(), key.plan(), key.segment(), times[t], key.variable(), key.statistic().word(), course.value(t)));
            }
        }
    }
}
