package org.jdrtoolkit.sim.internal.rows;

import org.jdrtoolkit.core.equation.Shape;

/** The curves of all shapes, in loops that the compiler vectorises and that allocate no memory. */
public final class Curves implements Shape.Cases<Curve> {

    private Curves() {}

    /** The curve of a shape. */
    public static Curve of(Shape shape) {
        return shape.fold(new Curves());
    }

    @Override
    public Curve affine(Shape.Affine line) {
        double constant = line.constant();
        double slope = line.slope();
        return (x, result, room) -> Rows.line(result, constant, slope, x);
    }

    @Override
    public Curve reciprocal(Shape.Reciprocal reciprocal) {
        double by = reciprocal.by();
        return (x, result, room) -> {
            for (int p = 0; p < result.length; p++) {
                result[p] = 1 / (1 + by * x[p]);
            }
        };
    }

    @Override
    public Curve inverse(Shape.Inverse inverse) {
        return (x, result, room) -> {
            for (int p = 0; p < result.length; p++) {
                result[p] = 1 / x[p];
            }
        };
    }

    @Override
    public Curve hill(Shape.Hill hill) {
        double slope = hill.slope();
        double half = StrictMath.pow(hill.midpoint(), slope);
        return (x, result, room) -> {
            powers(x, slope, result, room);
            for (int p = 0; p < result.length; p++) {
                result[p] = result[p] / (half + result[p]);
            }
        };
    }

    /** Powers of levels; levels below 0 count as 0. */
    private static void powers(double[] x, double exponent, double[] result, Room room) {
        double[] levels = room.row();
        for (int p = 0; p < levels.length; p++) {
            levels[p] = Math.max(x[p], 0);
        }
        StrictPowers.pow(levels, exponent, result, room.powers());
    }

    @Override
    public Curve logistic(Shape.Logistic logistic) {
        double slope = logistic.slope();
        double midpoint = logistic.midpoint();
        return (x, result, room) -> {
            double[] exponents = room.row();
            for (int p = 0; p < exponents.length; p++) {
                exponents[p] = -slope * (x[p] - midpoint);
            }
            StrictPowers.exp(exponents, result, room.powers());
            for (int p = 0; p < result.length; p++) {
                result[p] = 1 / (1 + result[p]);
            }
        };
    }

    @Override
    public Curve exponential(Shape.Exponential exponential) {
        double by = exponential.by();
        return (x, result, room) -> Exponentials.of(by, x, result, room);
    }

    @Override
    public Curve power(Shape.Power power) {
        double exponent = power.exponent();
        return (x, result, room) -> powers(x, exponent, result, room);
    }

    @Override
    public Curve piecewiseLinear(Shape.PiecewiseLinear table) {
        return TableCurve.of(table);
    }
}
