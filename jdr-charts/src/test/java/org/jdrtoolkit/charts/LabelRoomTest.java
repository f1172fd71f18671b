package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelRoomTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 600, 400);

    @Test
    void aLabelAloneStandsToTheRightOfItsPoint() {
        Rectangle2D place = new LabelRoom(AREA, List.of()).takeBeside(new Point2D.Double(300, 200), 80, 20);

        assertThat(place.getX()).isGreaterThan(300);
        assertThat(place.getCenterY()).isEqualTo(200);
    }

    @Test
    void labelsAtOnePointDoNotTouch() {
        LabelRoom room = new LabelRoom(AREA, List.of());
        List<Rectangle2D> places = new ArrayList<>();

        for (int i = 0; i < 5; i++) {
            places.add(room.takeBeside(new Point2D.Double(300, 200), 120, 40));
        }

        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(places.get(i).intersects(places.get(j))).isFalse();
            }
        }
    }

    @Test
    void aLabelAtTheBorderStaysInside() {
        for (Point2D corner : List.of(new Point2D.Double(2, 2), new Point2D.Double(598, 2), new Point2D.Double(598, 398))) {
            assertThat(AREA.contains(new LabelRoom(AREA, List.of()).takeBeside(corner, 150, 60))).isTrue();
        }
    }

    @Test
    void aLabelMakesWayForLines() {
        Line2D line = new Line2D.Double(300, 200, 600, 200);

        Rectangle2D place = new LabelRoom(AREA, List.of(line)).takeBeside(new Point2D.Double(300, 200), 80, 20);

        assertThat(line.intersects(place)).isFalse();
    }

    @Test
    void aLabelMakesWayForSmallMarks() {
        LabelRoom room = new LabelRoom(AREA, List.of());
        List<Point2D> marks = List.of(new Point2D.Double(330, 195), new Point2D.Double(350, 200), new Point2D.Double(370, 205));
        marks.forEach(room::avoid);

        Rectangle2D place = room.takeBeside(new Point2D.Double(300, 200), 80, 20);

        assertThat(marks).noneMatch(place::contains);
    }

    @Test
    void aLabelThatMayBeLeftOutIsWhereItWouldCrowd() {
        LabelRoom room = new LabelRoom(AREA, List.of());
        room.take(new Rectangle2D.Double(200, 100, 200, 200));

        assertThat(room.takeIfFree(new Point2D.Double(300, 200), 40, 15)).isEmpty();
        assertThat(room.takeIfFree(new Point2D.Double(100, 200), 40, 15)).isPresent();
    }
}
