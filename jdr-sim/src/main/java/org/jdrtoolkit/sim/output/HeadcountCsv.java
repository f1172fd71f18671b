package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.util.List;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;

/** How many people are present, have left and were hired since time 0, as tidy CSV: one row per plan, segment and time. */
final class HeadcountCsv implements ResultFile {

    @Override
    public String name() {
        return "headcount.csv";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.find(RunResult.class).filter(result -> !result.staffings().isEmpty()).isPresent();
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        RunResult result = found.get(RunResult.class);
        Csv csv = new Csv(out, List.of("scenario", "plan", "segment", "time", "present", "vacant", "leavers", "hires", "costEuros"));
        double[] times = result.times();
        for (Staffing staffing : result.staffings()) {
            for (int t = 0; t < times.length; t++) {
                csv.row(List.of(found.study().scenario().id(), staffing.plan(), staffing.segment(), times[t], staffing.present(t), staffing.vacant(t),
                        staffing.leavers(t), staffing.hires(t), staffing.costEuros(t)));
            }
        }
    }
}
