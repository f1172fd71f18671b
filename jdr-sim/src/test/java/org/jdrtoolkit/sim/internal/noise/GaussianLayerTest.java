package org.jdrtoolkit.sim.internal.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.junit.jupiter.api.Test;

/** What a step takes from the differences between people, its noise gives back: equations 8 to 10 of docs/numerics.md. */
class GaussianLayerTest {

    private static final int[] BOTH = {0, 1};
    private static final double[][] COVARIANCE = {{1, 0.5}, {0.5, 1}};
    private static final double[][] STEP = {{0.5, 0.25}, {0, 0.5}};
    private static final Chance[] STREAMS = {Chance.of(1).of("demands"), Chance.of(1).of("strain")};

    /** Sums of a few products of numbers near 1. */
    private static final double ROUNDING = 1e-12;

    /**
     * The covariance of what a layer adds, without chance: as it adds L·n to each person and the normals n of two people are
     * known, L follows from solving two equations.
     */
    private static double[][] covarianceOfWhatIsAdded(double[][] added, int step) {
        double[][] n = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int p = 0; p < 2; p++) {
                n[i][p] = STREAMS[i].normal(p, step);
            }
        }
        double determinant = n[0][0] * n[1][1] - n[0][1] * n[1][0];
        double[][] root = new double[2][2];
        for (int i = 0; i < 2; i++) {
            root[i][0] = (added[i][0] * n[1][1] - added[i][1] * n[1][0]) / determinant;
            root[i][1] = (added[i][1] * n[0][0] - added[i][0] * n[0][1]) / determinant;
        }
        return product(root, transposed(root));
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                product[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j];
            }
        }
        return product;
    }

    /** M S Mᵀ. */
    private static double[][] left(double[][] covariance, double[][] step) {
        RealMatrix m = MatrixUtils.createRealMatrix(step);
        return m.multiply(MatrixUtils.createRealMatrix(covariance)).multiply(m.transpose()).getData();
    }

    private static double[][] transposed(double[][] a) {
        return new double[][] {{a[0][0], a[1][0]}, {a[0][1], a[1][1]}};
    }

    private static void start(GaussianLayer layer, double[][] values, Chance[] streams) {
        int people = values[0].length;
        layer.start(values, streams, 0);
    }

    private static void step(GaussianLayer layer, double[][] values, int step) {
        int people = values[0].length;
        double[][] normals = Arrays.stream(layer.chance(STREAMS, 0, people)).map(chance -> chance.normals(step)).toArray(double[][]::new);
        layer.step(values, new double[] {1, 1}, normals);
    }

    private static void assertClose(double[][] values, double[][] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(values[i]).containsExactly(expected[i], within(tolerance));
        }
    }

    @Test
    void theFirstDrawHasTheCovarianceOfTheLayer() {
        GaussianLayer layer = GaussianLayer.of(BOTH, COVARIANCE, left(COVARIANCE, STEP)).orElseThrow();
        double[][] values = new double[2][2];

        start(layer, values, STREAMS);

        assertClose(covarianceOfWhatIsAdded(values, 0), COVARIANCE, ROUNDING);
    }

    @Test
    void aStepAddsTheCovarianceThatItTakes() {
        GaussianLayer layer = GaussianLayer.of(BOTH, COVARIANCE, left(COVARIANCE, STEP)).orElseThrow();
        double[][] values = new double[2][2];

        step(layer, values, 7);

        // By hand: M S = {.625 .5; .25 .5}, M S Mᵀ = {.4375 .25; .25 .25}, and S less that:
        double[][] taken = {{0.5625, 0.25}, {0.25, 0.75}};
        assertClose(covarianceOfWhatIsAdded(values, 7), taken, ROUNDING);
    }

    @Test
    void aThousandStepsKeepTheCovariance() {
        int people = 10_000;
        GaussianLayer layer = GaussianLayer.of(BOTH, COVARIANCE, left(COVARIANCE, STEP)).orElseThrow();
        double[][] values = new double[2][people];

        start(layer, values, STREAMS);
        for (int step = 1; step <= 1000; step++) {
            for (int p = 0; p < people; p++) {
                double first = STEP[0][0] * values[0][p] + STEP[0][1] * values[1][p];
                values[1][p] = STEP[1][0] * values[0][p] + STEP[1][1] * values[1][p];
                values[0][p] = first;
            }
            step(layer, values, step);
        }

        // The standard error of a covariance is at most √(2/n); five of them fail once in 1.7 million looks, and four are taken.
        assertClose(covariance(values), COVARIANCE, 5 * Math.sqrt(2.0 / people));
    }

    private static double[][] covariance(double[][] values) {
        double[][] covariance = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int p = 0; p < values[i].length; p++) {
                    covariance[i][j] += values[i][p] * values[j][p] / values[i].length; // the means are 0
                }
            }
        }
        return covariance;
    }

    @Test
    void noNoiseKeepsDifferencesThatAStepEnlarges() {
        Optional<GaussianLayer> layer = GaussianLayer.of(BOTH, COVARIANCE, left(COVARIANCE, new double[][] {{1.01, 0}, {0, 0.5}}));

        assertThat(layer).isEmpty();
    }

    @Test
    void noNoiseKeepsACorrelationThatAStepStrengthens() {
        double[][] uncorrelated = {{1, 0}, {0, 1}};
        double[][] contagious = {{0.9, 0.5}, {0.5, 0.9}};

        assertThat(GaussianLayer.of(BOTH, uncorrelated, left(uncorrelated, contagious))).isEmpty();
    }

    @Test
    void aLayerOverNothingAddsNothing() {
        GaussianLayer layer = GaussianLayer.of(new int[0], new double[0][0], new double[0][0]).orElseThrow();
        double[][] values = {{0.25, -0.5}};

        start(layer, values, STREAMS);
        step(layer, values, 1);

        assertThat(values[0]).containsExactly(0.25, -0.5);
    }

    @Test
    void onlyTheConstructsOfTheLayerAreMoved() {
        GaussianLayer layer = GaussianLayer.of(new int[] {1}, new double[][] {{1}}, new double[][] {{0.25}}).orElseThrow();
        double[][] values = new double[3][4];

        start(layer, values, new Chance[] {STREAMS[0], STREAMS[1], Chance.of(1).of("engagement")});

        assertThat(values[0]).containsOnly(0);
        assertThat(values[1]).doesNotContain(0);
        assertThat(values[2]).containsOnly(0);
    }
}
