package org.jdrtoolkit.core.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.equation.Term;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.SourceTerm;
import org.jdrtoolkit.core.model.Sourced;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.shape.RecordWalk;
import org.jdrtoolkit.core.text.Text;
import org.junit.jupiter.api.Test;

class LibraryTest {

    /** Drift per week with the five constructs in this order, as printed, rounded to five decimals. */
    private static final List<String> CORE = List.of("demands", "resources", "personalResources", "strain", "engagement");
    private static final double[][] CORE_DRIFT = {
        {-.02666, 0, 0, .00533, 0},
        {0, -.02666, 0, -.00133, .00533},
        {0, 0, -.01777, -.00142, .00178},
        {.00825, -.00396, -.00726, -.03301, 0},
        {.00264, .00990, .00924, -.00594, -.03301},
    };

    /** Half a unit of the last printed decimal, and a little for its binary form. */
    private static final double PRINTED = 6e-6;

    /** A few roundings of numbers around 1. */
    private static final double ROUNDING = 1e-12;

    @Test
    void everyShippedModelLoadsWithoutProblems() {
        assertThat(Library.ids()).contains("jdr-ai-adoption", "jdr-core-5", "cotima-2020", "evers-2025", "evers-2025-hill");

        for (String id : Library.ids()) {
            assertThat(ModelFile.read(id, Library.json(id).orElseThrow()).problems()).as(id).isEmpty();
            assertThat(Library.find(id)).as(id).hasValueSatisfying(model -> assertThat(model.id()).isEqualTo(id));
        }
    }

    @Test
    void anUnknownIdFindsNothing() {
        assertThat(Library.find("no-such-model")).isEmpty();
    }

    @Test
    void everyTextIsThereInDutch() {
        for (Model model : models()) {
            RecordWalk.visit(model, (pointer, record) -> {
                if (record instanceof Text text) {
                    assertThat(text.languages()).as(model.id() + pointer).startsWith("en", "nl");
                }
            });
        }
    }

    @Test
    void everySourceIsUsed() {
        for (Model model : models()) {
            Set<String> used = new HashSet<>();

            RecordWalk.visit(model, (pointer, record) -> {
                if (record instanceof Sourced sourced) {
                    used.add(sourced.evidence());
                } else if (record instanceof SourceTerm term) {
                    used.add(term.source());
                }
            });

            assertThat(model.evidence()).extracting(Evidence::id).as(model.id()).hasSameElementsAs(used);
        }
    }

    @Test
    void everyHypothesisIsExpressed() {
        for (Model model : models()) {
            String json = Library.json(model.id()).orElseThrow();

            assertThat(model.hypotheses()).as(model.id())
                    .allSatisfy(hypothesis -> assertThat(json).contains("\"hypothesis\": \"" + hypothesis.id() + "\""));
        }
    }

    /** Guthier, Dormann &amp; Voelkle 2020, 10.1037/bul0000304: drift per month of burn-out and demands. */
    @Test
    void cotimaHasThePublishedDrift() {
        RateEquations equations = RateEquations.of(model("cotima-2020"), TimeUnit.MONTH, Set.of());

        assertThat(equations.constructs()).containsExactly("burnout", "demands");
        assertClose(equations.drift(), new double[][] {{-.0428, .0119}, {.0164, -.0525}}, ROUNDING);
    }

    @Test
    void theCoreHasThePrintedDrift() {
        RateEquations equations = RateEquations.of(model("jdr-core-5"), TimeUnit.WEEK, Set.of());

        double[][] drift = equations.drift();

        int[] order = CORE.stream().mapToInt(equations::construct).toArray();
        double[][] ordered = Arrays.stream(order)
                .mapToObj(i -> Arrays.stream(order).mapToDouble(j -> drift[i][j]).toArray()).toArray(double[][]::new);
        assertClose(ordered, CORE_DRIFT, PRINTED);
    }

    /** The nine flows at the start are printed in the authors' tutorial: 0.042, 0.025, 0.03, 0.035, 0.0375, 0.02352941, … */
    @Test
    void eversStartsAtThePublishedRates() {
        Model model = model("evers-2025");

        assertThat(rateAtStart(model, "engagement")).isCloseTo(.2 * .5 * .7 * 1.2 * .5 - .1 * .5 * .5, within(ROUNDING));
        assertThat(rateAtStart(model, "resources")).isCloseTo(.2 * .5 * .3 - .05 * .7, within(ROUNDING));
        assertThat(rateAtStart(model, "energy")).isCloseTo(.15 * .5 * .5 - .4 * .5 * .2 / 1.7, within(ROUNDING));
        assertThat(rateAtStart(model, "demands")).isCloseTo(.2 * .8 + .15 * .5 - .2 * .5 * .2, within(ROUNDING));
    }

