package org.jdrtoolkit.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/**
 * One look for all charts, made for about 1000 × 700: white paper, quiet grid, letters that a beamer carries to the last row.
 */
final class Theme {

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color QUIET_INK = new Color(0x59, 0x59, 0x59);
    static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    static final Color QUIET_ZERO = new Color(0xB4, 0xB4, 0xB4);
    static final Color ZERO = new Color(0x8A, 0x8A, 0x8A);

    static final Font TITLE = font(Font.BOLD, 23);
    static final Font SUBTITLE = font(Font.PLAIN, 15);
    static final Font HEADING = font(Font.BOLD, 15);
    static final Font AXIS = font(Font.PLAIN, 15);
    static final Font TICK = font(Font.PLAIN, 13);
    static final Font QUADRANT = font(Font.PLAIN, 17);
    static final Font LABEL = font(Font.BOLD, 15);
    static final Font LEGEND = font(Font.BOLD, 14);
    static final Font SMALL = font(Font.PLAIN, 12);

    /** All of them. */
    static final List<Font> FONTS = List.of(TITLE, SUBTITLE, HEADING, AXIS, TICK, QUADRANT, LABEL, LEGEND, SMALL);

    static final Stroke HAIRLINE = new BasicStroke(1);

    private static final int MARGIN = 22;

    private Theme() {}

    /** The logical sans-serif font, which every Java has. */
    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** A chart with title, subtitle and, unless it is empty, a note below. */
    static JFreeChart chart(String title, String subtitle, String note, Plot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(MARGIN - 4, MARGIN, MARGIN - 8, MARGIN));
        chart.setTitle(text(title, TITLE, INK, RectangleEdge.TOP, new RectangleInsets(0, 0, 4, 0)));
        chart.addSubtitle(text(subtitle, SUBTITLE, QUIET_INK, RectangleEdge.TOP, new RectangleInsets(0, 0, 12, 0)));
        if (!note.isEmpty()) {
            chart.addSubtitle(text(note, SMALL, QUIET_INK, RectangleEdge.BOTTOM, new RectangleInsets(8, 0, 0, 0)));
        }
        return chart;
    }

    private static TextTitle text(String words, Font font, Color colour, RectangleEdge where, RectangleInsets padding) {
        TextTitle text = new TextTitle(words, font, colour, where,
                HorizontalAlignment.LEFT, VerticalAlignment.CENTER, padding);
        text.setTextAlignment(HorizontalAlignment.LEFT);
        return text;
    }

    /** A strip below the titles that says which line is which. */
    static LegendTitle legend(List<Line> lines) {
        LegendItemCollection items = new LegendItemCollection();
        for (Line line : lines) {
            LineStyle style = line.style();
            LegendItem item = new LegendItem(line.title(), null, null, null, true, style.marker(), true, style.colour(),
                    true, Color.WHITE, HAIRLINE, true, new Line2D.Double(-20, 0, 20, 0), style.stroke(), style.colour());
            item.setLabelPaint(style.inkColour());
            items.add(item);
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(LEGEND);
        legend.setMargin(new RectangleInsets(0, 0, 8, 0));
        legend.setItemLabelPadding(new RectangleInsets(2, 6, 2, 18));
        legend.setLegendItemGraphicPadding(RectangleInsets.ZERO_INSETS);
        return legend;
    }

    static void dress(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(GRID);
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
    }

    static void dress(NumberAxis axis) {
        axis.setLabelFont(AXIS);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(QUIET_INK);
        axis.setTickLabelInsets(new RectangleInsets(4, 6, 4, 6));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }
}
