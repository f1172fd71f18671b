package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.core.equation.Equation;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.equation.Term;

/** Evaluates rate equations for all people of a segment at once; arrays are indexed by construct, then person. */
final class Rates {

    private final RateEquations equations;
    private final boolean isCentred;
    private final int teamSize;
    private final boolean[] needsTeamMean;
    private final double[][] teamMeans;
    private final double[] product;

    /**
     * Rates of a segment.
     *
     * @param isCentred whether people differ, so that products of deviations have a mean today
     * @param teamSize people per team; teams are consecutive, the last may be smaller
     */
    Rates(RateEquations equations, int people, boolean isCentred, int teamSize) {
        this.equations = equations;
        this.isCentred = isCentred;
        this.teamSize = teamSize;
        this.product = new double[people];
        this.teamMeans = new double[equations.constructs().size()][people];
        this.needsTeamMean = new boolean[equations.constructs().size()];
        for (Equation equation : equations.equations()) {
            equation.terms().stream().flatMap(term -> term.factors().stream())
                    .filter(reading -> reading.source() == Source.TEAM_MEAN)
                    .forEach(reading -> needsTeamMean[reading.index()] = true);
        }
    }

    /** Fills {@code rates} with the change per unit of time at deviations x, set points b and lever levels. */
    void evaluate(double[][] x, double[][] b, double[] levers, double[][] rates) {
        averageTeams(x, b);
        for (int i = 0; i < rates.length; i++) {
            Equation equation = equations.equations().get(i);
            Arrays.fill(rates[i], isCentred ? -equation.centring() : 0);
            for (Term term : equation.terms()) {
                add(term, x, b, levers, rates[i]);
            }
        }
    }

    private void add(Term term, double[][] x, double[][] b, double[] levers, double[] sum) {
        List<Operand> factors = term.factors();
        Arrays.fill(product, term.coefficient());
        for (Operand factor : factors) {
            multiply(factor, x, b, levers);
        }
        for (int p = 0; p < sum.length; p++) {
            sum[p] += product[p];
        }
    }

    private void multiply(Operand factor, double[][] x, double[][] b, double[] levers) {
        int i = factor.index();
        switch (factor.source()) {
            case LEVER -> {
                double level = factor.shape().of(levers[i]);
                for (int p = 0; p < product.length; p++) {
                    product[p] *= level;
                }
            }
            case LEVEL -> {
                for (int p = 0; p < product.length; p++) {
                    product[p] *= factor.shape().of(x[i][p] + b[i][p]);
                }
            }
            case DEVIATION -> multiply(factor, x[i]);
            case SET_POINT -> multiply(factor, b[i]);
            case TEAM_MEAN -> multiply(factor, teamMeans[i]);
        }
    }

    private void multiply(Operand factor, double[] values) {
        for (int p = 0; p < product.length; p++) {
            product[p] *= factor.shape().of(values[p]);
        }
    }

    private void averageTeams(double[][] x, double[][] b) {
        for (int i = 0; i < needsTeamMean.length; i++) {
            for (int begin = 0; needsTeamMean[i] && begin < product.length; begin += teamSize) {
                int end = Math.min(begin + teamSize, product.length);
                double sum = 0;
                for (int p = begin; p < end; p++) {
                    sum += x[i][p] + b[i][p];
                }
                Arrays.fill(teamMeans[i], begin, end, sum / (end - begin));
            }
        }
    }
}
