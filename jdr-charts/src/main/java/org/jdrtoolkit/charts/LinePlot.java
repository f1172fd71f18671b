package org.jdrtoolkit.charts;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Lines of one unit over time, as dataset 0; the bands around them, where there are any, are dataset 1. */
final class LinePlot {

    /** Smaller differences do not fill a picture: a tenth of a standard deviation, one percent of people. */
    private static final double LEAST_SD = 0.1;
    private static final double LEAST_SHARE = 0.01;

    private static final double AIR = 0.08;
    private static final float PALE = 0.13f;

    private LinePlot() {}

    /** A plot over a range of values, without a time axis. */
    static XYPlot of(double[] times, List<Line> lines, NumberAxis valueAxis, TimeMarks marks) {
        XYPlot plot = new XYPlot(means(times, lines), null, valueAxis,
                new MarkedLines(lines.stream().map(Line::style).toList(), marks.results(), times.length - 1));
        Theme.dress(plot);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Theme.QUIET_ZERO);
        plot.setRangeZeroBaselineStroke(Theme.HAIRLINE);
        List<Line> spread = lines.stream().filter(Line::hasSpread).toList();
        if (!spread.isEmpty()) {
            addBands(plot, times, spread);
        }
        return plot;
    }

    /** Lays the bands of lines behind all that a plot has; the more lie over one another, the darker. */
    static void addBands(XYPlot plot, double[] times, List<Line> lines) {
        int place = plot.getDatasetCount();
        plot.setDataset(place, bands(times, lines));
        plot.setRenderer(place, pale(lines));
    }

    /** Draws the edges of bands, so that they are told apart in grey where they lie over one another. */
    static void addEdges(XYPlot plot, double[] times, List<Line> lines) {
        XYSeriesCollection edges = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (Line line : lines) {
            for (double[] edge : List.of(line.low().orElseThrow(), line.high().orElseThrow())) {
                int place = edges.getSeriesCount();
                renderer.setSeriesPaint(place, line.style().colour());
                renderer.setSeriesStroke(place, line.style().edge());
                edges.addSeries(series(line.id() + " " + place, times, edge));
            }
        }
        int place = plot.getDatasetCount();
        plot.setDataset(place, edges);
        plot.setRenderer(place, renderer);
    }

    private static XYSeries series(String id, double[] times, double[] values) {
        XYSeries series = new XYSeries(id);
        for (int i = 0; i < times.length; i++) {
            series.add(times[i], values[i]);
        }
        return series;
    }

    private static XYSeriesCollection means(double[] times, List<Line> lines) {
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (Line line : lines) {
            dataset.addSeries(series(line.id(), times, line.mean()));
        }
        return dataset;
    }

    private static YIntervalSeriesCollection bands(double[] times, List<Line> lines) {
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
