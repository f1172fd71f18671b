package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.BalanceItem;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.result.Findings;

/** What plans cost and bring as tidy CSV: one row per plan, item and time, and the net of all items. */
public final class EconomicsCsv implements ResultFile {

    /** The first line. */
    public static final String HEADER = "scenario,plan,kind,item,time,euros,discountedEuros";

    @Override
    public String name() {
        return "economics.csv";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.has(Balances.class);
    }

    /** Writes the header and all rows, each ended by a line feed; euros are counted from time 0, and below 0 where a plan costs them. */
    @Override
    public void write(Findings found, Appendable out) throws IOException {
        out.append(HEADER).append('\n');
        for (Balance balance : found.get(Balances.class).all()) {
            double[] times = balance.times();
            String begin = found.study().scenario().id() + "," + balance.plan() + ",";
            for (BalanceItem item : balance.items()) {
                for (int t = 0; t < times.length; t++) {
                    row(out, begin + RecordShape.word(item.kind()) + "," + item.item(), times[t], item.euros(t), item.discountedEuros(t));
                }
            }
            for (int t = 0; t < times.length; t++) {
                row(out, begin + "net,all", times[t], balance.netEuros(t), balance.discountedNetEuros(t));
            }
        }
    }

    private static void row(Appendable out, String begin, double time, double euros, double discountedEuros) throws IOException {
        out.append(begin).append(',').append(Decimals.text(time)).append(',').append(Decimals.text(euros)).append(',')
                .append(Decimals.text(discountedEuros)).append('\n');
    }
}
