package org.jdrtoolkit.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Names lines at their ends, in the margin to the right of a plot, moved apart where they would touch. */
final class EndLabels extends AbstractXYAnnotation {

    private static final double WIDEST = 190;
    private static final double LEADER = 22;
    private static final double GAP = 4;
    private static final Font FONT = Theme.LABEL;

    private final List<Line> lines;

    EndLabels(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Width of the margin these labels need. */
    double margin() {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double widest = lines.stream().mapToDouble(line -> FONT.getStringBounds(line.title(), context).getWidth()).max().orElse(0);
        return LEADER + Math.min(WIDEST, widest) + GAP;
    }

    @Override
    public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis x, ValueAxis y, int index, PlotRenderingInfo info) {
        List<Label> labels = new ArrayList<>();
        for (Line line : lines) {
            double end = y.valueToJava2D(line.mean()[line.mean().length - 1], area, RectangleEdge.LEFT);
            labels.add(new Label(line, TextBlock.of(line.title(), FONT, WIDEST, g2), end));
        }
        labels.sort(Comparator.comparingDouble(label -> label.end));
        moveApart(labels, area);
        Shape clip = g2.getClip();
        g2.setClip(null); // the margin lies outside the plot
        for (Label label : labels) {
            double left = area.getMaxX() + LEADER;
            g2.setColor(label.line.style().inkColour());
            g2.setStroke(Theme.HAIRLINE);
            g2.draw(new Line2D.Double(area.getMaxX() + GAP, label.end, left - GAP, label.middle));
            label.text.draw(g2, left, label.top(), 0, label.line.style().inkColour());
        }
        g2.setClip(clip);
    }

    /** Pushes neighbours that touch away from each other, evenly, until none do. */
    private static void moveApart(List<Label> labels, Rectangle2D area) {
        for (int round = 0; round < 200; round++) {
            for (int i = 1; i < labels.size(); i++) {
                Label upper = labels.get(i - 1);
                Label lower = labels.get(i);
                double overlap = upper.middle + (upper.text.height() + lower.text.height()) / 2 - lower.middle;
                if (overlap > 0) {
                    upper.middle -= overlap / 2;
                    lower.middle += overlap / 2;
                }
            }
            for (Label label : labels) {
                double half = label.text.height() / 2;
                label.middle = Math.max(area.getY() + half, Math.min(label.middle, area.getMaxY() - half));
            }
        }
    }

    /** A label on its way to its place. */
    private static final class Label {
        private final Line line;
        private final TextBlock text;
        private final double end;
        private double middle;

        private Label(Line line, TextBlock text, double end) {
            this.line = line;
            this.text = text;
            this.end = end;
            this.middle = end;
        }

        private double top() {
            return middle - text.height() / 2;
        }
    }
}
