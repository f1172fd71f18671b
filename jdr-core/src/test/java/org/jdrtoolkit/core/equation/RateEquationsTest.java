package org.jdrtoolkit.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.jdrtoolkit.core.model.Parts.correlation;
import static org.jdrtoolkit.core.model.Parts.crossover;
import static org.jdrtoolkit.core.model.Parts.effect;
import static org.jdrtoolkit.core.model.Parts.estimate;
import static org.jdrtoolkit.core.model.Parts.inflow;
import static org.jdrtoolkit.core.model.Parts.lever;
import static org.jdrtoolkit.core.model.Parts.model;
import static org.jdrtoolkit.core.model.Parts.moderator;
import static org.jdrtoolkit.core.model.Parts.noisy;
import static org.jdrtoolkit.core.model.Parts.reordered;
import static org.jdrtoolkit.core.model.Parts.stock;
import static org.jdrtoolkit.core.model.Parts.varied;
import static org.jdrtoolkit.core.model.Parts.z;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.ExampleModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected terms are written down by hand from docs/numerics.md, equations 1 to 5. */
class RateEquationsTest {

    private static final double LN2 = 0.6931471805599453;

    /** A handful of roundings, each of at most 2⁻⁵³. */
    private static final double ROUNDING = 1e-15;

    /** Positions in a model of demand, resource and strain. */
    private static final int DEMAND = 0;
    private static final int RESOURCE = 1;
    private static final int STRAIN = 2;

    @Test
    void anEffectMovesItsResultAtTheResultsOwnPace() {
        RateEquations equations = weekly(model(z("strain", 13), z("demand", 26), effect("demand", "strain", 0.3)));

        assertThat(equations.constructs()).containsExactly("demand", "strain");
        assertThat(equations.equations()).containsExactly(
                new Equation("demand", List.of(new Term("demand", -LN2 / 26, List.of(deviation(0)))), 0),
                new Equation("strain", List.of(
                        new Term("strain", -LN2 / 13, List.of(deviation(1))),
                        new Term("demand-to-strain", LN2 / 13 * 0.3, List.of(deviation(0)))), 0));
    }

    @Test
    void aModeratorMultipliesDeviationsAndSetPoints() {
        double pace = LN2 / 13;
        String origin = "demand-to-strain";

        Equation strain = weekly(buffered()).equations().get(STRAIN);

        assertThat(strain.terms()).containsExactly(
                new Term("strain", -pace, List.of(deviation(STRAIN))),
                new Term(origin, pace * 0.3, List.of(deviation(DEMAND))),
                new Term(origin, pace * -0.1, List.of(deviation(DEMAND), deviation(RESOURCE))),
                new Term(origin, pace * -0.1, List.of(deviation(DEMAND), setPoint(RESOURCE))),
                new Term(origin, pace * -0.1, List.of(setPoint(DEMAND), deviation(RESOURCE))));
    }

    @Test
    void theCentringOfAModeratorIsTheCovarianceOfTheStatesToday() {
        double covariance = 0.5 * 0.4 * -0.5; // standard deviations of the two states, and their correlation

        Equation strain = weekly(buffered()).equations().get(STRAIN);

        assertThat(strain.centring()).isCloseTo(LN2 / 13 * -0.1 * covariance, within(ROUNDING));
    }

    @Test
    void aLeverThatModeratesHasNoSetPointAndNoCentring() {
        Equation strain = weekly(model(noisy("demand", 26, 0.25), z("resource", 26), z("strain", 13), lever("rest"),
                effect("demand", "strain", 0.3, moderator("rest", -0.1)))).equations().get(STRAIN);

        assertThat(strain.terms().subList(2, strain.terms().size())).extracting(Term::factors).containsExactly(
                List.of(deviation(DEMAND), level(Source.LEVER, 0)),
                List.of(setPoint(DEMAND), level(Source.LEVER, 0)));
        assertThat(strain.centring()).isZero();
    }

    @Test
    void aFlowLeavesOneConstructAndEntersAnother() {
        RateEquations equations = weekly(example());

        double perWeek = 0.01 * 7; // "tiring" is given per day

        assertThat(coefficient(equations, "skill", "tiring")).isCloseTo(-perWeek, within(ROUNDING));
        assertThat(coefficient(equations, "tiredness", "tiring")).isCloseTo(perWeek, within(ROUNDING));
    }

