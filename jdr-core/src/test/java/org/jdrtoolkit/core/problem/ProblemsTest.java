package org.jdrtoolkit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdrtoolkit.core.shape.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final Optional<Limits> SHARE = Optional.of(new Limits(0, 1, Double.NEGATIVE_INFINITY));

    private final Problems problems = new Problems();

    @Test
    void whatKeepsTheRulesIsNotTold() {
        problems.exists("autonomy", List.of("workload", "autonomy"), "construct", "/of");
        problems.unique("autonomy", new HashSet<>(Set.of("workload")), "construct", "/id");
        problems.isId("autonomy", "/id");
        problems.within(1, SHARE, "A share.", "/share");
        problems.within(-1e300, Optional.empty(), "", "/level");

        assertThat(problems.isEmpty()).isTrue();
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void anUnknownIdIsToldWithTheNearestAndOneSentenceMore() {
        problems.exists("autonmy", List.of("workload", "autonomy"), "construct", "/of", "Or leave it out.");

        assertThat(problems.found()).singleElement().hasToString("""
                error  unknown-id
                  /of: No construct has the id "autonmy".
                  Maybe "autonomy"? Known: autonomy, workload. Or leave it out.""");
    }

    @Test
    void theSecondOfTwoEqualIdsIsTold() {
        Set<String> earlier = new HashSet<>();

        problems.unique("plan", earlier, "plan", "/plans/0/id");
        problems.unique("plan", earlier, "plan", "/plans/1/id");

        assertThat(problems.found()).singleElement().hasToString("""
                error  duplicate-id
                  /plans/1/id: Another plan already has the id "plan".
                  Rename one.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"my id | Maybe \"my-id\"?", "-my_id- | Maybe \"my-id\"?", "2nd | Choose another.", "één | Maybe \"een\"?", "… | Choose another."})
    void whatIsNoIdIsToldWithOneMadeOfItsLetters(String text, String advice) {
        problems.isId(text, "/id");

        assertThat(problems.found()).singleElement().extracting(Problem::code, Problem::advice).containsExactly(Code.NOT_AN_ID, advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "40       | The number is 40; it must be from 0 to 1.       | Maybe 0.4? What belongs there: A share.",
        "1.5      | The number is 1.5; it must be from 0 to 1.      | What belongs there: A share.",
        "-40      | The number is -40; it must be from 0 to 1.      | What belongs there: A share.",
        "NaN      | The number is NaN; it must be finite.           | What belongs there: A share.",
        "Infinity | The number is Infinity; it must be finite.      | What belongs there: A share."})
    void aNumberOutOfRangeIsToldAsAShareIfItMayBePercent(double number, String message, String advice) {
        problems.within(number, SHARE, "A share.", "/share");

        assertThat(problems.found()).singleElement().extracting(Problem::message, Problem::advice).containsExactly(message, advice);
    }

    @Test
    void whatIsMeantIsWrittenInstead() {
        problems.exists("autonmy", List.of("autonomy"), "construct", "/of");
        problems.isId("my id", "/id");
        problems.within(40, SHARE, "A share.", "/share");
        problems.keyExists("autonmy", Set.of("autonmy"), Names.of(List.of("autonomy")), "construct", "/baseline/autonmy");

        assertThat(problems.found()).extracting(problem -> problem.fix().orElseThrow()).containsExactly(Fix.text("/of", "autonomy"),
                Fix.text("/id", "my-id"), new Fix.Value("/share", "0.4"), new Fix.Key("/baseline/autonmy", "autonomy"));
    }

    @Test
    void whatIsMeantIsNotKnownWhereNothingIsNearOrItIsThereAlready() {
        problems.exists("workload", List.of("autonomy"), "construct", "/of");
        problems.isId("2nd", "/id");
        problems.within(1.5, SHARE, "A share.", "/share");
        problems.keyExists("autonmy", Set.of("autonmy", "autonomy"), Names.of(List.of("autonomy")), "construct", "/baseline/autonmy");

        assertThat(problems.found()).hasSize(4).allSatisfy(problem -> assertThat(problem.fix()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A number."})
    void whatIsSaidAboutANumberIsItsAdvice(String about) {
        problems.within(Double.NaN, Optional.empty(), about, "/number");

        assertThat(problems.found()).singleElement().extracting(Problem::advice).isEqualTo(about.isEmpty() ? "" : "What belongs there: A number.");
    }

    @Test
    void aLongTextIsShortenedAndStaysOnOneLine() {
        assertThat(Excerpt.quoted("Job Demands–Resources\ntheory, in the version of 2017"))
                .isEqualTo("\"Job Demands–Resources theory, in the ver…\"");
    }
}
