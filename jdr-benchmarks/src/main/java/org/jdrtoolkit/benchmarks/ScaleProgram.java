package org.jdrtoolkit.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;

/** Whole simulations of growing workforces on one thread and on two: what does a person-week cost, by the clock? */
public final class ScaleProgram {

    private static final double LEAST_SECONDS = 2;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int[] THREADS = {1, 2};

    private ScaleProgram() {}

    /** {@code MODEL WEEKS ROUNDS PEOPLE…} prints a table and whether costs are flat and threads worth their while. */
    public static void main(String[] args) {
        Task task = Task.of(args[0], 1);
        int weeks = Integer.parseInt(args[1]);
        int rounds = Integer.parseInt(args[2]);
        int[] sizes = Arrays.stream(args).skip(3).mapToInt(Integer::parseInt).toArray();
        double[][][] nanoseconds = new double[THREADS.length][sizes.length][rounds];
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            nanoseconds(task.study(sizes[0], weeks, 1), THREADS[round % THREADS.length]);
        }
        for (int round = 0; round < rounds; round++) {
            for (int s = 0; s < sizes.length; s++) {
                for (int t = 0; t < THREADS.length; t++) {
                    nanoseconds[t][s][round] = nanoseconds(task.study(sizes[s], weeks, 1), THREADS[t]);
                }
            }
        }
        print(sizes, nanoseconds);
    }

    /** Time of a person-week in runs that together last long enough. */
    private static double nanoseconds(Study study, int threads) {
        Simulation simulation = Simulation.of(study);
        int runs = 0;
        long begin = System.nanoTime();
        do {
            simulation.run(Workshops.threads(threads), Watch.SILENT);
            runs++;
        } while (System.nanoTime() - begin < LEAST_SECONDS * 1e9);
        double time = System.nanoTime() - begin;
        int plans = study.scenario().allPlans().size();
        return time / runs / plans / study.scenario().workforce().size() / study.scenario().time().steps();
    }

    private static void print(int[] sizes, double[][][] nanoseconds) {
        System.out.println("| people | ns per person-week, one thread | two threads | times as fast |");
        System.out.println("|---|---|---|---|");
        double[] one = new double[sizes.length];
        double gain = 0;
        for (int s = 0; s < sizes.length; s++) {
            double[] ratios = new double[nanoseconds[0][s].length];
            for (int round = 0; round < ratios.length; round++) {
                ratios[round] = nanoseconds[0][s][round] / nanoseconds[1][s][round];
            }
            one[s] = median(nanoseconds[0][s]);
            gain = median(ratios);
            System.out.printf(Locale.ROOT, "| %d | %.0f | %.0f | %.2f |%n", sizes[s], one[s], median(nanoseconds[1][s]), gain);
        }
        double cheapest = Arrays.stream(one).min().orElseThrow();
        double dearest = Arrays.stream(one).max().orElseThrow();
        System.out.printf(Locale.ROOT, "%nOne thread: the dearest person-week costs %.0f %% more than the cheapest (wanted: at most 15 %%).%n",
                100 * (dearest / cheapest - 1));
        System.out.printf(Locale.ROOT, "Most people: two threads are %.2f times as fast as one (wanted: at least 1.7).%n", gain);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
