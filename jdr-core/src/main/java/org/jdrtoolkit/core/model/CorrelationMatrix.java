package org.jdrtoolkit.core.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Between-person correlations of all constructs that have noise, in the order of their ids. */
public final class CorrelationMatrix {

    private final List<Construct> constructs;
    private final double[][] values;

    private CorrelationMatrix(List<Construct> constructs, double[][] values) {
        this.constructs = constructs;
        this.values = values;
    }

    /** The matrix of a model; pairs that the model leaves out are uncorrelated. */
    public static CorrelationMatrix of(Model model) {
        List<Construct> noisy = model.constructs().stream().filter(construct -> construct.noise().isPresent())
                .sorted(Comparator.comparing(Construct::id)).toList();
        List<String> ids = noisy.stream().map(Construct::id).toList();
        double[][] values = new double[ids.size()][ids.size()];
        for (int i = 0; i < values.length; i++) {
            values[i][i] = 1;
        }
        for (Correlation correlation : model.correlations()) {
            int a = ids.indexOf(correlation.between().get(0));
            int b = ids.indexOf(correlation.between().get(1));
            if (a >= 0 && b >= 0) {
                values[a][b] = correlation.value();
                values[b][a] = correlation.value();
            }
        }
        return new CorrelationMatrix(noisy, values);
    }

    /** The constructs, in the order of rows and columns. */
    public List<Construct> constructs() {
        return constructs;
    }

    /**
     * Covariance of two constructs, given by position, in one part of people's differences: √(share·share)·r.
     *
     * @param share the part, as a share of the observed variance
     */
    public double covariance(int one, int other, ToDoubleFunction<Noise> share) {
        return Math.sqrt(share(one, share) * share(other, share)) * values[one][other];
    }

    private double share(int construct, ToDoubleFunction<Noise> share) {
        return share.applyAsDouble(constructs.get(construct).noise().orElseThrow());
    }

    /** A copy of the matrix: symmetric, ones on the diagonal. */
    public double[][] values() {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i].clone();
        }
        return copy;
    }
}
