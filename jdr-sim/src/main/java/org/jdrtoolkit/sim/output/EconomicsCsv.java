package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.BalanceItem;
import org.jdrtoolkit.sim.result.RunResult;

/** Writes what plans cost and bring as tidy CSV: one row per plan, part and time, and the net of all parts. */
public final class EconomicsCsv {

    /** The first line. */
    public static final String HEADER = "scenario,plan,kind,item,time,euros,discountedEuros";

    private EconomicsCsv() {}

    /** Writes the header and all rows, each ended by a line feed; euros are counted from time 0, and below 0 where a plan costs them. */
    public static void write(RunResult result, Appendable out) throws IOException {
        out.append(HEADER).append('\n');
        for (Balance balance : Balance.ofJudged(result)) {
            double[] times = balance.times();
            String begin = result.study().scenario().id() + "," + balance.plan() + ",";
            for (BalanceItem part : balance.parts()) {
                for (int t = 0; t < times.length; t++) {
                    row(out, begin + RecordShape.word(part.kind()) + "," + part.item(), times[t], part.euros(t), part.discountedEuros(t));
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
