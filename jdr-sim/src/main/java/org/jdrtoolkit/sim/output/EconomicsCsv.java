package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.util.List;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.BalanceItem;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.result.Findings;

/** What plans cost and bring as tidy CSV: one row per plan, item and time, and the net of all items; below 0 where a plan costs. */
final class EconomicsCsv implements ResultFile {

    @Override
    public String name() {
        return "economics.csv";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.has(Balances.class);
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        Csv csv = new Csv(out, List.of("scenario", "plan", "kind", "item", "time", "euros", "discountedEuros"));
        String scenario = found.study().scenario().id();
        for (Balance balance : found.get(Balances.class).all()) {
            double[] times = balance.times();
            for (BalanceItem item : balance.items()) {
                for (int t = 0; t < times.length; t++) {
                    csv.row(List.of(scenario, balance.plan(), RecordShape.word(item.kind()), item.item(), times[t], item.euros(t), item.discountedEuros(t)));
                }
            }
            for (int t = 0; t < times.length; t++) {
                csv.row(List.of(scenario, balance.plan(), "net", "all", times[t], balance.netEuros(t), balance.discountedNetEuros(t)));
            }
        }
    }
}