    @Test
    void factorsReadLevelsTeamMeansAndLevers() {
        RateEquations equations = weekly(model(z("autonomy", 26), stock("skill", 2), lever("training"), inflow("skill", 1,
                new Factor.Level("autonomy", Optional.empty()), new Factor.Level("skill", Optional.empty()),
                new Factor.Level("training", Optional.empty()), new Factor.TeamMean("skill", Optional.empty()))));

        List<Operand> factors = equations.equations().get(equations.construct("skill")).terms().get(0).factors();

        assertThat(factors).containsExactlyInAnyOrder(level(Source.LEVEL, 0), level(Source.DEVIATION, 1),
                level(Source.LEVER, 0), level(Source.TEAM_MEAN, 1));
    }

    @ParameterizedTest
    @CsvSource({"strain-path, exhaustion, workload-exhausts, 0", "buffer, exhaustion, workload-exhausts, 3",
        "learning, skill, practice, 0"})
    void aHypothesisSwitchedOffTakesItsMechanismsAway(String hypothesis, String construct, String origin, int left) {
        RateEquations with = weekly(example());

        RateEquations without = RateEquations.of(example(), TimeUnit.WEEK, Set.of(hypothesis));

        assertThat(terms(without, construct, origin)).hasSize(left).isSubsetOf(terms(with, construct, origin));
    }

    @ParameterizedTest
    @CsvSource({"strain-path, tiring, tiredness, 5, 4", "buffer, practice, skill, 4, 3"})
    void aHypothesisSwitchedOffMakesItsFactorsOne(String hypothesis, String origin, String construct, int with, int without) {
        RateEquations off = RateEquations.of(example(), TimeUnit.WEEK, Set.of(hypothesis));

        assertThat(terms(weekly(example()), construct, origin).get(0).factors()).hasSize(with);
        assertThat(terms(off, construct, origin).get(0).factors()).hasSize(without);
    }

    @Test
    void aHypothesisSwitchedOffLeavesEverythingElse() {
        List<Term> others = allTerms(weekly(example())).stream().filter(term -> !term.origin().equals("practice")).toList();

        List<Term> left = allTerms(RateEquations.of(example(), TimeUnit.WEEK, Set.of("learning")));

        assertThat(left).isEqualTo(others);
    }

    @Property(tries = 200)
    void theOrderOfTheFileMakesNoDifference(@ForAll Random chance) {
        Model shuffled = shuffled(example(), chance);

        assertThat(weekly(shuffled)).isEqualTo(weekly(example()));
    }

    @ParameterizedTest
    @CsvSource({"DAY, 0.142857142857142857", "WEEK, 1", "MONTH, 4.348214285714285714"})
    void allRatesAreInTheUnitAskedFor(TimeUnit unit, double weeks) {
        List<Term> weekly = allTerms(weekly(example()));

        List<Term> terms = allTerms(RateEquations.of(example(), unit, Set.of()));

        for (int i = 0; i < terms.size(); i++) {
            double expected = weekly.get(i).coefficient() * weeks;
            assertThat(terms.get(i).coefficient()).isCloseTo(expected, within(Math.abs(expected) * ROUNDING));
        }
    }

    @Test
    void theDriftIsTheLinearPart() {
        double[][] drift = weekly(buffered()).drift();

        assertThat(drift).isDeepEqualTo(new double[][] {{-LN2 / 26, 0, 0}, {0, -LN2 / 26, 0}, {LN2 / 13 * 0.3, 0, -LN2 / 13}});
    }

    @Test
    void theDriftOfAStraightLineIsItsSlope() {
        RateEquations equations = weekly(model(stock("energy", 1), inflow("energy", 3, new Factor.Amplify("energy", estimate(0.5), Optional.empty()))));

        assertThat(equations.drift()).isDeepEqualTo(new double[][] {{1.5}});
    }

    @Test
    void crossoverReadsTheMatesAndNotThePerson() {
        RateEquations equations = weekly(model(z("strain", 13), crossover("strain", "strain", 0.2)));

        assertThat(equations.equations().get(0).terms()).containsExactly(
                new Term("strain", -LN2 / 13, List.of(deviation(0))),
                new Term("strain-to-strain", LN2 / 13 * 0.2, List.of(level(Source.TEAM_MATES, 0))));
        assertThat(equations.drift()).isDeepEqualTo(new double[][] {{-LN2 / 13}});
        assertThat(equations.teamDrift()).isDeepEqualTo(new double[][] {{LN2 / 13 * 0.2}});
    }

