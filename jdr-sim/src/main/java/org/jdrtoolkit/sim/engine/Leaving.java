package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.LeavingHazard;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Turnover;
import org.jdrtoolkit.sim.study.Study;

/** How likely people are to leave in a step, and for how long their places stay empty (docs/numerics.md, equations 11b to 11d). */
final class Leaving {

    private final int[] constructs;
    private final double[] logHazardPerSd;
    private final double centring;
    private final double[] givenBack;
    private final double hazardPerStep;
    private final int vacantSteps;

    private Leaving(int[] constructs, double[] logHazardPerSd, double centring, double[] givenBack, double hazardPerStep, int vacantSteps) {
        this.constructs = constructs;
        this.logHazardPerSd = logHazardPerSd;
        this.centring = centring;
        this.givenBack = givenBack;
        this.hazardPerStep = hazardPerStep;
        this.vacantSteps = vacantSteps;
    }

    /** How people leave in a study; empty if everybody stays. */
    static Optional<Leaving> of(Study study, RateEquations equations) {
        return study.scenario().workforce().turnover().map(turnover -> of(study, equations, turnover));
    }

    private static Leaving of(Study study, RateEquations equations, Turnover turnover) {
        Scenario scenario = study.scenario();
        List<LeavingHazard> hazards = study.leaving();
        int[] constructs = hazards.stream().mapToInt(hazard -> equations.construct(hazard.of())).toArray();
        double[] logHazardPerSd = hazards.stream().mapToDouble(hazard -> hazard.logHazardPerSd().value()).toArray();
        double[] covariance = covarianceWithLogHazard(study.model(), equations, hazards);
        double variance = 0;
        for (int h = 0; h < constructs.length; h++) {
            variance += logHazardPerSd[h] * covariance[constructs[h]];
        }
        double stepYears = scenario.time().step() * scenario.time().unit().weeks() / TimeUnit.WEEKS_PER_YEAR;
        double share = Math.min(1, turnover.yearlyShare() * stepYears);
        return new Leaving(constructs, logHazardPerSd, variance / 2, Arrays.stream(covariance).map(value -> share * value).toArray(),
                -StrictMath.log1p(-share), scenario.time().stepAt(turnover.vacantFor()));
    }

    /** Sβ by construct, with S the covariance of states today, in which constructs without noise do not vary: how leavers' states differ from others'. */
    private static double[] covarianceWithLogHazard(Model model, RateEquations equations, List<LeavingHazard> hazards) {
        CorrelationMatrix correlations = CorrelationMatrix.of(model);
        List<Construct> constructs = correlations.constructs();
        double[][] r = correlations.values();
        double[] covariance = new double[equations.constructs().size()];
        for (LeavingHazard hazard : hazards) {
            int j = constructs.indexOf(model.construct(hazard.of()).orElseThrow());
            for (int i = 0; i < constructs.size() && j >= 0; i++) {
                covariance[equations.construct(constructs.get(i).id())] += r[i][j] * hazard.logHazardPerSd().value()
                        * Math.sqrt(constructs.get(i).noise().orElseThrow().state() * constructs.get(j).noise().orElseThrow().state());
            }
        }
        return covariance;
    }

    /** (11d) Adds to deviations what leaving takes from their mean today. */
    void giveBack(double[][] x) {
        for (int i = 0; i < givenBack.length; i++) {
            if (givenBack[i] != 0) {
                Rows.add(x[i], givenBack[i]);
            }
        }
    }

    /** Writes the logarithm of each person's hazard relative to today's mean. */
    void logFactors(double[][] x, double[] factors) {
        Arrays.fill(factors, -centring);
        for (int i = 0; i < constructs.length; i++) {
            Rows.add(factors, logHazardPerSd[i], x[constructs[i]]);
        }
    }

    /** The probability that somebody leaves in a step, from 0 to 1; rises with the factor. */
    double probability(double logFactor) {
        return -StrictMath.expm1(-hazardPerStep * StrictMath.exp(logFactor));
    }

    /** For how many steps a place stays empty. */
    int vacantSteps() {
        return vacantSteps;
    }
}
