package org.jdrtoolkit.sim.internal.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equation 10a of docs/numerics.md, against a system in which every person of a team stands by name. */
class TeamStatesTest {

    /** Strain, engagement, and crafting that has no noise: engagement makes people craft, crafting engages. */
    private static final double[][] DRIFT = {{-0.03, 0, 0}, {-0.006, -0.033, 0.01}, {0, 0.04, -0.08}};
    private static final double[][] TEAM_DRIFT = {{0.009, 0, 0}, {-0.002, 0.008, 0.004}, {0, 0.02, 0}};
    private static final int[] LEADERS = {0, 1};
    private static final double[][] COVARIANCE = {{0.18, -0.07}, {-0.07, 0.16}};

    /** Some hundred thousand roundings of numbers below 1, most of which cancel. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({"1, HEUN, 1", "2, HEUN, 1", "5, EULER, 2", "5, RK4, 0.25", "8, HEUN, 4"})
    void noiseKeepsTheCovarianceOfEveryPersonOfATeam(int size, Scheme scheme, double step) {
        double[][] left = TeamStates.of(DRIFT, TEAM_DRIFT, scheme, step, LEADERS, COVARIANCE, size).orElseThrow().left();

        RealMatrix made = stationary(size, scheme, step, left);

        for (int person = 0; person < size; person++) {
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    assertThat(made.getEntry(3 * person + i, 3 * person + j)).isCloseTo(COVARIANCE[i][j], within(ROUNDING));
                }
            }
        }
    }

    /** What noise of the covariance S − left makes of all people of a team together, after 2²⁰ steps. */
    private static RealMatrix stationary(int size, Scheme scheme, double step, double[][] left) {
        RealMatrix drift = MatrixUtils.createRealMatrix(3 * size, 3 * size);
        RealMatrix made = MatrixUtils.createRealMatrix(3 * size, 3 * size);
        for (int p = 0; p < size; p++) {
            for (int mate = 0; mate < size; mate++) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        drift.setEntry(3 * p + i, 3 * mate + j, p == mate ? DRIFT[i][j] : TEAM_DRIFT[i][j] / (size - 1));
                        if (p == mate && i < 2 && j < 2) {
                            made.setEntry(3 * p + i, 3 * p + j, COVARIANCE[i][j] - left[i][j]);
                        }
                    }
                }
            }
        }
        RealMatrix m = MatrixUtils.createRealMatrix(Propagator.of(drift.getData(), scheme, step));
        for (int round = 0; round < 20; round++) {
            made = made.add(m.multiply(made).multiply(m.transpose()));
            m = m.multiply(m);
        }
        return made;
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5"})
    void peopleBeginAsTheNoiseWillKeepThem(int size) {
        int teams = 40_000;
        TeamStates states = TeamStates.of(DRIFT, TEAM_DRIFT, Scheme.HEUN, 1, LEADERS, COVARIANCE, size).orElseThrow();
        RealMatrix expected = stationary(size, Scheme.HEUN, 1, states.left());
        double[][] draws = new double[3][teams * size];
        Chance[] streams = {Chance.of(8).of("strain"), Chance.of(8).of("engagement"), Chance.of(8).of("crafting")};

        states.start(draws, streams, 0);

        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int mate = 0; mate < Math.min(2, size); mate++) {
                    double sum = 0;
                    for (int team = 0; team < teams; team++) {
                        sum += draws[i][team * size] * draws[j][team * size + mate];
                    }
                    // The standard error of a covariance is at most √2·SD·SD/√n; five of them fail once in 1.7 million looks, and 45 are taken.
                    double tolerance = 5 * Math.sqrt(2.0 / teams * expected.getEntry(i, i) * expected.getEntry(j, j));
                    assertThat(sum / teams).isCloseTo(expected.getEntry(i, 3 * mate + j), within(tolerance));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5"})
    void newcomersDifferAsPeopleOfATeamDo(int size) {
        TeamStates states = TeamStates.of(DRIFT, TEAM_DRIFT, Scheme.HEUN, 1, LEADERS, COVARIANCE, size).orElseThrow();

        assertNewcomersHave(stationary(size, Scheme.HEUN, 1, states.left()), states::draw);
    }

    @Test
    void newcomersAmongPeopleApartDifferAsThoseDo() {
        Followers followers = Followers.of(DRIFT, Propagator.of(DRIFT, Scheme.HEUN, 1), LEADERS, COVARIANCE);
        GaussianLayer layer = GaussianLayer.of(LEADERS, COVARIANCE, followers.left()).orElseThrow();

        assertNewcomersHave(TeamStates.of(DRIFT, new double[3][3], Scheme.HEUN, 1, LEADERS, COVARIANCE, 1)
                .map(states -> stationary(1, Scheme.HEUN, 1, states.left())).orElseThrow(), (draws, streams, person, number) -> {
                    layer.draw(draws, streams, person, number);
                    followers.draw(draws, streams, person, number);
                });
    }

    private interface Draw {
        void of(double[] draws, Chance[] streams, int person, int number);
    }

    private static void assertNewcomersHave(RealMatrix expected, Draw draw) {
        int newcomers = 40_000;
        Chance[] streams = {Chance.of(9).of("strain"), Chance.of(9).of("engagement"), Chance.of(9).of("crafting")};
        double[][] sums = new double[3][3];
        for (int n = 0; n < newcomers; n++) {
            double[] draws = new double[3];
            draw.of(draws, streams, n % 200, 1 + n / 200);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sums[i][j] += draws[i] * draws[j];
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                // The standard error of a covariance is at most √2·SD·SD/√n; five of them fail once in 1.7 million looks, and 36 are taken.
                double tolerance = 5 * Math.sqrt(2.0 / newcomers * expected.getEntry(i, i) * expected.getEntry(j, j));
                assertThat(sums[i][j] / newcomers).isCloseTo(expected.getEntry(i, j), within(tolerance));
            }
        }
    }

    @Test
    void withoutCrossoverTheNoiseIsThatOfPeopleApart() {
        double[][] none = new double[3][3];
        double[][] apart = Followers.of(DRIFT, Propagator.of(DRIFT, Scheme.HEUN, 1), LEADERS, COVARIANCE).left();

        double[][] left = TeamStates.of(DRIFT, none, Scheme.HEUN, 1, LEADERS, COVARIANCE, 6).orElseThrow().left();

        for (int i = 0; i < 2; i++) {
            assertThat(left[i]).containsExactly(apart[i], within(ROUNDING));
        }
    }

    /** Such as two effects between mates whose gains make 1 together: rounding decides whether they fade at all. */
    @Test
    void whatFadesTooSlowlyToTellCannotBeKept() {
        assertThat(Stationary.of(MatrixUtils.createRealMatrix(new double[][] {{Math.nextDown(1.0)}}))).isEmpty();
        assertThat(Stationary.of(MatrixUtils.createRealMatrix(new double[][] {{1}}))).isEmpty();
        assertThat(Stationary.of(MatrixUtils.createRealMatrix(new double[][] {{0.999}}))).isPresent();
    }

    @Test
    void matesWhoDriveOneAnotherUpWithoutEndCannotBeKept() {
        double[][] contagious = {{0.031, 0, 0}, {0, 0, 0}, {0, 0, 0}};

        assertThat(TeamStates.of(DRIFT, contagious, Scheme.HEUN, 1, LEADERS, COVARIANCE, 6)).isEmpty();
    }

    @Test
    void wherePeopleDoNotDifferThereIsNothingToKeep() {
        Optional<TeamStates> states = TeamStates.of(DRIFT, TEAM_DRIFT, Scheme.HEUN, 1, new int[0], new double[0][0], 6);
        double[][] draws = new double[3][12];

        states.orElseThrow().start(draws, new Chance[3], 0);

        assertThat(draws).isDeepEqualTo(new double[3][12]);
    }
}
