package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a researcher finds who refits simulated panels as published ones were analysed; docs/plausibility.md tells it in words.
 *
 * <p>Seeds are fixed, so a test here either always passes or always fails. {@link #LIMIT} standard errors are exceeded by one fair engine in
 * 10 000, over all 15 looks of this class.
 */
class PanelEvidenceTest {

    private static final double LIMIT = FalseAlarms.standardErrors(1e-4, 15);
    /** The numbers of the independent program are rounded to four decimals. */
    private static final double FOUR_DECIMALS = 0.51e-4;
    private static final double WEEKS_PER_MONTH = 365.25 / 12 / 7;
    private static final int PEOPLE = 100_000;

    private static final LinearTheory CORE = new LinearTheory(Library.find("jdr-core-5").orElseThrow());
    private static final Map<String, double[]> SCORES = coreScores();

    /**
     * Observed scores of jdr-core-5 by construct and month; the other waves of three years are not kept. With Heun's steps of a month
     * covariances differ from those of continuous time by less than 0.0003, a tenth of a standard error.
     */
    private static Map<String, double[]> coreScores() {
        Simulation simulation = Simulation.of(Studies.study("""
                {'id': 'core-panel', 'title': {'en': 'Panel'}, 'model': 'jdr-core-5',
                 'time': {'unit': 'month', 'horizon': 37, 'step': 1},
                 'workforce': {'size': 100000}, 'plans': [], 'sampling': {'seed': 5}}"""));
        List<String> variables = PanelDesign.variables(simulation.study().model());
        Map<String, double[]> scores = new HashMap<>();
        simulation.panel(PanelDesign.every(1), Workshops.threads(2), Watch.SILENT, part -> {
            for (String construct : List.of("demands", "resources", "strain", "engagement")) {
                for (int month : List.of(0, 1, 8, 12, 24, 37)) {
                    double[] all = scores.computeIfAbsent(construct + " " + month, key -> new double[PEOPLE]);
                    for (int person = 0; person < part.people(); person++) {
                        all[part.first() - 1 + person] = part.score(month, variables.indexOf(construct), person);
                    }
                }
            }
        });
        return scores;
    }

    private static double[] scores(String construct, int month) {
        return SCORES.get(construct + " " + month);
    }

    /** The paths that Guthier, Dormann and Voelkle (2020) give for a year: 0.0810 from demands to burn-out, 0.1117 back. */
    @Test
    void theYearlyPathsOfTheMetaAnalysisAreFoundAgainInAPanel() {
        Panel panel = Simulation.of(Studies.study("""
                {'id': 'cotima-panel', 'title': {'en': 'Panel'}, 'model': 'cotima-2020',
                 'time': {'unit': 'month', 'horizon': 12, 'step': 0.25, 'every': 12, 'scheme': 'rk4'},
                 'workforce': {'size': 100000}, 'plans': [], 'sampling': {'seed': 2020}}""")).panel(PanelDesign.every(12));

        double[] demands = panel.scores("no-rollout", "demands", 0);
        double[] burnout = panel.scores("no-rollout", "burnout", 0);
        Refit stressor = Refit.of(panel.scores("no-rollout", "burnout", 1), burnout, demands);
        Refit strain = Refit.of(panel.scores("no-rollout", "demands", 1), demands, burnout);

        // Standard errors are 0.0026 and 0.0027. The scheme adds nothing that could be seen: fourth order at 0.25 months errs by
        // (0.25·0.0624)^4/120 of a rate, below 1e-9 (PublishedModelsTest).
        assertThat(stressor.cross()).isCloseTo(0.0810, within(LIMIT * stressor.standardError()));
        assertThat(strain.cross()).isCloseTo(0.1117, within(LIMIT * strain.standardError()));
        assertThat(List.of(stressor.standardError(), strain.standardError())).allMatch(error -> error < 0.003);
    }

    /**
     * The first number is that of an independent program (SciPy 1.17.1, the same equations), rounded to four decimals; the second is what our
     * review of the evidence had computed before. Differences of up to 0.0025 between the two remain unexplained.
     */
    @ParameterizedTest
    @CsvSource({
        "demands, 1, 0.6942, 0.694", "demands, 12, 0.5899, 0.589", "strain, 1, 0.7726, 0.774", "strain, 12, 0.6335, 0.636",
        "strain, 24, 0.5738, 0.575", "strain, 37, 0.5352, 0.536"
    })
    void demandsAndStrainCorrelateWithThemselvesOverYears(String construct, int months, double independent, double reviewed) {
        double theory = CORE.retest(construct, months * WEEKS_PER_MONTH);

        double found = correlation(scores(construct, 0), scores(construct, months));

        assertThat(found).isCloseTo(theory, within(LIMIT * standardError(theory)));
        assertThat(theory).isCloseTo(independent, within(FOUR_DECIMALS));
        assertThat(theory).isCloseTo(reviewed, within(0.0026));
    }

    private static double correlation(double[] one, double[] other) {
        return new PearsonsCorrelation().correlation(one, other);
    }

    private static double standardError(double correlation) {
        return (1 - correlation * correlation) / Math.sqrt(PEOPLE);
    }

    @Test
    void demandsAndStrainGoTogetherAsInPanels() {
        double theory = CORE.correlation("demands", "strain");

        assertThat(correlation(scores("demands", 0), scores("strain", 0))).isCloseTo(theory, within(LIMIT * standardError(theory)));
        assertThat(theory).isCloseTo(0.385, within(0.0005));
    }

    /** As above: the independent program, then the review of the evidence. */
    @ParameterizedTest
    @CsvSource({
        "demands, strain, 0.0469, 0.046", "strain, demands, 0.0645, 0.065", "resources, engagement, 0.0571, 0.057"
    })
    void crossLaggedPathsOverAYearAreThoseOfTheory(String from, String to, double independent, double reviewed) {
        double theory = CORE.observedPaths(from, to, 12 * WEEKS_PER_MONTH)[1];

        Refit found = Refit.of(scores(to, 12), scores(to, 0), scores(from, 0));

        assertThat(found.cross()).isCloseTo(theory, within(LIMIT * found.standardError()));
        assertThat(theory).isCloseTo(independent, within(FOUR_DECIMALS));
        assertThat(theory).isCloseTo(reviewed, within(0.001));
    }

    /**
     * Kubicek et al. (2012) found 0.12 to 0.19, and a sample of newcomers 0.23 with a standard error of 0.09. With gains as they are the model
     * stays below, and it is not tuned to them: with three fifths of the differences lasting, such paths say little about gains.
     */
    @Test
    void resourcesPredictEngagementLessThanInPublishedPanels() {
        Refit found = Refit.of(scores("engagement", 12), scores("engagement", 0), scores("resources", 0));
        Refit eightMonths = Refit.of(scores("engagement", 8), scores("engagement", 0), scores("resources", 0));

        assertThat(found.cross() + LIMIT * found.standardError()).isLessThan(0.12);
        assertThat(eightMonths.cross() + LIMIT * eightMonths.standardError()).isLessThan(0.12);
    }

    /**
     * A latent-variable model takes measurement error away, and with it most of the path, so the gap with published latent paths is wider.
     * Numbers of the independent program.
     */
    @ParameterizedTest
    @CsvSource({"demands, strain, 0.0097", "strain, demands, 0.0215", "resources, engagement, 0.0257"})
    void betweenTrueLevelsThePathsAreSmallerStill(String from, String to, double independent) {
        assertThat(CORE.truePaths(from, to, 12 * WEEKS_PER_MONTH)[1]).isCloseTo(independent, within(FOUR_DECIMALS));
        assertThat(CORE.truePaths(from, to, 12 * WEEKS_PER_MONTH)[1]).isLessThan(CORE.observedPaths(from, to, 12 * WEEKS_PER_MONTH)[1] / 2);
    }

    /**
     * 125 newcomers: 0.42, interval 0.26 to 0.55. Our review of the evidence had 0.64 for the model; the same equations give 0.667, here and
     * by the independent program.
     */
    @Test
    void engagementIsMoreStableThanThatOfNewcomers() {
        double theory = CORE.retest("engagement", 8 * WEEKS_PER_MONTH);

        double found = correlation(scores("engagement", 0), scores("engagement", 8));

        assertThat(found).isCloseTo(theory, within(LIMIT * standardError(theory)));
        assertThat(theory).isCloseTo(0.667, within(0.0005)).isGreaterThan(0.55);
    }
}
