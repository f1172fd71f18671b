package org.jdrtoolkit.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * What each program of the comparison prints: how long a week of a person under a plan took, then, plan after plan, mean and standard deviation
 * of every construct in the last week.
 *
 * @param nanosecondsPerPersonWeek under each plan; 0 if no time was taken
 * @param means per plan and construct
 * @param sds per plan and construct
 */
public record Outcome(double nanosecondsPerPersonWeek, List<String> constructs, double[][] means, double[][] sds) {

    /** Prints one line for the time and one per plan and construct, numbers with all their digits. */
    public void print(PrintStream out) {
        out.printf(Locale.ROOT, "ns %.2f%n", nanosecondsPerPersonWeek);
        for (int plan = 0; plan < means.length; plan++) {
            for (int i = 0; i < constructs.size(); i++) {
                out.println(constructs.get(i) + " " + means[plan][i] + " " + sds[plan][i]);
            }
        }
    }
}
