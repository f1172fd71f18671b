package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;

/** Writes who is there, who left and who was hired as CSV: one row per plan, segment and time. */
public final class HeadcountCsv implements ResultFile {

    /** The first line. */
    public static final String HEADER = "scenario,plan,segment,time,present,vacant,leavers,hires,costEuros";

    @Override
    public String name() {
        return "headcount.csv";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.find(RunResult.class).filter(result -> !result.staffings().isEmpty()).isPresent();
    }

    /** Writes the header and all rows, each ended by a line feed; leavers, hires and costs count from time 0. */
    @Override
    public void write(Findings found, Appendable out) throws IOException {
        RunResult result = found.get(RunResult.class);
        out.append(HEADER).append('\n');
        double[] times = result.times();
        for (Staffing staffing : result.staffings()) {
            String begin = result.study().scenario().id() + "," + staffing.plan() + "," + staffing.segment() + ",";
            for (int t = 0; t < times.length; t++) {
                out.append(begin).append(Decimals.text(times[t])).append("," + staffing.present(t)).append("," + staffing.vacant(t))
                        .append("," + staffing.leavers(t)).append("," + staffing.hires(t)).append(',')
                        .append(Decimals.text(staffing.costEuros(t))).append('\n');
            }
        }
    }
}
