package org.jdrtoolkit.charts;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Lines with a small mark at some times and a clear one at their end. */
final class MarkedLines extends XYLineAndShapeRenderer {

    private final List<LineStyle> styles;
    private final List<Integer> marked;
    private final int last;

    /** Draws the series of a dataset, each in its style, with marks at these items and at the last. */
    MarkedLines(List<LineStyle> styles, List<Integer> marked, int last) {
        this.styles = List.copyOf(styles);
        this.marked = List.copyOf(marked);
        this.last = last;
        // Dashes run on from one point to the next only along a path.
        setDrawSeriesLineAsPath(true);
        setUseOutlinePaint(true);
        for (int i = 0; i < styles.size(); i++) {
            setSeriesPaint(i, styles.get(i).colour());
            setSeriesStroke(i, styles.get(i).stroke());
            setSeriesOutlinePaint(i, Color.WHITE);
            setSeriesOutlineStroke(i, Theme.HAIRLINE);
        }
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        return item == last || marked.contains(item) && !styles.get(series).isUnchanged();
    }

    @Override
    public Shape getItemShape(int series, int item) {
        LineStyle style = styles.get(series);
        return item == last ? style.marker() : style.timeMark();
    }
}
