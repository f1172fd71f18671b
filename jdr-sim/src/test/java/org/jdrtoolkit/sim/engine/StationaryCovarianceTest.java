package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the default model people differ, and go together, as the model says: today, and after half a year and three years without a change. */
class StationaryCovarianceTest {

    private static final int PEOPLE = 20_000;
    private static final int TEAM_SIZE = 10;
    private static final Panel PANEL = Simulation.of(Studies.study("""
            {'id': 'stationary', 'title': {'en': 'Stationary'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 156},
             'workforce': {'size': 20000, 'teamSize': 10}, 'plans': [], 'sampling': {'seed': 3}}"""))
            .panel(PanelDesign.every(26).withoutError());

    /**
     * Means, variances and covariances of eight constructs, 44 at each of three waves. Together they exceed the limit in one fair engine in
     * 10 000. Standard errors are those of team means, so that team mates may be alike. Moderation makes products that the noise does not
     * make up for; with 200 000 people and three seeds they were still too small to be seen (no covariance off by more than 0.007, no
     * deviation of more than 2.6 standard errors), so no room is given for them.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 26, 156})
    void differencesBetweenPeopleAreThoseOfTheModel(int week) {
        CorrelationMatrix matrix = CorrelationMatrix.of(PANEL.study().model());
        List<Construct> constructs = matrix.constructs();
        double limit = FalseAlarms.standardErrors(1e-4, 3 * 44);
        assertThat(constructs).hasSize(8);

        for (int i = 0; i < constructs.size(); i++) {
            double[] one = scores(constructs.get(i), week);
            assertThat(standardErrors(one, 0)).as("mean of " + constructs.get(i).id()).isLessThan(limit);
            for (int j = 0; j <= i; j++) {
                double[] products = MathArrays.ebeMultiply(one, scores(constructs.get(j), week));
                assertThat(standardErrors(products, target(constructs.get(i), constructs.get(j), matrix.values()[i][j])))
                        .as("covariance of " + constructs.get(i).id() + " and " + constructs.get(j).id()).isLessThan(limit);
            }
        }
    }

    private static double[] scores(Construct construct, int week) {
        return PANEL.scores("no-rollout", construct.id(), week / 26);
    }

    /** The sum of the three layers: shares without measurement error, times the correlation of true levels. */
    private static double target(Construct one, Construct other, double correlation) {
        Noise a = one.noise().orElseThrow();
        Noise b = other.noise().orElseThrow();
        return correlation * (Math.sqrt(a.chronic() * b.chronic()) + Math.sqrt(a.state() * b.state()) + Math.sqrt(a.weekly() * b.weekly()));
    }

    /** How far a mean lies from what is expected; the true mean of all constructs is 0, so that mean products are covariances. */
    private static double standardErrors(double[] values, double expected) {
        double[] teams = new double[PEOPLE / TEAM_SIZE];
        Arrays.setAll(teams, team -> StatUtils.mean(values, team * TEAM_SIZE, TEAM_SIZE));
        return Math.abs(StatUtils.mean(teams) - expected) / Math.sqrt(StatUtils.variance(teams) / teams.length);
    }
}
