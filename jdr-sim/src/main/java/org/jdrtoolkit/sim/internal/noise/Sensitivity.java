package org.jdrtoolkit.sim.internal.noise;

import java.util.Arrays;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.sim.internal.chance.Chance;

/** How strongly effects work on each person: lasting factors with mean 1 (docs/numerics.md, equation 2b). */
public final class Sensitivity {

    private Sensitivity() {}

    /** The factors of consecutive people, from {@code firstPerson} on, by trait, then person. */
    public static double[][] of(Model model, RateEquations equations, Chance[] streams, int firstPerson, int people) {
        double[][] factors = new double[equations.traits().size()][people];
        for (int t = 0; t < factors.length; t++) {
            double sd = sd(model, equations.traits().get(t));
            for (int p = 0; p < people; p++) {
                factors[t][p] = lognormal(sd, streams[t].normal(firstPerson + p, 0));
            }
        }
        return factors;
    }

    /** Gives one place of a block the factors of a newcomer, from streams of newcomers by number. */
    public static void renew(Model model, RateEquations equations, Chance[] streams, int firstPerson, int place, int number, double[][] factors) {
        for (int t = 0; t < factors.length; t++) {
            factors[t][place] = lognormal(sd(model, equations.traits().get(t)), streams[t].normal(firstPerson + place, number));
        }
    }

    private static double sd(Model model, String effect) {
        return model.effects().stream().filter(one -> one.id().equals(effect)).findFirst()
                .flatMap(one -> one.sensitivitySd()).orElseThrow().value();
    }

    /** The factors of a representative person: 1. */
    public static double[][] average(RateEquations equations) {
        double[][] factors = new double[equations.traits().size()][1];
        for (double[] factor : factors) {
            Arrays.fill(factor, 1);
        }
        return factors;
    }

    /** (2b) e^(σz − σ²/2) with σ² = ln(1 + sd²): mean 1 and this standard deviation for a standard normal z. */
    public static double lognormal(double sd, double z) {
        double variance = StrictMath.log(1 + sd * sd);
        return StrictMath.exp(StrictMath.sqrt(variance) * z - variance / 2);
    }
}
