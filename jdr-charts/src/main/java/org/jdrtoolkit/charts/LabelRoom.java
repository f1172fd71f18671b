package org.jdrtoolkit.charts;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels in a picture: near what they name, inside the border, over as little else as possible. */
final class LabelRoom {

    private static final double[] DISTANCES = {13, 18, 28, 44, 64, 90, 120, 160};
    private static final double[] CLOSE = {8.5, 12};
    private static final int DIRECTIONS = 16;

    /** Labels on one line stay this far apart. */
    private static final double GAP = 5;

    private static final double OUTSIDE = 1000;
    private static final double OVER_LABEL = 3;
    private static final double OVER_LINE = 60;
    private static final double OVER_MARK = 20;

    private final Rectangle2D area;
    private final List<Line2D> lines;
    private final List<Point2D> marks = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Rectangle2D> labels = new ArrayList<>();

    /** Room within an area that holds these lines. */
    LabelRoom(Rectangle2D area, List<Line2D> lines) {
        this.area = area;
        this.lines = new ArrayList<>(lines);
    }

    /** Keeps a place free of labels. */
    void take(Rectangle2D place) {
        taken.add(place);
    }

    /** Asks later labels to make way for a line. */
    void avoid(Line2D line) {
        lines.add(line);
    }

    /** Asks later labels to make way for a small mark, of which there may be many. */
    void avoid(Point2D mark) {
        marks.add(mark);
    }

    /** The best place for a label of this size beside a point, which is then taken; to the right where all else is equal. */
    Rectangle2D takeBeside(Point2D point, double width, double height) {
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                Rectangle2D place = beside(point, width, height, 2 * Math.PI * direction / DIRECTIONS, distance);
                double aside = 6 * Math.sin(Math.PI * direction / DIRECTIONS);
                double cost = distance + aside + cost(place) + OVER_LINE * labelsBetween(point, place) + OVER_MARK * marksUnder(place);
                if (cost < least) {
                    least = cost;
                    best = place;
                }
            }
        }
        take(best);
        labels.add(best);
        return best;
    }

    /** Labels that would cut this one off from its point. */
    private long labelsBetween(Point2D point, Rectangle2D place) {
        return labels.stream()
                .filter(label -> label.intersectsLine(point.getX(), point.getY(), place.getCenterX(), place.getCenterY())).count();
    }

    private long marksUnder(Rectangle2D place) {
        return marks.stream().filter(place::contains).count();
    }

    /** Whether a label here hides a part of a line or a small mark. */
    boolean isOverSomething(Rectangle2D place) {
        return marksUnder(place) > 0 || lines.stream().anyMatch(line -> line.intersects(place));
    }

    /** A free place for a label of this size close to a point, which is then taken; none rather than a crowded one. */
    Optional<Rectangle2D> takeIfFree(Point2D point, double width, double height) {
        for (double distance : CLOSE) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                Rectangle2D place = beside(point, width, height, 2 * Math.PI * direction / DIRECTIONS, distance);
                if (cost(place) == 0 && marksUnder(place) == 0) {
                    take(place);
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    private static Rectangle2D beside(Point2D point, double width, double height, double angle, double distance) {
        // Sideways a label meets the point with the middle of an edge, askew with a corner, so it never covers the point.
        double centreX = point.getX() + Math.cos(angle) * distance + edge(Math.cos(angle)) * width / 2;
        double centreY = point.getY() - Math.sin(angle) * distance - edge(Math.sin(angle)) * height / 2;
        return new Rectangle2D.Double(centreX - width / 2, centreY - height / 2, width, height);
    }

    private static Rectangle2D withGap(Rectangle2D place) {
        return new Rectangle2D.Double(place.getX() - GAP, place.getY(), place.getWidth() + 2 * GAP, place.getHeight());
    }

    private static double edge(double direction) {
        return Math.max(-1, Math.min(1, 1.5 * direction));
    }

    private double cost(Rectangle2D place) {
        double cost = 0;
        Rectangle2D inside = place.createIntersection(area);
        if (!area.contains(place)) {
            cost += OUTSIDE + place.getWidth() * place.getHeight() - Math.max(0, inside.getWidth()) * Math.max(0, inside.getHeight());
        }
        for (Rectangle2D other : taken) {
            Rectangle2D overlap = withGap(place).createIntersection(other);
            if (!overlap.isEmpty()) {
                cost += OUTSIDE / 4 + OVER_LABEL * overlap.getWidth() * overlap.getHeight();
            }
        }
        long crossed = lines.stream().filter(line -> line.intersects(place)).count();
        return cost + (crossed > 0 ? OVER_LINE + 2 * crossed : 0);
    }
}
