package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.util.Arrays;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Trajectory;

/** Writes trajectories as tidy CSV: one row per number, ready to read in R, Python and spreadsheets. */
final class TrajectoriesCsv implements ResultFile {

    private static final String HEADER = "scenario,plan,segment,time,variable,statistic,value";

    @Override
    public String name() {
        return "trajectories.csv";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.has(RunResult.class);
    }

    /** Writes the header and all rows, each ended by a line feed. Ids need no quotes: they are letters, digits and hyphens. */
    @Override
    public void write(Findings found, Appendable out) throws IOException {
        RunResult result = found.get(RunResult.class);
        out.append(HEADER).append('\n');
        String[] times = Arrays.stream(result.times()).mapToObj(Decimals::text).toArray(String[]::new);
        StringBuilder rows = new StringBuilder();
        for (Trajectory trajectory : result.trajectories()) {
            Trajectory.Key key = trajectory.key();
            String begin = result.study().scenario().id() + "," + key.plan() + "," + key.segment() + ",";
            String middle = "," + key.variable() + "," + key.statistic().word() + ",";
            for (int t = 0; t < times.length; t++) {
                rows.append(begin).append(times[t]).append(middle).append(Decimals.text(trajectory.value(t))).append('\n');
            }
            out.append(rows);
            rows.setLength(0);
        }
    }
}
