package org.jdrtoolkit.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Names the ends of paths, some times along them, and the origin, each beside its point and none over another. */
final class PathLabels extends AbstractXYAnnotation {

    /** A mark along each path, with words beside it or without. */
    record TimeMark(int result, Optional<String> words) {}

    private static final Stroke RING = new BasicStroke(1.6f);
    private static final double WIDEST = 0.25;
    private static final double WIDEST_VERDICT = 0.32;

    /** From here on a thin line leads from a point to its label. */
    private static final double FAR = 20;

    private final List<PlanPath> paths;
    private final List<TimeMark> timeMarks;
    private final Optional<Integer> verdict;
    private final String origin;
    private final Quadrants quadrants;
    private final List<WorldCloud> clouds;

    /** Labels of paths; a ring at the result of the verdict where that is not the last. */
    PathLabels(List<PlanPath> paths, List<TimeMark> timeMarks, Optional<Integer> verdict, String origin, Quadrants quadrants,
            List<WorldCloud> clouds) {
        this.paths = List.copyOf(paths);
        this.timeMarks = List.copyOf(timeMarks);
        this.verdict = verdict;
        this.origin = origin;
        this.quadrants = quadrants;
        this.clouds = List.copyOf(clouds);
    }

    @Override
    public void draw(Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis x, ValueAxis y, int index, PlotRenderingInfo info) {
        List<List<Point2D>> drawn = paths.stream().map(path -> points(path.performanceZ(), path.wellbeingZ(), area, x, y)).toList();
        Point2D start = point(0, 0, area, x, y);
        LabelRoom room = room(g2, area, x, start, drawn);
        clouds.forEach(cloud -> points(cloud.performanceZ(), cloud.wellbeingZ(), area, x, y).forEach(room::avoid));
        drawOrigin(g2, start);
        verdict.ifPresent(result -> drawn.forEach(points -> drawRing(g2, points.get(result))));
        // What matters most chooses first.
        for (int i = 0; i < paths.size(); i++) {
            drawEnd(g2, area, paths.get(i), drawn.get(i), room);
        }
        drawOriginLabel(g2, area, start, room);
        for (int i = 0; i < paths.size(); i++) {
            if (!paths.get(i).style().isUnchanged()) {
                drawTimes(g2, drawn.get(i), room);
            }
        }
    }

    /** The room that quadrant names, axes, paths and their marks leave. */
    private LabelRoom room(Graphics2D g2, Rectangle2D area, ValueAxis x, Point2D start, List<List<Point2D>> drawn) {
        LabelRoom room = new LabelRoom(larger(area, -6), Stream.concat(axes(start, area).stream(),
                drawn.stream().flatMap(points -> lines(points).stream())).toList());
        quadrants.places(g2, area, x).values().forEach(place -> room.take(larger(place, 5)));
        room.take(around(start, 4));
        for (List<Point2D> points : drawn) {
            room.take(around(points.get(points.size() - 1), 7));
            verdict.ifPresent(result -> room.take(around(points.get(result), 11)));
            timeMarks.forEach(mark -> room.take(around(points.get(mark.result()), 3)));
        }
        return room;
    }

    private void drawEnd(Graphics2D g2, Rectangle2D area, PlanPath path, List<Point2D> points, LabelRoom room) {
        Point2D end = points.get(points.size() - 1);
        TextBlock text = TextBlock.of(path.title(), Theme.LABEL, WIDEST * area.getWidth(), g2);
        Optional<TextBlock> verdict = path.verdict().map(words -> TextBlock.of(words, Theme.TICK, WIDEST_VERDICT * area.getWidth(), g2));
        double width = Math.max(text.width(), verdict.map(TextBlock::width).orElse(0.0));
        Rectangle2D place = room.takeBeside(end, width, text.height() + verdict.map(TextBlock::height).orElse(0.0));
        if (room.isOverSomething(place)) {
            TextBlock.drawHalo(g2, place);
        }
        double alignment = alignment(place, end);
        text.draw(g2, place.getX() + alignment * (width - text.width()), place.getY(), alignment, path.style().inkColour());
        verdict.ifPresent(words -> words.draw(g2, place.getX() + alignment * (width - words.width()), place.getY() + text.height(),
                alignment, path.style().inkColour()));
        drawLeader(g2, end, place, path.style(), room);
    }