    @Test
    void eversWithThresholdsStartsAtTheRatesOfItsEquations() {
        Model model = model("evers-2025-hill");
        double hillOfEngagement = Math.pow(.7, 3) / (Math.pow(.5, 3) + Math.pow(.7, 3));

        assertThat(rateAtStart(model, "engagement")).isCloseTo(.3 * .9 * .5 * .2 - .2 * .7 / 1.9, within(ROUNDING));
        assertThat(rateAtStart(model, "resources"))
                .isCloseTo(.2 * hillOfEngagement + .1 * Math.exp(-2.5) - .1 * .5 / 1.9, within(ROUNDING));
        assertThat(rateAtStart(model, "demands"))
                .isCloseTo(.1 * Math.exp(-1) + 5 * .9 * Math.exp(-9) - .5 * .9 * .2 * 1.7, within(ROUNDING));
        assertThat(rateAtStart(model, "energy"))
                .isCloseTo(.3 * .9 * Math.exp(-4.5) - .5 / 1.7 * .9 * .2 / 1.5, within(ROUNDING));
    }

    /** All eigenvalues of the drift among constructs with a half-life lie left of 0, so deviations fade, of a person and of a whole team. */
    @Test
    void deviationsFadeInEveryModelInStandardDeviations() {
        for (Model model : List.of(model("cotima-2020"), model("jdr-core-5"), model("jdr-ai-adoption"))) {
            RealMatrix own = drift(model, Construct::hasHalfLife);
            for (RealMatrix drift : List.of(own, own.add(among(model, teamDrift(model), Construct::hasHalfLife)))) {
                double[] growth = new EigenDecomposition(drift).getRealEigenvalues();

                assertThat(Arrays.stream(growth).max().orElseThrow()).as(model.id()).isNegative();
            }
        }
    }

    /**
     * The noise that keeps people as different as they are today, Q = −(A·S + S·A′) with S the covariances of the states,
     * exists only if Q is positive definite.
     */
    @Test
    void peopleCanStayAsDifferentAsTheyAreToday() {
        for (Model model : List.of(model("cotima-2020"), model("jdr-core-5"), model("jdr-ai-adoption"))) {
            RealMatrix drift = drift(model, construct -> construct.noise().isPresent());
            RealMatrix states = stateCovariances(model);

            RealMatrix noise = drift.multiply(states).add(states.multiply(drift.transpose())).scalarMultiply(-1);

            double[] variances = new EigenDecomposition(noise).getRealEigenvalues();
            assertThat(Arrays.stream(variances).min().orElseThrow()).as(model.id()).isPositive();
        }
    }

    private static Model model(String id) {
        return Library.find(id).orElseThrow();
    }

    private static List<Model> models() {
        return Library.ids().stream().map(LibraryTest::model).toList();
    }

    private static double rateAtStart(Model model, String construct) {
        RateEquations equations = RateEquations.of(model, TimeUnit.DAY, Set.of());
        return equations.equations().get(equations.construct(construct)).terms().stream()
                .mapToDouble(term -> value(term, equations, model)).sum();
    }

    private static double value(Term term, RateEquations equations, Model model) {
        double product = term.coefficient();
        for (Operand factor : term.factors()) {
            assertThat(factor.source()).isIn(Source.DEVIATION, Source.LEVEL);
            String id = equations.constructs().get(factor.index());
            product *= factor.shape().of(model.construct(id).orElseThrow().initial().orElseThrow().value());
        }
        return product;
    }

    /** The drift per week among some of the constructs, in the order of their ids. */
    private static RealMatrix drift(Model model, Predicate<Construct> which) {
        return among(model, RateEquations.of(model, TimeUnit.WEEK, Set.of()).drift(), which);
    }

    private static double[][] teamDrift(Model model) {
        return RateEquations.of(model, TimeUnit.WEEK, Set.of()).teamDrift();
    }

    private static RealMatrix among(Model model, double[][] matrix, Predicate<Construct> which) {
        List<String> constructs = RateEquations.of(model, TimeUnit.WEEK, Set.of()).constructs();
        int[] chosen = IntStream.range(0, constructs.size())
                .filter(i -> which.test(model.construct(constructs.get(i)).orElseThrow())).toArray();
        return MatrixUtils.createRealMatrix(matrix).getSubMatrix(chosen, chosen);
    }

    private static RealMatrix stateCovariances(Model model) {
        CorrelationMatrix correlations = CorrelationMatrix.of(model);
        double[] spread = correlations.constructs().stream()
                .mapToDouble(construct -> Math.sqrt(construct.noise().orElseThrow().state())).toArray();
        RealMatrix diagonal = MatrixUtils.createRealDiagonalMatrix(spread);
        return diagonal.multiply(MatrixUtils.createRealMatrix(correlations.values())).multiply(diagonal);
    }

    private static void assertClose(double[][] actual, double[][] expected, double tolerance) {
        assertThat(actual.length).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("row " + i).containsExactly(expected[i], within(tolerance));
        }
    }
}
