package org.jdrtoolkit.sim.engine;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.model.TimeUnit;

/**
 * What linear theory expects of observed scores, in continuous time: three layers and measurement error, of which the state layer moves by
 * the matrix exponential of the drift. It shares no code with the schemes and the noise of the engine.
 */
final class LinearTheory {

    private final List<Construct> constructs;
    private final RealMatrix drift;
    private final double[][] correlations;

    /** The theory of a model in which every construct has noise. */
    LinearTheory(Model model) {
        RateEquations equations = RateEquations.of(model, TimeUnit.WEEK, Set.of());
        this.constructs = equations.constructs().stream().map(id -> model.construct(id).orElseThrow()).toList();
        this.drift = MatrixUtils.createRealMatrix(equations.drift());
        CorrelationMatrix matrix = CorrelationMatrix.of(model);
        this.correlations = new double[constructs.size()][constructs.size()];
        for (int i = 0; i < correlations.length; i++) {
            for (int j = 0; j < correlations.length; j++) {
                correlations[i][j] = matrix.values()[matrix.constructs().indexOf(constructs.get(i))][matrix.constructs().indexOf(constructs.get(j))];
            }
        }
    }

    private Noise noise(int construct) {
        return constructs.get(construct).noise().orElseThrow();
    }

    private int position(String id) {
        return constructs.stream().map(Construct::id).toList().indexOf(id);
    }

    private RealMatrix layer(ToDoubleFunction<Noise> share) {
        RealMatrix layer = MatrixUtils.createRealMatrix(constructs.size(), constructs.size());
        for (int i = 0; i < constructs.size(); i++) {
            for (int j = 0; j < constructs.size(); j++) {
                layer.setEntry(i, j, Math.sqrt(share.applyAsDouble(noise(i)) * share.applyAsDouble(noise(j))) * correlations[i][j]);
            }
        }
        return layer;
    }

    private RealMatrix fading(ToDoubleFunction<Noise> halfLifeWeeks, double weeks) {
        double[] kept = new double[constructs.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = Math.pow(2, -weeks / halfLifeWeeks.applyAsDouble(noise(i)));
        }
        return MatrixUtils.createRealDiagonalMatrix(kept);
    }

    /** Covariances at one wave of true levels: what is left of a variance of 1 when measurement error is gone. */
    RealMatrix trueCovariance() {
        return layer(Noise::chronic).add(layer(Noise::state)).add(layer(Noise::weekly));
    }

    /** Covariances of scores (rows) with scores so many weeks before (columns). */
    private RealMatrix lagged(double weeks) {
        return fading(Noise::chronicHalfLifeWeeks, weeks).multiply(layer(Noise::chronic))
                .add(exponential(drift.scalarMultiply(weeks)).multiply(layer(Noise::state)))
                .add(fading(Noise::weeklyHalfLifeWeeks, weeks).multiply(layer(Noise::weekly)));
    }

    /** The retest correlation of observed scores, whose variance is 1. */
    double retest(String construct, double weeks) {
        return lagged(weeks).getEntry(position(construct), position(construct));
    }

    /** The correlation of two observed scores at one wave. */
    double correlation(String one, String other) {
        return trueCovariance().getEntry(position(one), position(other));
    }

    /** The standardised paths to a construct, from itself and from another, in a two-wave panel of observed scores of both. */
    double[] observedPaths(String from, String to, double weeks) {
        return paths(from, to, weeks, 1, 1);
    }

    /** The same of true levels, as a latent-variable model with perfect measurement would estimate them. */
    double[] truePaths(String from, String to, double weeks) {
        return paths(from, to, weeks, 1 - noise(position(to)).error(), 1 - noise(position(from)).error());
    }

    private double[] paths(String from, String to, double weeks, double varianceTo, double varianceFrom) {
        int[] both = {position(to), position(from)};
        RealMatrix wave = trueCovariance().getSubMatrix(both, both);
        wave.setEntry(0, 0, varianceTo);
        wave.setEntry(1, 1, varianceFrom);
        double[] raw = lagged(weeks).getSubMatrix(both, both).multiply(new LUDecomposition(wave).getSolver().getInverse()).getRow(0);
        return new double[] {raw[0], raw[1] * Math.sqrt(varianceFrom / varianceTo)};
    }

    /** Taylor's series of a sixty-fourth of the matrix, squared six times. */
    private static RealMatrix exponential(RealMatrix a) {
        RealMatrix small = a.scalarMultiply(1.0 / 64);
        RealMatrix power = MatrixUtils.createRealIdentityMatrix(a.getRowDimension());
        RealMatrix sum = power;
        for (int n = 1; n < 30; n++) {
            power = power.multiply(small).scalarMultiply(1.0 / n);
            sum = sum.add(power);
        }
        return sum.power(64);
    }
}