    private static void drawLeader(Graphics2D g2, Point2D from, Rectangle2D to, LineStyle style, LabelRoom room) {
        double x = Math.max(to.getX() - 2, Math.min(from.getX(), to.getMaxX() + 2));
        double y = Math.max(to.getY(), Math.min(from.getY(), to.getMaxY()));
        if (from.distance(x, y) > FAR) {
            g2.setColor(style.inkColour());
            g2.setStroke(Theme.HAIRLINE);
            Line2D leader = new Line2D.Double(from.getX(), from.getY(), x, y);
            g2.draw(leader);
            room.avoid(leader);
        }
    }

    private void drawTimes(Graphics2D g2, List<Point2D> points, LabelRoom room) {
        for (TimeMark mark : timeMarks) {
            mark.words().ifPresent(words -> {
                TextBlock text = TextBlock.of(words, Theme.SMALL, Double.MAX_VALUE, g2);
                room.takeIfFree(points.get(mark.result()), text.width(), text.height())
                        .ifPresent(place -> text.draw(g2, place.getX(), place.getY(), 0, Theme.QUIET_INK));
            });
        }
    }

    private static void drawRing(Graphics2D g2, Point2D verdict) {
        g2.setColor(Theme.INK);
        g2.setStroke(RING);
        g2.draw(new Ellipse2D.Double(verdict.getX() - 9, verdict.getY() - 9, 18, 18));
    }

    private static void drawOrigin(Graphics2D g2, Point2D start) {
        g2.setColor(Theme.QUIET_INK);
        g2.fill(new Ellipse2D.Double(start.getX() - 4, start.getY() - 4, 8, 8));
    }

    private void drawOriginLabel(Graphics2D g2, Rectangle2D area, Point2D start, LabelRoom room) {
        TextBlock text = TextBlock.of(origin, Theme.TICK, WIDEST * area.getWidth(), g2);
        room.takeIfFree(start, text.width(), text.height())
                .ifPresent(place -> text.draw(g2, place.getX(), place.getY(), alignment(place, start), Theme.QUIET_INK));
    }

    /** Lines of a label begin on the side that faces its point. */
    private static double alignment(Rectangle2D place, Point2D point) {
        return place.getX() >= point.getX() ? 0 : place.getMaxX() <= point.getX() ? 1 : 0.5;
    }

    private static List<Point2D> points(double[] performanceZ, double[] wellbeingZ, Rectangle2D area, ValueAxis x, ValueAxis y) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < performanceZ.length; i++) {
            points.add(point(performanceZ[i], wellbeingZ[i], area, x, y));
        }
        return points;
    }

    private static Point2D point(double performanceZ, double wellbeingZ, Rectangle2D area, ValueAxis x, ValueAxis y) {
        return new Point2D.Double(x.valueToJava2D(performanceZ, area, RectangleEdge.BOTTOM),
                y.valueToJava2D(wellbeingZ, area, RectangleEdge.LEFT));
    }

    private static List<Line2D> axes(Point2D origin, Rectangle2D area) {
        return List.of(new Line2D.Double(area.getX(), origin.getY(), area.getMaxX(), origin.getY()),
                new Line2D.Double(origin.getX(), area.getY(), origin.getX(), area.getMaxY()));
    }

    private static List<Line2D> lines(List<Point2D> points) {
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return lines;
    }

    private static Rectangle2D around(Point2D point, double reach) {
        return new Rectangle2D.Double(point.getX() - reach, point.getY() - reach, 2 * reach, 2 * reach);
    }

    private static Rectangle2D larger(Rectangle2D place, double by) {
        return new Rectangle2D.Double(place.getX() - by, place.getY() - by, place.getWidth() + 2 * by, place.getHeight() + 2 * by);
    }
}
