package org.jdrtoolkit.charts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The small marks of plans on the time axis where they start to move a lever, stacked where they start together. */
final class LeverMarks extends AbstractXYAnnotation {

    private static final double ROOM = 9;

    private final Scenario scenario;

    LeverMarks(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis x, ValueAxis y, int index, PlotRenderingInfo info) {
        Shape clip = g2.getClip();
        g2.setClip(null); // the mark at time 0 lies half outside
        Map<Double, Integer> marksByTime = new HashMap<>();
        for (Plan plan : scenario.plans()) {
            LineStyle style = LineStyle.of(scenario, plan.id());
            g2.setColor(style.colour());
            for (double time : starts(plan)) {
                int below = marksByTime.merge(time, 1, Integer::sum) - 1;
                double centreX = x.valueToJava2D(time, area, RectangleEdge.BOTTOM);
                double centreY = area.getMaxY() - (below + 0.5) * ROOM;
                g2.fill(AffineTransform.getTranslateInstance(centreX, centreY).createTransformedShape(style.timeMark()));
            }
        }
        g2.setClip(clip);
    }

    private static List<Double> starts(Plan plan) {
        return plan.levers().stream().map(LeverChange::from).distinct().sorted().toList();
    }
}
