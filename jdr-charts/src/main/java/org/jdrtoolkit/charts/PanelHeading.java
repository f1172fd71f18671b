package org.jdrtoolkit.charts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** What a panel shows and in which unit, on a line above its plot. */
final class PanelHeading extends AbstractXYAnnotation {

    private static final double GAP = 5;

    private final String title;
    private final String unit;

    PanelHeading(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    @Override
    public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis x, ValueAxis y, int index, PlotRenderingInfo info) {
        TextBlock heading = TextBlock.of(title, Theme.HEADING, Double.MAX_VALUE, g2);
        TextBlock small = TextBlock.of(unit, Theme.TICK, Double.MAX_VALUE, g2);
        double bottom = area.getY() - GAP;
        Shape clip = g2.getClip();
        g2.setClip(null); // the line lies outside the plot
        heading.draw(g2, area.getX(), bottom - heading.height(), 0, Theme.INK);
        small.draw(g2, area.getX() + heading.width() + 2 * GAP, bottom - small.height(), 0, Theme.QUIET_INK);
        g2.setClip(clip);
    }
}
