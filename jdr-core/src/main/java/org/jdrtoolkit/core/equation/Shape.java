package org.jdrtoolkit.core.equation;

import java.util.List;
import org.jdrtoolkit.core.model.Point;

/** The function that a factor applies to the number it reads; exponentials and powers use StrictMath: the same bits on every machine. */
public sealed interface Shape {

    /** The factor at x. */
    double of(double x);

    /** One case for each kind of shape; a new kind needs a case wherever shapes are told apart. */
    interface Cases<R> {
        /** For an Affine. */
        R affine(Affine shape);

        /** For a Reciprocal. */
        R reciprocal(Reciprocal shape);

        /** For an Inverse. */
        R inverse(Inverse shape);

        /** For a Hill. */
        R hill(Hill shape);

        /** For a Logistic. */
        R logistic(Logistic shape);

        /** For an Exponential. */
        R exponential(Exponential shape);

        /** For a Power. */
        R power(Power shape);

        /** For a PiecewiseLinear. */
        R piecewiseLinear(PiecewiseLinear shape);
    }

    /** Applies the case for this kind. */
    <R> R fold(Cases<R> cases);

    /** Just x. */
    Shape IDENTITY = new Affine(0, 1);

    /** {@code constant + slope·x}: levels, room, amplification, deviation. */
    record Affine(double constant, double slope) implements Shape {
        @Override
        public double of(double x) {
            return constant + slope * x;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.affine(this);
        }
    }

    /** {@code 1/(1 + by·x)}. */
    record Reciprocal(double by) implements Shape {
        @Override
        public double of(double x) {
            return 1 / (1 + by * x);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.reciprocal(this);
        }
    }

    /** {@code 1/x}. */
    record Inverse() implements Shape {
        @Override
        public double of(double x) {
            return 1 / x;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.inverse(this);
        }
    }

    /** {@code x^slope/(midpoint^slope + x^slope)}; 0 for x below 0. */
    record Hill(double slope, double midpoint) implements Shape {
        @Override
        public double of(double x) {
            double power = StrictMath.pow(Math.max(x, 0), slope);
            return power / (StrictMath.pow(midpoint, slope) + power);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.hill(this);
        }
    }

    /** {@code 1/(1 + e^(−slope·(x − midpoint)))}. */
    record Logistic(double slope, double midpoint) implements Shape {
        @Override
        public double of(double x) {
            return 1 / (1 + StrictMath.exp(-slope * (x - midpoint)));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.logistic(this);
        }
    }

    /** {@code e^(by·x)}. */
    record Exponential(double by) implements Shape {
        @Override
        public double of(double x) {
            return StrictMath.exp(by * x);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.exponential(this);
        }
    }

    /** {@code x^exponent}; levels below 0 count as 0. */
    record Power(double exponent) implements Shape {
        @Override
        public double of(double x) {
            return StrictMath.pow(Math.max(x, 0), exponent);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.power(this);
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
            for (int i = 1; i < points.size(); i++) {
                Point right = points.get(i);
                if (x <= right.x()) {
                    return left.y() + (right.y() - left.y()) * ((x - left.x()) / (right.x() - left.x()));
                }
                left = right;
            }
            return Double.isNaN(x) ? x : left.y();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.piecewiseLinear(this);
        }
    }
}
