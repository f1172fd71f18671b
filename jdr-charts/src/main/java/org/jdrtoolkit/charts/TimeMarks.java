package org.jdrtoolkit.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Time;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * The few times of a run that a picture marks: whole quarters, halves and years where the run counts weeks or months.
 *
 * @param everyTime length between two marks, in the unit of the scenario
 * @param results which results are marked, counted from 0; the first and the last are not
 */
record TimeMarks(double everyTime, List<Integer> results) {

    private static final int MOST = 6;
    private static final double ROUNDING = 1e-9;

    static TimeMarks of(RunResult run) {
        return of(run.study().scenario().time(), run.times());
    }

    /** The marks among some of the result times of a run. */
    static TimeMarks of(Time time, double[] times) {
        double every = everyTime(time);
        List<Integer> results = IntStream.range(1, Math.max(1, times.length - 1))
                .filter(i -> isMultiple(times[i], every)).boxed().toList();
        return new TimeMarks(every, results);
    }

    private static double everyTime(Time time) {
        double result = time.stepsPerResult() * time.step();
        double least = time.horizon() / MOST * (1 - ROUNDING);
        return DoubleStream.of(natural(time.unit()))
                .filter(natural -> natural >= least && natural < 10 * least && isMultiple(natural, result)).findFirst()
                .orElseGet(() -> Math.ceil(round(least) / result * (1 - ROUNDING)) * result);
    }

    private static boolean isMultiple(double time, double of) {
        double times = time / of;
        return Math.abs(times - Math.rint(times)) < ROUNDING * Math.max(1, times);
    }

    /** 1, 2 or 5 times a power of ten, and at least this. */
    private static double round(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    }

    private static double[] natural(TimeUnit unit) {
        return switch (unit) {
            case HOUR -> new double[] {1, 2, 4, 6, 12, 24, 48, 72, 168, 336, 672};
            case DAY -> new double[] {1, 2, 7, 14, 20, 30, 50, 100, 200, 365, 730};
            case WEEK -> new double[] {1, 2, 4, 13, 26, 52, 104, 260, 520};
            case MONTH -> new double[] {1, 2, 3, 6, 12, 24, 60, 120};
            case YEAR -> new double[] {0.25, 0.5, 1, 2, 5, 10, 20, 50};
        };
    }

    /** "26 weeks", "one week" as "week". */
    String interval(Words words, TimeUnit unit) {
        return everyTime == 1 ? words.of("time.one." + unit) : lasting(everyTime, words, unit);
    }

    /** "26 weeks". */
    static String lasting(double time, Words words, TimeUnit unit) {
        return words.number(time) + " " + words.of((time == 1 ? "time.one." : "time.") + unit);
    }

    /** The time axis of a run, from 0 to its horizon. */
    NumberAxis axis(RunResult run, Words words) {
        Time time = run.study().scenario().time();
        String unit = words.of("time." + time.unit());
        NumberAxis axis = new NumberAxis(time.start()
                .map(start -> words.of("time.since", unit, words.date(start))).orElse(unit));
        Theme.dress(axis);
        // A little air, so that the markers at the end are whole.
        axis.setRange(0, time.horizon() * 1.012);
        axis.setTickUnit(new NumberTickUnit(everyTime, words.format("#,##0.####")), false, true);
        return axis;
    }
}
