package org.jdrtoolkit.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * What each program of the comparison prints: how long a week of a person took, then mean and standard deviation of every construct in the last week.
 *
 * @param nanosecondsPerPersonWeek 0 if no time was taken
 */
public record Outcome(double nanosecondsPerPersonWeek, List<String> constructs, double[] means, double[] sds) {

    /** Prints one line for the time and one per construct, numbers with all their digits. */
    public void print(PrintStream out) {
        out.printf(Locale.ROOT, "ns %.2f%n", nanosecondsPerPersonWeek);
        for (int i = 0; i < means.length; i++) {
            out.println(constructs.get(i) + " " + means[i] + " " + sds[i]);
        }
    }
}
