package org.jdrtoolkit.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.BalanceAcrossWorlds;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Rings on the zero line where plans break even, and bars at the end for how far many worlds lie apart there. */
final class EndingMarks extends AbstractXYAnnotation {

    private static final double RING = 15;
    private static final double CAP = 5;
    private static final double APART = 14;
    private static final BasicStroke STROKE = new BasicStroke(1.8f);

    private final Caption caption;
    private final List<Balance> balances;
    private final List<Optional<BalanceAcrossWorlds.Middle>> nets;

    EndingMarks(Caption caption, List<Balance> balances) {
        this.caption = caption;
        this.balances = List.copyOf(balances);
        this.nets = balances.stream().map(balance -> caption.worlds().flatMap(worlds -> BalanceAcrossWorlds.of(worlds, balance.plan())).map(BalanceAcrossWorlds::netEuros)).toList();
    }

    /** Euros that a picture must show. */
    DoubleStream values() {
        return nets.stream().flatMap(Optional::stream).flatMapToDouble(net -> DoubleStream.of(net.p05(), net.p95()));
    }

    @Override
    public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis x, ValueAxis y, int index, PlotRenderingInfo info) {
        g2.setStroke(STROKE);
        double zero = y.valueToJava2D(0, area, RectangleEdge.LEFT);
        for (int i = 0; i < balances.size(); i++) {
            Balance balance = balances.get(i);
            Color colour = LineStyle.of(caption.scenario(), balance.plan()).colour();
            balance.ending().breakEvenTime().filter(time -> time > 0).ifPresent(time -> {
                double centre = x.valueToJava2D(time, area, RectangleEdge.BOTTOM);
                g2.setColor(Color.WHITE);
                g2.fill(new Ellipse2D.Double(centre - RING / 2, zero - RING / 2, RING, RING));
                g2.setColor(colour);
                g2.draw(new Ellipse2D.Double(centre - RING / 2, zero - RING / 2, RING, RING));
            });
            double end = x.valueToJava2D(caption.scenario().time().horizon(), area, RectangleEdge.BOTTOM) - (i + 1) * APART;
            nets.get(i).ifPresent(net -> {
                g2.setColor(colour);
                bar(g2, end, y.valueToJava2D(net.p05(), area, RectangleEdge.LEFT), y.valueToJava2D(net.p95(), area, RectangleEdge.LEFT));
            });
        }
    }

    private static void bar(Graphics2D g2, double centre, double low, double high) {
        g2.draw(new Line2D.Double(centre, low, centre, high));
        g2.draw(new Line2D.Double(centre - CAP, low, centre + CAP, low));
        g2.draw(new Line2D.Double(centre - CAP, high, centre + CAP, high));
    }
}
