package org.jdrtoolkit.sim.internal.noise;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.chance.PeopleChance;
import org.jdrtoolkit.sim.internal.rows.Rows;

/**
 * A noise layer over some constructs: its covariance between people, and the covariance of what each step adds to keep the
 * former constant (docs/numerics.md, equations 8 to 10).
 */
public final class GaussianLayer {

    private final int[] constructs;
    private final double[][] startRoot;
    private final double[][] stepRoot;

    private GaussianLayer(int[] constructs, double[][] startRoot, double[][] stepRoot) {
        this.constructs = constructs;
        this.startRoot = startRoot;
        this.stepRoot = stepRoot;
    }

    /**
     * A layer whose covariance stays constant: each step adds as much as it takes away.
     *
     * @param constructs positions of the constructs of the covariance
     * @param left the covariance that is left after a step
     * @return empty if covariance − left is not positive definite, so that no noise can make up for it
     */
    public static Optional<GaussianLayer> of(int[] constructs, double[][] covariance, double[][] left) {
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

    /** Positions of the constructs of the layer. */
    public IntStream constructs() {
        return IntStream.of(constructs);
    }

    /** How many normal numbers a step needs per person. */
    public int size() {
        return constructs.length;
    }

    /** The chance of the layer's constructs for some people. */
    PeopleChance[] chance(Chance[] byConstruct, int firstPerson, int people) {
        return constructs().mapToObj(construct -> byConstruct[construct].of(firstPerson, people)).toArray(PeopleChance[]::new);
    }

    /** Adds a first draw to the values of consecutive people, from {@code firstPerson} on. */
    void start(double[][] values, Chance[] byConstruct, int firstPerson) {
        PeopleChance[] chance = chance(byConstruct, firstPerson, values[0].length);
        start(values, Arrays.stream(chance).map(one -> one.normals(0)).toArray(double[][]::new));
    }

    /** Adds a first draw to the values of a block of people, made of standard normal numbers. */
    void start(double[][] values, double[][] normals) {
        for (int i = 0; i < constructs.length; i++) {
            Rows.mix(values[constructs[i]], 1, startRoot[i], normals, i + 1);
        }
    }

    /** Adds the first draw of a newcomer, by construct; newcomers of a place are numbered. */
    public void draw(double[] values, Chance[] byConstruct, int person, int number) {
        for (int j = 0; j < constructs.length; j++) {
            double normal = byConstruct[constructs[j]].normal(person, number);
            for (int i = j; i < constructs.length; i++) {
                values[constructs[i]] += startRoot[i][j] * normal;
            }
        }
    }

    /** Lets values fade and adds noise for a step: {@code kept} is the fraction left, by construct; noise is made from standard normal numbers. */
    void step(double[][] values, double[] kept, double[][] normals) {
        for (int i = 0; i < constructs.length; i++) {
            Rows.mix(values[constructs[i]], kept[constructs[i]], stepRoot[i], normals, i + 1);
        }
    }
}
