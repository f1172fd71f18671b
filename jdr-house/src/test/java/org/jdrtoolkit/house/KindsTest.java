package org.jdrtoolkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever tells kinds apart names them all, so that the compiler, or an exception, names every place that a new kind concerns. */
class KindsTest {

    /** Who asks for some kinds of a sealed family on purpose, and why a kind that is added is rightly among the others. */
    private static final Set<String> ASK_FOR_SOME = Set.of(
            "core.equation.RateEquations asks for some kinds of Shape", // only straight lines have a linear part
            "core.model.Factor asks for some kinds of Factor", // what is made of others is asked for as such, by what such kinds have in common
            "core.model.NumberNames asks for some kinds of Factor", // a table has corners; the numbers of all others are estimates
            "core.model.NumberNames asks for some kinds of Sourced", // what is not one number is gone through field by field, as noise is
            "core.model.Numbers asks for some kinds of Sourced", // only what is named as a number is set; the corners of a table are records of their own
            "core.rule.ModelCheck asks for some kinds of Factor", // rules of one kind; a kind has none but those that are written for it
            "sim.engine.Beginning asks for some kinds of Start", // people differ at the beginning unless all begin exactly somewhere
            "sim.internal.kernel.ProgramLayout asks for some kinds of Shape", // only straight lines need no row prepared
            "sim.study.ScenarioCheck asks for some kinds of Factor", // only the mean of a team needs teams
            "cli.ModelExplanation asks for some kinds of Factor", // a table has points; all others have numbers
            "cli.ModelExplanation asks for some kinds of Sourced", // the numbers of a factor are estimates
            "cli.ModelPage asks for some kinds of Factor", // written as its kind and what it reads where mathematics has no sign for it
            "benchmarks.Language asks for some kinds of Shape"); // exponentials are joined; what has no text is refused later

    private static final String KIND = "enum Kind { ONE, OTHER }";
    private static final String FAMILY = "sealed interface Family { record One() implements Family {} record Other() implements Family {} }";

    @Test
    void switchesOverOurKindsNameThemAllAndChainsEndInARefusal() {
        assertThat(KindScan.of(Sources.containing("\\b(switch|instanceof)\\b"))).isEqualTo(ASK_FOR_SOME);
    }

    @Test
    void aDefaultOverAnEnumIsFound() {
        String choice = "class A { int of(Kind kind) { return switch (kind) { case ONE -> 1; %s -> 2; }; } }";

        assertThat(KindScan.of(Sources.of(KIND, choice.formatted("default")))).containsExactly("example.A leaves out kinds of Kind");
        assertThat(KindScan.of(Sources.of(KIND, choice.formatted("case OTHER")))).isEmpty();
    }

    @Test
    void aStatementThatNamesSomeConstantsIsFound() {
        String choice = "class A { void of(Kind kind) { switch (kind) { case ONE: %s } } }";

        assertThat(KindScan.of(Sources.of(KIND, choice.formatted("break;")))).containsExactly("example.A leaves out kinds of Kind");
        assertThat(KindScan.of(Sources.of(KIND, choice.formatted("case OTHER:")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"return 3;, 1", "else { return 3; }, 1",
        "throw new IllegalArgumentException();, 0", "else { throw new IllegalArgumentException(); }, 0"})
    void anElseOverASealedFamilyIsFoundUnlessItRefuses(String end, int found) {
        String chain = """
                class A {
                    int of(Family some) {
                        if (some instanceof Family.One) { return 1; } else if (some instanceof Family.Other) { return 2; }
                        %s
                    }
                }""";

        assertThat(KindScan.of(Sources.of(FAMILY, chain.formatted(end)))).hasSize(found);
    }

    @Test
    void aQuestionOutsideAnyChainIsFound() {
        assertThat(KindScan.of(Sources.of(FAMILY, "class A { int of(Family some) { return some instanceof Family.One ? 1 : 2; } }")))
                .containsExactly("example.A asks for some kinds of Family");
        assertThat(KindScan.of(Sources.of(FAMILY, "class A { int of(Object any) { return any instanceof Family.One ? 1 : 2; } }")))
                .containsExactly("example.A asks for some kinds of Family");
    }

    @Test
    void kindsOfOthersAreTheirBusiness() {
        assertThat(KindScan.of(Sources.of("""
                class A {
                    int of(Object some, Thread.State state) {
                        switch (state) { case NEW: return 1; default: return some instanceof String ? 2 : 3; }
                    }
                }"""))).isEmpty();
    }
}
