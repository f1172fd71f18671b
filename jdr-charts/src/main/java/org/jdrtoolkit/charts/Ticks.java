package org.jdrtoolkit.charts;

import java.text.DecimalFormat;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.data.Range;

/** Axes with round numbers on them. */
final class Ticks {

    private Ticks() {}

    /** An axis over a range with a number at every step, as the language writes numbers. */
    static NumberAxis axis(String label, Range range, double step, Words words) {
        NumberAxis axis = new NumberAxis(label.isEmpty() ? null : label);
        Theme.dress(axis);
        axis.setRange(range);
        axis.setTickUnit(new NumberTickUnit(step, words.format(pattern(step))), false, true);
        return axis;
    }

    /** The same for shares of people, written as percentages without the sign. */
    static NumberAxis percentAxis(String label, Range range, double step, Words words) {
        NumberAxis axis = axis(label, range, step, words);
        DecimalFormat format = words.format(pattern(step * 100));
        format.setMultiplier(100);
        axis.setTickUnit(new NumberTickUnit(step, format), false, true);
        return axis;
    }

    /** The step that puts about this many numbers on a length: 1, 2 or 5 times a power of ten. */
    static double step(double length, int about) {
        double step = length / about;
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double digit = step / power;
        return (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10) * power;
    }

    /** As many decimals as the step has. */
    private static String pattern(double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step * (1 + 1e-9))));
        return decimals == 0 ? "#,##0" : "0." + "0".repeat(decimals);
    }
}