    @Test
    void aLeverWeakensWhatTheDeviationsOfMatesDo() {
        RateEquations equations = weekly(model(z("strain", 13), lever("rest"), crossover("strain", "strain", 0.2, moderator("rest", -0.1))));

        assertThat(terms(equations, "strain", "strain-to-strain")).extracting(Term::factors).containsExactly(
                List.of(level(Source.TEAM_MATES, 0)), List.of(level(Source.TEAM_MATES, 0), level(Source.LEVER, 0)));
    }

    @Test
    void sensitivityIsAFactorOfAllThatAnEffectDoes() {
        Model plain = buffered();
        Model differing = model(noisy("demand", 26, 0.25), noisy("resource", 26, 0.16), z("strain", 13), correlation("demand", "resource", -0.5),
                varied(effect("demand", "strain", 0.3, moderator("resource", -0.1)), 0.3));

        RateEquations equations = weekly(differing);

        assertThat(equations.traits()).containsExactly("demand-to-strain");
        List<Term> expected = terms(weekly(plain), "strain", "demand-to-strain").stream().map(term -> {
            List<Operand> factors = new ArrayList<>(term.factors());
            factors.add(level(Source.TRAIT, 0));
            return new Term(term.origin(), term.coefficient(), factors);
        }).toList();
        assertThat(terms(equations, "strain", "demand-to-strain")).isEqualTo(expected);
        assertThat(equations.drift()).isDeepEqualTo(weekly(plain).drift());
    }

    @Test
    void aSpreadOfZeroIsNone() {
        Model model = model(z("demand", 26), z("strain", 13), varied(effect("demand", "strain", 0.3), 0));

        assertThat(weekly(model)).isEqualTo(weekly(model(z("demand", 26), z("strain", 13), effect("demand", "strain", 0.3))));
    }

    @Test
    void anUnknownHypothesisCannotBeSwitchedOff() {
        Model model = example();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RateEquations.of(model, TimeUnit.WEEK, Set.of("bufer"))).withMessageContaining("Maybe \"buffer\"?");
    }

    @Test
    void whatIsNotThereHasPositionMinusOne() {
        RateEquations equations = weekly(buffered());

        assertThat(equations.construct("demand")).isEqualTo(DEMAND);
        assertThat(equations.construct("engagement")).isEqualTo(-1);
        assertThat(equations.lever("demand")).isEqualTo(-1);
    }

    @Test
    void aModelThatBreaksARuleIsRefused() {
        Model model = model(z("strain", 13), effect("strain", "strain", 0.3));

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> weekly(model)).withMessageContaining("self-effect");
    }

    private static Model buffered() {
        return model(noisy("demand", 26, 0.25), noisy("resource", 26, 0.16), z("strain", 13),
                effect("demand", "strain", 0.3, moderator("resource", -0.1)), correlation("demand", "resource", -0.5));
    }

    private static RateEquations weekly(Model model) {
        return RateEquations.of(model, TimeUnit.WEEK, Set.of());
    }

    private static Operand deviation(int construct) {
        return level(Source.DEVIATION, construct);
    }

    private static Operand setPoint(int construct) {
        return level(Source.SET_POINT, construct);
    }

    private static Operand level(Source source, int index) {
        return new Operand(source, index, Shape.IDENTITY);
    }

    private static List<Term> allTerms(RateEquations equations) {
        return equations.equations().stream().flatMap(equation -> equation.terms().stream()).toList();
    }

    private static List<Term> terms(RateEquations equations, String construct, String origin) {
        return equations.equations().get(equations.construct(construct)).terms().stream()
                .filter(term -> term.origin().equals(origin)).toList();
    }

    private static double coefficient(RateEquations equations, String construct, String origin) {
        return terms(equations, construct, origin).get(0).coefficient();
    }

    private static Model shuffled(Model model, Random chance) {
        Model within = model.toBuilder().effects(model.effects().stream()
                .map(effect -> effect.toBuilder().moderatedBy(shuffled(effect.moderatedBy(), chance)).build()).toList()).build();
        return reordered(within, list -> shuffled(list, chance));
    }

    private static Model example() {
        return ModelFile.read("example-model.json", ExampleModel.text()).orThrow();
    }

    private static <T> List<T> shuffled(List<T> list, Random chance) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, chance);
        return copy;
    }
}
