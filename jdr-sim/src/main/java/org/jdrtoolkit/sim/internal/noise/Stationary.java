package org.jdrtoolkit.sim.internal.noise;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The covariance in the limit of a step with noise repeated without end: V = M V Mᵀ + Q, which is linear in Q. Symmetric matrices
 * are written as the vectors of their pairs i ≥ j, in the order (0,0), (1,0), (1,1), (2,0), …
 */
public final class Stationary {

    /** A step squared this often has been repeated 2⁶⁴ times. */
    private static final int MOST_SQUARES = 64;

    private final int size;
    private final RealMatrix inverse;

    private Stationary(int size, RealMatrix inverse) {
        this.size = size;
        this.inverse = inverse;
    }

    /** For a step that multiplies deviations by M; empty if deviations do not fade, so that variances grow without end. */
    public static Optional<Stationary> of(RealMatrix m) {
        if (!fades(m)) {
            return Optional.empty();
        }
        int size = m.getRowDimension();
        double[][] taken = new double[size * (size + 1) / 2][size * (size + 1) / 2];
        for (int i = 0, row = 0; i < size; i++) {
            for (int j = 0; j <= i; j++, row++) {
                for (int k = 0, column = 0; k < size; k++) {
                    for (int l = 0; l <= k; l++, column++) {
                        double once = m.getEntry(i, k) * m.getEntry(j, l);
                        taken[row][column] = (row == column ? 1 : 0) - (k == l ? once : once + m.getEntry(i, l) * m.getEntry(j, k));
                    }
                }
            }
        }
        try {
            return Optional.of(new Stationary(size, new LUDecomposition(MatrixUtils.createRealMatrix(taken)).getSolver().getInverse()));
        } catch (SingularMatrixException e) {
            return Optional.empty(); // deviations fade too slowly to be distinguished from lasting ones
        }
    }

    private static boolean fades(RealMatrix m) {
        RealMatrix power = m;
        for (int k = 0; k < MOST_SQUARES; k++) {
            double norm = power.getNorm();
            if (norm < 1) {
                return true;
            } else if (!Double.isFinite(norm)) {
                return false;
            }
            power = power.multiply(power);
        }
        return false;
    }

    /** The matrix by which pairs of Q are multiplied to give pairs of V. */
    public RealMatrix inverse() {
        return inverse;
    }

    /** V for Q. */
    public RealMatrix covariance(RealMatrix noise) {
        return matrix(inverse.operate(pairs(noise)));
    }

    /** The pairs of a symmetric matrix. */
    public static double[] pairs(RealMatrix matrix) {
        int size = matrix.getRowDimension();
        double[] pairs = new double[size * (size + 1) / 2];
        for (int i = 0, pair = 0; i < size; i++) {
            for (int j = 0; j <= i; j++, pair++) {
                pairs[pair] = matrix.getEntry(i, j);
            }
        }
        return pairs;
    }

    /** The symmetric matrix of these pairs; pairs that are not given are 0. */
    public RealMatrix matrix(double[] pairs) {
        double[] all = Arrays.copyOf(pairs, size * (size + 1) / 2);
        RealMatrix matrix = MatrixUtils.createRealMatrix(size, size);
        for (int i = 0, pair = 0; i < size; i++) {
            for (int j = 0; j <= i; j++, pair++) {
                matrix.setEntry(i, j, all[pair]);
                matrix.setEntry(j, i, all[pair]);
            }
        }
        return matrix;
    }
}
