package org.jdrtoolkit.sim.internal.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the noise that makes up for what a step takes, states stay exactly as large and as correlated as a model says. */
class FollowersTest {

    /**
     * Starting from nobody differing, V ← M V Mᵀ + Q over all constructs, noisy or not, ends at the covariance that the noise Q makes. It knows
     * nothing of followers, and must end at the model's own covariance.
     */
    @ParameterizedTest
    @CsvSource({"jdr-ai-adoption, HEUN, 1", "jdr-ai-adoption, EULER, 0.5", "jdr-core-5, RK4, 2"})
    void noiseKeepsTheCovarianceOfTheModelWhateverFeedsBack(String id, Scheme scheme, double step) {
        Model model = Library.find(id).orElseThrow();
        RateEquations equations = RateEquations.of(model, TimeUnit.WEEK, Set.of());
        RealMatrix m = MatrixUtils.createRealMatrix(Propagator.of(equations.drift(), scheme, step));
        List<Construct> noisy = CorrelationMatrix.of(model).constructs();
        int[] leaders = noisy.stream().mapToInt(construct -> equations.construct(construct.id())).toArray();
        double[][] covariance = covariance(model, noisy);

        double[][] left = Followers.of(equations.drift(), m.getData(), leaders, covariance).left();

        RealMatrix q = MatrixUtils.createRealMatrix(m.getRowDimension(), m.getRowDimension());
        for (int i = 0; i < leaders.length; i++) {
            for (int j = 0; j < leaders.length; j++) {
                q.setEntry(leaders[i], leaders[j], covariance[i][j] - left[i][j]);
            }
        }
        RealMatrix v = q;
        for (int round = 0; round < 5000; round++) {
            v = m.multiply(v).multiply(m.transpose()).add(q);
        }
        for (int i = 0; i < leaders.length; i++) {
            for (int j = 0; j < leaders.length; j++) {
                // After 5000 steps the slowest mode, a half-life of 46 weeks for variances of 23, has shrunk below 1e-16; rounding is what is left.
                assertThat(v.getEntry(leaders[i], leaders[j])).isCloseTo(covariance[i][j], within(1e-12));
            }
        }
    }

    private static double[][] covariance(Model model, List<Construct> noisy) {
        double[][] r = CorrelationMatrix.of(model).values();
        double[][] covariance = new double[r.length][r.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                covariance[i][j] = Math.sqrt(noisy.get(i).noise().orElseThrow().state() * noisy.get(j).noise().orElseThrow().state()) * r[i][j];
            }
        }
        return covariance;
    }

    @Test
    void aLoopThatFeedsItselfWithoutEndCannotBeKept() {
        // Engagement raises crafting, crafting raises engagement, each by more than what fades.
        double[][] step = {{0.9, 0.3}, {0.3, 0.9}};
        double[][] drift = {{-0.1, 0.3}, {0.3, -0.1}};

        double[][] left = Followers.of(drift, step, new int[] {0}, new double[][] {{0.18}}).left();

        assertThat(GaussianLayer.of(new int[] {0}, new double[][] {{0.18}}, left)).isEmpty();
    }
}
