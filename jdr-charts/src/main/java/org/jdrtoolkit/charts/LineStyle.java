package org.jdrtoolkit.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jfree.chart.util.ShapeUtils;

/**
 * How one line differs from the others, in three ways at once: by colour, by dashes and by the shape of its marks, so that it also
 * reads in grey print and for people who see colours differently.
 *
 * @param marker a shape around the origin, about 11 wide
 */
record LineStyle(Color colour, BasicStroke stroke, Shape marker) {

    /** Colours of Okabe and Ito (2008), without yellow, which white paper swallows. */
    private static final List<Color> COLOURS = List.of(
            new Color(0x00, 0x72, 0xB2), new Color(0xD5, 0x5E, 0x00), new Color(0x00, 0x9E, 0x73), new Color(0xCC, 0x79, 0xA7),
            new Color(0xE6, 0x9F, 0x00), new Color(0x56, 0xB4, 0xE9), new Color(0x00, 0x00, 0x00));

    private static final List<float[]> DASHES = List.of(
            new float[0], new float[] {11, 5}, new float[] {2, 4}, new float[] {14, 4, 2, 4},
            new float[] {6, 4}, new float[] {20, 5}, new float[] {10, 4, 2, 4, 2, 4});

    private static final List<Shape> MARKERS = List.of(
            new Ellipse2D.Double(-5.5, -5.5, 11, 11), new Rectangle2D.Double(-5, -5, 10, 10),
            ShapeUtils.createUpTriangle(6), ShapeUtils.createDiamond(6.5f), ShapeUtils.createDownTriangle(6),
            ShapeUtils.createRegularCross(5.5f, 2), ShapeUtils.createDiagonalCross(4.5f, 1.8f));

    /** Room for every style; an eighth line begins again at the first. */
    static final int DIFFERENT = COLOURS.size();

    private static final float WIDTH = 2.6f;
    private static final float EDGE = 0.9f;

    private static final LineStyle UNCHANGED = new LineStyle(new Color(0x6E, 0x6E, 0x6E),
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 4}, 0),
            new Rectangle2D.Double(-6, -2, 12, 4));

    /** The style of the line at a place in a picture, counted from 0. */
    static LineStyle at(int place) {
        int i = place % DIFFERENT;
        float[] dash = DASHES.get(i);
        BasicStroke stroke = dash.length == 0
                ? new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
        return new LineStyle(COLOURS.get(i), stroke, MARKERS.get(i));
    }

    /** The style that a plan has in all charts of its scenario; the one that changes nothing is thin and grey. */
    static LineStyle of(Scenario scenario, String plan) {
        if (plan.equals(Plan.NO_ROLLOUT) && !scenario.plans().isEmpty()) {
            return UNCHANGED;
        }
        return at(Math.max(0, scenario.plans().stream().map(Plan::id).toList().indexOf(plan)));
    }

    /** Whether this is the line of the organisation that changes nothing, which stays in the background. */
    boolean isUnchanged() {
        return equals(UNCHANGED);
    }

    /** The same dashes, as thin as the edge of a band is. */
    BasicStroke edge() {
        return new BasicStroke(EDGE, stroke.getEndCap(), stroke.getLineJoin(), stroke.getMiterLimit(), stroke.getDashArray(), 0);
    }

    /** The marker for a time along the line, smaller than the one at its end. */
    Shape timeMark() {
        return AffineTransform.getScaleInstance(0.7, 0.7).createTransformedShape(marker);
    }

    /** The colour for words, darkened until they read well on white. */
    Color inkColour() {
        double luminance = (0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue()) / 255;
        double factor = Math.min(1, 0.36 / Math.max(0.01, luminance));
        return new Color((int) (colour.getRed() * factor), (int) (colour.getGreen() * factor), (int) (colour.getBlue() * factor));
    }
}
