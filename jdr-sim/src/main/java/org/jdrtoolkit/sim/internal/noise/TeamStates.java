package org.jdrtoolkit.sim.internal.noise;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.internal.rows.Teams;
import org.jdrtoolkit.sim.scenario.Scheme;

/**
 * The states of people who affect their team mates, for teams of one size. A team's mean and the differences from it move independently
 * of one another, each with a matrix of its own; the noise is such that together they have the covariance stated in the model
 * (docs/numerics.md, equation 10a).
 */
public final class TeamStates implements FirstStates {

    /** A fraction of variance left unexplained by others that is mere rounding. */
    private static final double ROUNDING = 1e-13;

    private final int size;
    private final int[] constructs;
    private final double[][] meanRoot;
    private final double[][] differenceRoot;
    private final double[][] personRoot;
    private final double[][] left;

    private TeamStates(int size, int[] constructs, double[][] meanRoot, double[][] differenceRoot, double[][] personRoot, double[][] left) {
        this.size = size;
        this.constructs = constructs;
        this.meanRoot = meanRoot;
        this.differenceRoot = differenceRoot;
        this.personRoot = personRoot;
        this.left = left;
    }

    /**
     * The states in teams of one size.
     *
     * @param drift the linear part of the equations among a person's own deviations
     * @param teamDrift the linear part that comes from the mean of the mates
     * @param leaders positions of the constructs that have noise
     * @param covariance of the leaders between people, which the noise is to keep constant
     * @param size people per team
     * @return empty if team mates amplify one another without end, so that no noise can keep the covariance
     */
    public static Optional<TeamStates> of(
            double[][] drift, double[][] teamDrift, Scheme scheme, double step, int[] leaders, double[][] covariance, int size) {
        if (leaders.length == 0) {
            return Optional.of(new TeamStates(size, leaders, covariance, covariance, covariance, covariance));
        }
        int[] all = IntStream.concat(IntStream.of(leaders), IntStream.of(Followers.positions(either(drift, teamDrift), leaders))).toArray();
        RealMatrix own = among(drift, all);
        RealMatrix mates = among(teamDrift, all);
        RealMatrix ofMean = propagator(size == 1 ? own : own.add(mates), scheme, step);
        RealMatrix ofDifference = size == 1 ? ofMean : propagator(own.subtract(mates.scalarMultiply(1.0 / (size - 1))), scheme, step);
        Optional<Stationary> means = Stationary.of(ofMean);
        Optional<Stationary> differences = Stationary.of(ofDifference);
        if (means.isEmpty() || differences.isEmpty()) {
            return Optional.empty();
        }
        Parts parts = new Parts(means.get(), differences.get(), size, leaders.length);
        return parts.noise(covariance).map(noise -> new TeamStates(size, all, root(means.get().covariance(noise)),
                root(differences.get().covariance(noise)), root(parts.betweenPeople(noise)), less(covariance, noise)));
    }

    private static double[][] either(double[][] one, double[][] other) {
        double[][] sum = new double[one.length][one.length];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] = Math.abs(one[i][j]) + Math.abs(other[i][j]);
            }
        }
        return sum;
    }

    private static RealMatrix among(double[][] matrix, int[] positions) {
        return MatrixUtils.createRealMatrix(matrix).getSubMatrix(positions, positions);
    }

    private static RealMatrix propagator(RealMatrix drift, Scheme scheme, double step) {
        return MatrixUtils.createRealMatrix(Propagator.of(drift.getData(), scheme, step));
    }

    private static double[][] less(double[][] covariance, RealMatrix noise) {
        return MatrixUtils.createRealMatrix(covariance)
                .subtract(noise.getSubMatrix(0, covariance.length - 1, 0, covariance.length - 1)).getData();
    }

    /** The two parts of the states of people in teams: their team's mean, with a share of 1/n of noise, and the difference from it. */
    private record Parts(Stationary ofMean, Stationary ofDifference, int size, int leaders) {

        /** The covariance of states across people of different teams to which noise leads in the limit. */
        RealMatrix betweenPeople(RealMatrix noise) {
            return ofDifference.covariance(noise).scalarMultiply(1 - 1.0 / size).add(ofMean.covariance(noise).scalarMultiply(1.0 / size));
        }

        /** (10a) The noise Q of the leaders for which (1 − 1/n) L_d(Q) + L_m(Q)/n is the covariance wanted, with 0 for followers. */
        Optional<RealMatrix> noise(double[][] covariance) {
            int unknowns = leaders * (leaders + 1) / 2; // leaders come first among the constructs, so their pairs come first too
            RealMatrix made = ofDifference.inverse().scalarMultiply(1 - 1.0 / size).add(ofMean.inverse().scalarMultiply(1.0 / size))
                    .getSubMatrix(0, unknowns - 1, 0, unknowns - 1);
            double[] wanted = Stationary.pairs(MatrixUtils.createRealMatrix(covariance));
            try {
                double[] solution = new LUDecomposition(made).getSolver().solve(MatrixUtils.createRealVector(wanted)).toArray();
                return Optional.of(ofMean.matrix(solution));
            } catch (SingularMatrixException e) {
                return Optional.empty();
            }
        }
    }

    /** The lower triangular L with L·Lᵀ the covariance (Cholesky); a row fully explained by others gets 0 on the diagonal. */
    private static double[][] root(RealMatrix covariance) {
        double[][] root = new double[covariance.getRowDimension()][covariance.getRowDimension()];
        for (int j = 0; j < root.length; j++) {
            double rest = covariance.getEntry(j, j);
            for (int k = 0; k < j; k++) {
                rest -= root[j][k] * root[j][k];
            }
            if (rest > ROUNDING * covariance.getEntry(j, j)) {
                root[j][j] = Math.sqrt(rest);
                for (int i = j + 1; i < root.length; i++) {
                    double shared = covariance.getEntry(i, j);
                    for (int k = 0; k < j; k++) {
                        shared -= root[i][k] * root[j][k];
                    }
                    root[i][j] = shared / root[j][j];
                }
            }
        }
        return root;
    }

    /** The covariance of the leaders that is left after a step, before noise is added. */
    public double[][] left() {
        return left;
    }

    @Override
    public IntStream constructs() {
        return IntStream.of(constructs);
    }

    @Override
    public void start(double[][] draws, Chance[] streams, int firstPerson) {
        Teams teams = new Teams(size);
        for (int j = 0; j < constructs.length; j++) {
            double[] differences = streams[constructs[j]].of(firstPerson, draws[constructs[j]].length).normals(0);
            double[] means = new double[differences.length];
            teams.mean(differences, means);
            Rows.add(differences, -1, means);
            for (int i = j; i < constructs.length; i++) {
                Rows.add(draws[constructs[i]], differenceRoot[i][j], differences);
                Rows.add(draws[constructs[i]], meanRoot[i][j], means);
            }
        }
    }

    @Override
    public void draw(double[] draws, Chance[] streams, int person, int number) {
        for (int j = 0; j < constructs.length; j++) {
            double normal = streams[constructs[j]].normal(person, number);
            for (int i = j; i < constructs.length; i++) {
                draws[constructs[i]] += personRoot[i][j] * normal;
            }
        }
    }
}
