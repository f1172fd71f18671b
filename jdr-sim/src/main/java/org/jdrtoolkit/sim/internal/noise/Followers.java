package org.jdrtoolkit.sim.internal.noise;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.rows.Rows;

/**
 * Constructs without noise of their own through which the states of others feed back, such as crafting between engagement and
 * resources. They vary because others do, and what they give back must be part of what the noise keeps constant (docs/numerics.md,
 * equation 10).
 */
public final class Followers {

    private static final int MOST_ROUNDS = 1_000_000;

    /** Larger variances come from a loop that amplifies itself without end; no noise can keep them constant. */
    private static final double HOPELESS = 1e9;

    private final int[] leaders;
    private final int[] followers;
    private final double[][] weights;
    private final double[] rest;
    private final double[][] left;

    private Followers(int[] leaders, int[] followers, double[][] weights, double[] rest, double[][] left) {
        this.leaders = leaders;
        this.followers = followers;
        this.weights = weights;
        this.rest = rest;
        this.left = left;
    }

    /**
     * The followers of some leaders.
     *
     * @param drift the linear part of the equations, among all constructs
     * @param step the matrix by which a step multiplies deviations, among all constructs
     * @param leaders positions of the constructs that have noise
     * @param covariance of the leaders, which the noise is to keep constant
     */
    public static Followers of(double[][] drift, double[][] step, int[] leaders, double[][] covariance) {
        int[] followers = positions(drift, leaders);
        int[] all = IntStream.concat(IntStream.of(leaders), IntStream.of(followers)).toArray();
        RealMatrix m = MatrixUtils.createRealMatrix(Math.max(1, all.length), Math.max(1, all.length));
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < all.length; j++) {
                m.setEntry(i, j, step[all[i]][all[j]]);
            }
        }
        RealMatrix v = stationary(m, covariance);
        RealMatrix leftAfterStep = m.multiply(v).multiply(m.transpose());
        double[][] weights = new double[followers.length][];
        double[] rest = new double[followers.length];
        for (int f = 0; f < followers.length; f++) {
            double[] shared = Arrays.copyOf(v.getRow(leaders.length + f), leaders.length);
            weights[f] = new CholeskyDecomposition(MatrixUtils.createRealMatrix(covariance)).getSolver()
                    .solve(MatrixUtils.createRealVector(shared)).toArray();
            double explained = MatrixUtils.createRealVector(shared).dotProduct(MatrixUtils.createRealVector(weights[f]));
            rest[f] = Math.sqrt(Math.max(0, v.getEntry(leaders.length + f, leaders.length + f) - explained));
        }
        double[][] left = new double[leaders.length][];
        for (int i = 0; i < left.length; i++) {
            left[i] = Arrays.copyOf(leftAfterStep.getRow(i), leaders.length);
        }
        return new Followers(leaders, followers, weights, rest, left);
    }

    /** Positions of the constructs that some leaders move, directly or through others, and that move a leader in turn. */
    static int[] positions(double[][] drift, int[] leaders) {
        boolean[] isLeader = new boolean[drift.length];
        IntStream.of(leaders).forEach(leader -> isLeader[leader] = true);
        boolean[] isMoved = reached(leaders, drift.length, (from, to) -> drift[to][from] != 0);
        boolean[] isMover = reached(leaders, drift.length, (from, to) -> drift[from][to] != 0);
        return IntStream.range(0, drift.length).filter(i -> !isLeader[i] && isMoved[i] && isMover[i]).toArray();
    }

    /** Whether there is a link from one construct to another. */
    @FunctionalInterface
    private interface Link {
        boolean is(int from, int to);
    }

    /** Which constructs can be reached from the first ones, directly or through others. */
    private static boolean[] reached(int[] first, int constructs, Link link) {
        boolean[] reached = new boolean[constructs];
        Deque<Integer> left = new ArrayDeque<>();
        IntStream.of(first).forEach(left::add);
        while (!left.isEmpty()) {
            int from = left.remove();
            for (int to = 0; to < constructs; to++) {
                if (to != from && !reached[to] && link.is(from, to)) {
                    reached[to] = true;
                    left.add(to);
                }
            }
        }
        return reached;
    }

    /** The covariance V that a step keeps, V = M V Mᵀ + noise of the leaders, with the leaders' part given. */
    private static RealMatrix stationary(RealMatrix m, double[][] covariance) {
        int leaders = covariance.length;
        RealMatrix v = MatrixUtils.createRealMatrix(m.getRowDimension(), m.getRowDimension());
        RealMatrix before = v;
        for (int round = 0; round == 0 || !v.equals(before) && v.getNorm() < HOPELESS && round < MOST_ROUNDS; round++) {
            before = v;
            v = m.multiply(v).multiply(m.transpose());
            for (int i = 0; i < leaders; i++) {
                for (int j = 0; j < leaders; j++) {
                    v.setEntry(i, j, covariance[i][j]);
                }
            }
        }
        return v;
    }

    /** Positions of the followers. */
    IntStream constructs() {
        return IntStream.of(followers);
    }

    /** The covariance of the leaders that is left after a step, before noise is added. */
    public double[][] left() {
        return left;
    }

    /** Adds a first draw of the followers, given that of their leaders; what is not shared with leaders is drawn independently. */
    public void start(double[][] draws, Chance[] streams, int firstPerson) {
        for (int f = 0; f < followers.length; f++) {
            double[] draw = draws[followers[f]];
            for (int n = 0; n < leaders.length; n++) {
                Rows.add(draw, weights[f][n], draws[leaders[n]]);
            }
            double[] normals = streams[followers[f]].of(firstPerson, draw.length).normals(0);
            Rows.add(draw, rest[f], normals);
        }
    }

    /** The same for a newcomer; newcomers of a place are numbered. */
    public void draw(double[] draws, Chance[] streams, int person, int number) {
        for (int f = 0; f < followers.length; f++) {
            double draw = rest[f] * streams[followers[f]].normal(person, number);
            for (int n = 0; n < leaders.length; n++) {
                draw += weights[f][n] * draws[leaders[n]];
            }
            draws[followers[f]] += draw;
        }
    }
}
