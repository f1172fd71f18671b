package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.core.equation.Equation;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.equation.Term;

/**
 * Evaluates rate equations for a block of people; arrays are indexed by construct, then person. Levers are the same for all people of a
 * block, so whatever depends on levers alone is worked out once per evaluation, and a term that they switch off costs nothing.
 */
final class Kernel {

    /** A term, its factors sorted by whether they differ between people. */
    private record Part(double coefficient, List<Operand> levers, List<Operand> people, boolean isProductOfLevels) {

        static Part of(Term term) {
            List<Operand> levers = term.factors().stream().filter(factor -> factor.source() == Source.LEVER).toList();
            List<Operand> people = term.factors().stream().filter(factor -> factor.source() != Source.LEVER).toList();
            return new Part(term.coefficient(), levers, people,
                    people.size() <= 2 && people.stream().allMatch(factor -> factor.shape().equals(Shape.IDENTITY)));
        }
    }

    private final List<List<Part>> parts = new ArrayList<>();
    private final double[] centring;
    private final int teamSize;
    private final boolean[] needsLevel;
    private final boolean[] needsTeamMean;
    private final double[][] levels;
    private final double[][] teamMeans;
    private final double[] product;

    /**
     * A kernel for blocks of one size.
     *
     * @param isCentred whether people differ, so that products of deviations have a mean today
     * @param teamSize people per team; teams are consecutive, the last may be smaller
     */
    Kernel(RateEquations equations, int people, boolean isCentred, int teamSize) {
        int constructs = equations.constructs().size();
        this.teamSize = teamSize;
        this.centring = new double[constructs];
        this.needsLevel = new boolean[constructs];
        this.needsTeamMean = new boolean[constructs];
        this.levels = new double[constructs][people];
        this.teamMeans = new double[constructs][people];
        this.product = new double[people];
        for (int i = 0; i < constructs; i++) {
            Equation equation = equations.equations().get(i);
            centring[i] = isCentred ? -equation.centring() : 0;
            parts.add(equation.terms().stream().map(Part::of).toList());
            equation.terms().stream().flatMap(term -> term.factors().stream())
                    .filter(factor -> factor.source() != Source.LEVER).forEach(factor -> {
                needsTeamMean[factor.index()] |= factor.source() == Source.TEAM_MEAN;
                needsLevel[factor.index()] |= factor.source() == Source.TEAM_MEAN || factor.source() == Source.LEVEL;
            });
        }
    }

    /** Fills {@code rates} with the change per unit of time at deviations x, set points b and lever levels. */
    void rates(double[][] x, double[][] b, double[] levers, double[][] rates) {
        for (int i = 0; i < needsLevel.length; i++) {
            if (needsLevel[i]) {
                Rows.sum(levels[i], x[i], b[i]);
            }
            if (needsTeamMean[i]) {
                averageTeams(levels[i], teamMeans[i]);
            }
        }
        for (int i = 0; i < rates.length; i++) {
            Arrays.fill(rates[i], centring[i]);
            for (Part part : parts.get(i)) {
                double coefficient = part.coefficient();
                for (Operand lever : part.levers()) {
                    coefficient *= lever.shape().of(levers[lever.index()]);
                }
                if (coefficient != 0) {
                    add(part, coefficient, x, b, rates[i]);
                }
            }
        }
    }

    private void add(Part part, double coefficient, double[][] x, double[][] b, double[] sum) {
        List<Operand> people = part.people();
        if (!part.isProductOfLevels()) {
            Arrays.fill(product, coefficient);
            for (Operand factor : people) {
                multiply(factor.shape(), row(factor, x, b));
            }
            Rows.add(sum, 1, product);
        } else if (people.isEmpty()) {
            Rows.add(sum, coefficient);
        } else if (people.size() == 1) {
            Rows.add(sum, coefficient, row(people.get(0), x, b));
        } else {
            Rows.add(sum, coefficient, row(people.get(0), x, b), row(people.get(1), x, b));
        }
    }

    private double[] row(Operand factor, double[][] x, double[][] b) {
        return switch (factor.source()) {
            case DEVIATION -> x[factor.index()];
            case SET_POINT -> b[factor.index()];
            case LEVEL -> levels[factor.index()];
            case TEAM_MEAN -> teamMeans[factor.index()];
            case LEVER -> throw new IllegalStateException("Levers do not differ between people");
        };
    }

    private void multiply(Shape shape, double[] values) {
        if (shape instanceof Shape.Affine line) {
            for (int p = 0; p < product.length; p++) {
                product[p] *= line.constant() + line.slope() * values[p];
            }
        } else {
            for (int p = 0; p < product.length; p++) {
                product[p] *= shape.of(values[p]);
            }
        }
    }

    private void averageTeams(double[] values, double[] means) {
        for (int begin = 0; begin < values.length; begin += teamSize) {
            int end = Math.min(begin + teamSize, values.length);
            double sum = 0;
            for (int p = begin; p < end; p++) {
                sum += values[p];
            }
            Arrays.fill(means, begin, end, sum / (end - begin));
        }
    }
}
