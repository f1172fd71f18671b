package org.jdrtoolkit.core.equation;

import java.util.List;
import org.jdrtoolkit.core.model.Point;

/** What a factor makes of the number it reads; exponentials and powers of single numbers are StrictMath, the same bits on every machine. */
public sealed interface Shape {

    /** The factor at x. */
    double of(double x);

    /** Just x. */
    Shape IDENTITY = new Affine(0, 1);

    /** {@code constant + slope·x}: levels, room, amplification, deviation. */
    record Affine(double constant, double slope) implements Shape {
        @Override
        public double of(double x) {
            return constant + slope * x;
        }
    }

    /** {@code 1/(1 + by·x)}. */
    record Reciprocal(double by) implements Shape {
        @Override
        public double of(double x) {
            return 1 / (1 + by * x);
        }
    }

    /** {@code x^slope/(midpoint^slope + x^slope)}; 0 for x below 0. */
    record Hill(double slope, double midpoint) implements Shape {
        @Override
        public double of(double x) {
            double power = StrictMath.pow(Math.max(x, 0), slope);
            return power / (StrictMath.pow(midpoint, slope) + power);
        }
    }

    /** {@code 1/(1 + e^(−slope·(x − midpoint)))}. */
    record Logistic(double slope, double midpoint) implements Shape {
        @Override
        public double of(double x) {
            return 1 / (1 + StrictMath.exp(-slope * (x - midpoint)));
        }
    }

    /** {@code e^(by·x)}. */
    record Exponential(double by) implements Shape {
        @Override
        public double of(double x) {
            return StrictMath.exp(by * x);
        }
    }

    /** {@code x^exponent}; 0 for x below 0. */
    record Power(double exponent) implements Shape {
        @Override
        public double of(double x) {
            return StrictMath.pow(Math.max(x, 0), exponent);
        }
    }

    /** Piecewise linear through points with increasing x; constant beyond the first and the last. */
    record PiecewiseLinear(List<Point> points) implements Shape {

        public PiecewiseLinear {
            points = List.copyOf(points);
        }

        @Override
        public double of(double x) {
            Point left = points.get(0);
            if (x <= left.x()) {
                return left.y();
            }
            for (Point right : points.subList(1, points.size())) {
                if (x <= right.x()) {
                    return left.y() + (right.y() - left.y()) * ((x - left.x()) / (right.x() - left.x()));
                }
                left = right;
            }
            return left.y();
        }
    }
}
