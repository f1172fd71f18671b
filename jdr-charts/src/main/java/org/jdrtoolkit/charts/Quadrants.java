package org.jdrtoolkit.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The ground of the outcome plane: four shaded quadrants, the pale cross of changes below the smallest effect of interest, and
 * the names of the outcome patterns in the outer corners.
 */
final class Quadrants extends AbstractXYAnnotation {

    private static final double GAP = 12;

    private static final Color CROSS = new Color(255, 255, 255, 185);

    private final double smallestEffectZ;
    private final Words words;

    Quadrants(double smallestEffectZ, Words words) {
        this.smallestEffectZ = smallestEffectZ;
        this.words = words;
    }

    /** Lays this ground under a plot. */
    void under(XYPlot plot) {
        plot.setQuadrantPaint(0, ground(OutcomePattern.WELLBEING_AT_THE_COST_OF_PERFORMANCE));
        plot.setQuadrantPaint(1, ground(OutcomePattern.MUTUAL_GAINS));
        plot.setQuadrantPaint(2, ground(OutcomePattern.MUTUAL_LOSSES));
        plot.setQuadrantPaint(3, ground(OutcomePattern.CONFLICTING_OUTCOMES));
        plot.setDomainGridlinePaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.WHITE);
        plot.getRenderer().addAnnotation(this, Layer.BACKGROUND);
    }

    private static Color ground(OutcomePattern pattern) {
        return switch (pattern) {
            case MUTUAL_GAINS -> new Color(0xE3, 0xF1, 0xEA);
            case CONFLICTING_OUTCOMES -> new Color(0xFB, 0xF0, 0xDC);
            case MUTUAL_LOSSES -> new Color(0xF3, 0xE6, 0xE4);
            case WELLBEING_AT_THE_COST_OF_PERFORMANCE -> new Color(0xE6, 0xEE, 0xF6);
            case NO_MEANINGFUL_CHANGE -> Color.WHITE;
        };
    }

    private static Color ink(OutcomePattern pattern) {
        return switch (pattern) {
            case MUTUAL_GAINS -> new Color(0x3F, 0x78, 0x5F);
            case CONFLICTING_OUTCOMES -> new Color(0x8A, 0x66, 0x24);
            case MUTUAL_LOSSES -> new Color(0x8C, 0x55, 0x4E);
            case WELLBEING_AT_THE_COST_OF_PERFORMANCE -> new Color(0x4B, 0x6C, 0x8F);
            case NO_MEANINGFUL_CHANGE -> Theme.QUIET_INK;
        };
    }

    @Override
    public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis x, ValueAxis y, int index, PlotRenderingInfo info) {
        drawCross(g2, area, x, y);
        places(g2, area, x).forEach((pattern, place) ->
                text(pattern, g2, area, x).draw(g2, place.getX(), place.getY(), isRight(pattern) ? 1 : 0, ink(pattern)));
    }

    private void drawCross(Graphics2D g2, Rectangle2D area, ValueAxis x, ValueAxis y) {
        double left = x.valueToJava2D(-smallestEffectZ, area, RectangleEdge.BOTTOM);
        double right = x.valueToJava2D(smallestEffectZ, area, RectangleEdge.BOTTOM);
        double top = y.valueToJava2D(smallestEffectZ, area, RectangleEdge.LEFT);
        double bottom = y.valueToJava2D(-smallestEffectZ, area, RectangleEdge.LEFT);
        // One shape, so that the middle is no paler than the arms.
        Area cross = new Area(new Rectangle2D.Double(left, area.getY(), right - left, area.getHeight()));
        cross.add(new Area(new Rectangle2D.Double(area.getX(), top, area.getWidth(), bottom - top)));
        g2.setColor(CROSS);
        g2.fill(cross);
        g2.setColor(Theme.ZERO);
        g2.setStroke(Theme.HAIRLINE);
        double originX = x.valueToJava2D(0, area, RectangleEdge.BOTTOM);
        double originY = y.valueToJava2D(0, area, RectangleEdge.LEFT);
        g2.draw(new Line2D.Double(originX, area.getY(), originX, area.getMaxY()));
        g2.draw(new Line2D.Double(area.getX(), originY, area.getMaxX(), originY));
    }

    /** Where the names stand. */
    Map<OutcomePattern, Rectangle2D> places(Graphics2D g2, Rectangle2D area, ValueAxis x) {
        Map<OutcomePattern, Rectangle2D> places = new EnumMap<>(OutcomePattern.class);
        for (OutcomePattern pattern : OutcomePattern.values()) {
            if (pattern != OutcomePattern.NO_MEANINGFUL_CHANGE) {
                TextBlock text = text(pattern, g2, area, x);
                double left = isRight(pattern) ? area.getMaxX() - GAP - text.width() : area.getX() + GAP;
                double top = isUpper(pattern) ? area.getY() + GAP - 3 : area.getMaxY() - GAP + 3 - text.height();
                places.put(pattern, new Rectangle2D.Double(left, top, text.width(), text.height()));
            }
        }
        return places;
    }

    private TextBlock text(OutcomePattern pattern, Graphics2D g2, Rectangle2D area, ValueAxis x) {
        double originX = x.valueToJava2D(0, area, RectangleEdge.BOTTOM);
        double room = isRight(pattern) ? area.getMaxX() - originX : originX - area.getX();
        return TextBlock.of(Words.asHeading(words.of(pattern.title())), Theme.QUADRANT, room - 2 * GAP, g2);
    }

    private static boolean isRight(OutcomePattern pattern) {
        return pattern == OutcomePattern.MUTUAL_GAINS || pattern == OutcomePattern.CONFLICTING_OUTCOMES;
    }

    private static boolean isUpper(OutcomePattern pattern) {
        return pattern == OutcomePattern.MUTUAL_GAINS || pattern == OutcomePattern.WELLBEING_AT_THE_COST_OF_PERFORMANCE;
    }
}
