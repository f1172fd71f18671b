package org.jdrtoolkit.sim.engine;

import java.util.Optional;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * A noise layer over some constructs: its covariance between people, and the covariance of what each step adds so that the
 * first stays what it is (docs/numerics.md, equations 8 to 10).
 */
final class GaussianLayer {

    /** Room for the numbers of a block, one per thread. */
    private static final ThreadLocal<double[]> NORMALS = ThreadLocal.withInitial(() -> new double[0]);

    private final int[] constructs;
    private final double[][] startRoot;
    private final double[][] stepRoot;

    private GaussianLayer(int[] constructs, double[][] startRoot, double[][] stepRoot) {
        this.constructs = constructs;
        this.startRoot = startRoot;
        this.stepRoot = stepRoot;
    }

    /**
     * A layer whose covariance stays what it is: each step adds what it takes away.
     *
     * @param constructs positions of the constructs that the covariance is about
     * @param left the covariance that is left after a step
     * @return empty if covariance − left is not positive definite, so that no noise can make up for it
     */
    static Optional<GaussianLayer> of(int[] constructs, double[][] covariance, double[][] left) {
        if (constructs.length == 0) {
            return Optional.of(new GaussianLayer(constructs, covariance, covariance));
        }
        double[][] added = new double[constructs.length][constructs.length];
        for (int i = 0; i < added.length; i++) {
            for (int j = 0; j <= i; j++) {
                added[i][j] = covariance[i][j] - left[i][j];
                added[j][i] = added[i][j];
            }
        }
        try {
            return Optional.of(new GaussianLayer(constructs, root(covariance), root(added)));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    private static double[][] root(double[][] covariance) {
        return new CholeskyDecomposition(MatrixUtils.createRealMatrix(covariance)).getL().getData();
    }

    /** Adds a first draw to the values of a block of people, of whom the first is given. */
    void start(double[][] values, Stream[] streams, int firstPerson) {
        add(startRoot, values, streams, firstPerson, 0);
    }

    /** Adds what a step brings; steps count from 1. */
    void step(double[][] values, Stream[] streams, int firstPerson, int step) {
        add(stepRoot, values, streams, firstPerson, step);
    }

    /** Multiplies the values of each construct of the layer by what a step keeps of them. */
    void fade(double[][] values, double[] kept) {
        for (int construct : constructs) {
            Rows.scale(values[construct], kept[construct]);
        }
    }

    private void add(double[][] root, double[][] values, Stream[] streams, int firstPerson, int step) {
        for (int j = 0; j < constructs.length; j++) {
            double[] normals = NORMALS.get();
            if (normals.length != values[constructs[j]].length) {
                normals = new double[values[constructs[j]].length];
                NORMALS.set(normals);
            }
            streams[constructs[j]].normals(normals, firstPerson, step);
            for (int i = j; i < constructs.length; i++) {
                Rows.add(values[constructs[i]], root[i][j], normals);
            }
        }
    }
}
