package org.jdrtoolkit.sim.internal.rows;

import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.model.Point;

/**
 * A piecewise linear curve as a sum over its pieces: each adds all of its rise for levels beyond it, nothing for levels before it, and a part
 * for levels on it. Flat pieces add nothing and are left out.
 */
final class TableCurve implements Curve {

    private final double first;
    private final double[] lefts;
    private final double[] rights;
    private final double[] rises;

    private TableCurve(double first, double[] lefts, double[] rights, double[] rises) {
        this.first = first;
        this.lefts = lefts;
        this.rights = rights;
        this.rises = rises;
    }

    /** The curve of a table; evaluated person by person if sums of its rises would not give exactly the bits of its corners. */
    static Curve of(Shape.PiecewiseLinear table) {
        List<Point> points = table.points();
        double[] lefts = new double[points.size() - 1];
        double[] rights = new double[lefts.length];
        double[] rises = new double[lefts.length];
        int pieces = 0;
        double sum = points.get(0).y();
        for (int i = 1; i < points.size(); i++) {
            double rise = points.get(i).y() - points.get(i - 1).y();
            sum += rise;
            if (sum != points.get(i).y()) {
                return eachAlone(table);
            }
            if (rise != 0) {
                lefts[pieces] = points.get(i - 1).x();
                rights[pieces] = points.get(i).x();
                rises[pieces] = rise;
                pieces++;
            }
        }
        return new TableCurve(points.get(0).y(), Arrays.copyOf(lefts, pieces), Arrays.copyOf(rights, pieces), Arrays.copyOf(rises, pieces));
    }

    private static Curve eachAlone(Shape.PiecewiseLinear table) {
        return (x, result, room) -> {
            for (int p = 0; p < result.length; p++) {
                result[p] = table.of(x[p]);
            }
        };
    }

    @Override
    public void of(double[] x, double[] result, Room room) {
        Arrays.fill(result, first);
        for (int i = 0; i < rises.length; i++) {
            addPiece(x, result, lefts[i], rights[i], rises[i]);
        }
    }

    private static void addPiece(double[] x, double[] result, double left, double right, double rise) {
        double width = right - left;
        for (int p = 0; p < result.length; p++) {
            result[p] += rise * ((Math.min(Math.max(x[p], left), right) - left) / width);
        }
    }
}
