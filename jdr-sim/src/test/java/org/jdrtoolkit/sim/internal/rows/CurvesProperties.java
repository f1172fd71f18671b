package org.jdrtoolkit.sim.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.model.Point;

/** Curves over many people are those of one person, bit for bit. */
class CurvesProperties {

    private static final int PEOPLE = 203;

    /** Tables of plain decimals, whose rises sum to their corners, and of any numbers, whose rises may not. */
    @Property(tries = 300)
    void tables(@ForAll @IntRange(min = 2, max = 6) int corners, @ForAll boolean arePlain, @ForAll long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Point> points = new ArrayList<>();
        double x = -2;
        for (int i = 0; i < corners; i++) {
            x += arePlain ? 0.5 * chance.nextInt(1, 4) : chance.nextDouble(0.01, 2);
            points.add(new Point(x, arePlain ? 0.25 * chance.nextInt(-4, 5) : chance.nextDouble(-1, 1)));
        }
        double[] levels = chance.doubles(PEOPLE, -4, 8).toArray();
        for (int i = 0; i < corners; i++) {
            levels[i] = points.get(i).x();
        }
        levels[corners] = Double.POSITIVE_INFINITY;
        levels[corners + 1] = Double.NEGATIVE_INFINITY;

        assertSameBits(new Shape.PiecewiseLinear(points), levels);
    }

    @Property(tries = 100)
    void otherKinds(@ForAll long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        double[] levels = chance.doubles(PEOPLE, -3, 3).toArray();
        levels[0] = 0;
        levels[1] = -0.0;

        assertSameBits(new Shape.Affine(chance.nextDouble(-2, 2), chance.nextDouble(-2, 2)), levels);
        assertSameBits(new Shape.Reciprocal(chance.nextDouble(-0.3, 2)), levels);
        assertSameBits(new Shape.Inverse(), levels);
        assertSameBits(new Shape.Hill(chance.nextDouble(0.2, 6), chance.nextDouble(0.1, 2)), levels);
        assertSameBits(new Shape.Logistic(chance.nextDouble(-5, 5), chance.nextDouble(-1, 1)), levels);
        assertSameBits(new Shape.Power(chance.nextDouble(-2, 4)), levels);
        assertSameBits(new Shape.Power(chance.nextInt(-2, 4)), levels);
    }

    private static void assertSameBits(Shape shape, double[] levels) {
        double[] found = new double[levels.length];
        Curves.of(shape).of(levels, found, new Room(levels.length));

        assertThat(found).as("%s", shape).isEqualTo(Arrays.stream(levels).map(shape::of).toArray());
    }
}
