package org.jdrtoolkit.sim.internal.rows;

import org.jdrtoolkit.core.equation.Shape;

/** The curves of all shapes, in loops that the compiler makes vector instructions of and that take no memory. */
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
        return (x, result) -> Rows.line(result, constant, slope, x);
    }

    @Override
    public Curve reciprocal(Shape.Reciprocal reciprocal) {
        double by = reciprocal.by();
        return (x, result) -> {
            for (int p = 0; p < result.length; p++) {
                result[p] = 1 / (1 + by * x[p]);
            }
        };
    }

    @Override
    public Curve hill(Shape.Hill hill) {
        return (x, result) -> {
            for (int p = 0; p < result.length; p++) {
                result[p] = hill.of(x[p]);
            }
        };
    }

    @Override
    public Curve logistic(Shape.Logistic logistic) {
        return (x, result) -> {
            for (int p = 0; p < result.length; p++) {
                result[p] = logistic.of(x[p]);
            }
        };
    }

    @Override
    public Curve exponential(Shape.Exponential exponential) {
        double by = exponential.by();
        return (x, result) -> Exponentials.of(by, x, result);
    }

    @Override
    public Curve power(Shape.Power power) {
        return (x, result) -> {
            for (int p = 0; p < result.length; p++) {
                result[p] = power.of(x[p]);
            }
        };
    }

    @Override
    public Curve piecewiseLinear(Shape.PiecewiseLinear table) {
        return TableCurve.of(table);
    }
}
