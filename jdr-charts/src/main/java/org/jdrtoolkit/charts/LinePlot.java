package org.jdrtoolkit.charts;

import java.awt.Color;
import java.util.List;
import org.jdrtoolkit.sim.result.RunResult;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Lines of one unit over time; the means are dataset 0, the middle half of the people, where there is any, dataset 1. */
final class LinePlot {

    /** Smaller differences do not fill a picture: a tenth of a standard deviation, one percent of people. */
    private static final double LEAST_SD = 0.1;
    private static final double LEAST_SHARE = 0.01;

    private static final double AIR = 0.08;
    private static final float PALE = 0.13f;

    private LinePlot() {}

    /** A plot over a range of values, without a time axis. */
    static XYPlot of(RunResult run, List<Line> lines, NumberAxis valueAxis, TimeMarks marks) {
        double[] times = run.times();
        XYPlot plot = new XYPlot(means(times, lines), null, valueAxis,
                new MarkedLines(lines.stream().map(Line::style).toList(), marks.results(), times.length - 1));
        Theme.dress(plot);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Theme.QUIET_ZERO);
        plot.setRangeZeroBaselineStroke(Theme.HAIRLINE);
        List<Line> spread = lines.stream().filter(Line::hasSpread).toList();
        if (!spread.isEmpty()) {
            plot.setDataset(1, middleHalves(times, spread));
            plot.setRenderer(1, pale(spread));
        }
        return plot;
    }

    private static XYSeriesCollection means(double[] times, List<Line> lines) {
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (Line line : lines) {
            XYSeries series = new XYSeries(line.id());
            for (int i = 0; i < times.length; i++) {
                series.add(times[i], line.mean()[i]);
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private static YIntervalSeriesCollection middleHalves(double[] times, List<Line> lines) {
        YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
        for (Line line : lines) {
            YIntervalSeries series = new YIntervalSeries(line.id());
            for (int i = 0; i < times.length; i++) {
                series.add(times[i], line.mean()[i], line.low().orElseThrow()[i], line.high().orElseThrow()[i]);
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private static DeviationRenderer pale(List<Line> lines) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(PALE);
        for (int i = 0; i < lines.size(); i++) {
            Color colour = lines.get(i).style().colour();
            renderer.setSeriesFillPaint(i, colour);
        }
        return renderer;
    }

    /** The values that lines of a unit need to be seen, with some air; 0 is among them for standard deviations. */
    static Range range(Variable.Unit unit, List<Line> lines) {
        double low = lines.stream().flatMapToDouble(Line::values).min().orElse(0);
        double high = lines.stream().flatMapToDouble(Line::values).max().orElse(0);
        if (unit == Variable.Unit.SD) {
            low = Math.min(low, 0);
            high = Math.max(high, 0);
        } else if (unit == Variable.Unit.LEVER) {
            low = 0;
            high = 1;
        }
        double length = Math.max(high - low, least(unit, high));
        double middle = (low + high) / 2;
        Range range = new Range(middle - length * (0.5 + AIR), middle + length * (0.5 + AIR));
        boolean isShareBelowNone = unit == Variable.Unit.SHARE && range.getLowerBound() < 0;
        return isShareBelowNone ? Range.shift(range, -range.getLowerBound(), true) : range;
    }

    private static double least(Variable.Unit unit, double high) {
        return switch (unit) {
            case SD -> LEAST_SD;
            case SHARE -> LEAST_SHARE;
            case LEVEL -> high == 0 ? 1 : 0.01 * Math.abs(high);
            case LEVER -> 1;
        };
    }

    /** The value axis of a unit. */
    static NumberAxis axis(Variable.Unit unit, String label, Range range, double step, Words words) {
        return unit == Variable.Unit.SHARE
                ? Ticks.percentAxis(label, range, step, words) : Ticks.axis(label, range, step, words);
    }
}
