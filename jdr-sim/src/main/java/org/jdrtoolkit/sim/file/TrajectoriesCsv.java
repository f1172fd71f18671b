package org.jdrtoolkit.sim.file;

import java.io.IOException;
import java.util.Arrays;
import org.jdrtoolkit.sim.result.Decimals;
import org.jdrtoolkit.sim.result.Key;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Trajectory;

/** Writes trajectories as tidy CSV: one row per number, read by R, Python and spreadsheets as it is. */
public final class TrajectoriesCsv {

    /** The first line. */
    public static final String HEADER = "scenario,plan,segment,time,variable,statistic,value";

    private TrajectoriesCsv() {}

    /** Writes the header and all rows, each ended by a line feed. Ids need no quotes: they are letters, digits and hyphens. */
    public static void write(RunResult result, Appendable out) throws IOException {
        out.append(HEADER).append('\n');
        String[] times = Arrays.stream(result.times()).mapToObj(TrajectoriesCsv::number).toArray(String[]::new);
        StringBuilder rows = new StringBuilder();
        for (Trajectory trajectory : result.trajectories()) {
            Key key = trajectory.key();
            String begin = result.study().scenario().id() + "," + key.plan() + "," + key.segment() + ",";
            String middle = "," + key.variable() + "," + key.statistic().word() + ",";
            for (int t = 0; t < times.length; t++) {
                rows.append(begin).append(times[t]).append(middle).append(number(trajectory.value(t))).append('\n');
            }
            out.append(rows);
            rows.setLength(0);
        }
    }

    /** A number as all files of a run write it. */
    static String number(double value) {
        return Decimals.text(value);
    }
}
