package org.jdrtoolkit.sim.engine;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The cross-lagged path that a researcher would estimate from two waves: ordinary least squares (commons-math3) on standardised scores.
 *
 * @param auto standardised path from the result to itself
 * @param cross standardised path from the cause to the result
 * @param standardError of the cross path
 */
record Refit(double auto, double cross, double standardError) {

    static Refit of(double[] result, double[] resultBefore, double[] causeBefore) {
        double[] own = StatUtils.normalize(resultBefore);
        double[] other = StatUtils.normalize(causeBefore);
        double[][] predictors = new double[own.length][];
        for (int person = 0; person < own.length; person++) {
            predictors[person] = new double[] {own[person], other[person]};
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(StatUtils.normalize(result), predictors);
        double[] paths = regression.estimateRegressionParameters();
        return new Refit(paths[1], paths[2], regression.estimateRegressionParametersStandardErrors()[2]);
    }
}
