package org.jdrtoolkit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("workload", "autonomy", "exhaustion", "halfLifeWeeks", "job-resource");

    @ParameterizedTest
    @CsvSource({"autonmy, autonomy", "autonmoy, autonomy", "autonnomy, autonomy", "auronomy, autonomy", "Autonomy, autonomy",
        "halfLifeWeks, halfLifeWeeks", "half_life_weeks, halfLifeWeeks", "JOB_RESOURCE, job-resource", "exaustoin, exhaustion"})
    void aTypingErrorIsGuessed(String written, String meant) {
        assertThat(Suggestion.nearest(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "load", "engagement", "workloadOfNurses"})
    void aNameFarFromAllIsNotGuessed(String written) {
        assertThat(Suggestion.nearest(written, KNOWN)).isEmpty();
    }

    @Property
    void oneLetterLeftOutIsGuessed(@ForAll @AlphaChars @StringLength(min = 2, max = 64) String name, @ForAll @IntRange(max = 63) int at) {
        int dropped = at % name.length();

        String written = name.substring(0, dropped) + name.substring(dropped + 1);

        assertThat(Suggestion.nearest(written, List.of(name))).contains(name);
    }

    @Test
    void theNearestOfSeveralIsGuessed() {
        assertThat(Suggestion.nearest("strains", List.of("strands", "strain"))).contains("strain");
    }

    @Test
    void ofTwoEquallyNearTheFirstInTheAlphabetIsGuessed() {
        assertThat(Suggestion.nearest("skilx", List.of("skill", "skilk"))).contains("skilk");
    }

    @Test
    void theSecondLineGuessesAndListsInOrder() {
        assertThat(Suggestion.of("autonmy", List.of("workload", "autonomy"))).isEqualTo("Maybe \"autonomy\"? Known: autonomy, workload.");
    }

    @Test
    void theSecondLineListsWithoutAGuessWhereNothingIsNear() {
        assertThat(Suggestion.of("engagement", List.of("workload", "autonomy"))).isEqualTo("Known: autonomy, workload.");
    }

    @Test
    void theSecondLineSaysThatNothingIsKnown() {
        assertThat(Suggestion.of("autonomy", List.of())).isEqualTo("None are known here.");
    }

    private static final Names CALLED = Names.of(Stream.concat(IntStream.range(10, 30).mapToObj(i -> Map.entry("item" + i, List.<String>of())), Stream.of(
            Map.entry("workPressure", List.of("work pressure", "werkdruk")), Map.entry("pressureToChange", List.of("pressure to change", "veranderdruk")),
            Map.entry("autonomy", List.of("autonomy", "regelruimte")))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

    @ParameterizedTest
    @CsvSource({"werkdruk, workPressure", "Werkdruck, workPressure", "work pressure, workPressure", "regelruimten, autonomy", "autonomie, autonomy"})
    void aTitleInAnyLanguageIsGuessedToMeanItsId(String written, String meant) {
        assertThat(Suggestion.nearest(written, CALLED)).contains(meant);
    }

    @Test
    void whatIsLikeIsListedFirstAndWholly() {
        assertThat(Suggestion.of("timePressure", CALLED)).contains("Known: pressureToChange, workPressure, autonomy, item10, ").endsWith(", and 11 more.");
        assertThat(Suggestion.of("druk", CALLED)).isEqualTo(Suggestion.of("x druk", CALLED)).startsWith("Known: pressureToChange, workPressure, autonomy, ");
    }

    /** Hundreds of names that share a word are no help; those that share the most come in. */
    @Test
    void ofMoreThanAnybodyReadsThoseThatAreMostAlikeAreListed() {
        List<String> many = Stream.concat(IntStream.range(100, 200).mapToObj(i -> "effects/item" + i + "/gain"),
                Stream.of("effects/pressure-to-strain/gain", "flows/pressure/rate")).toList();

        assertThat(Suggestion.of("effects/presure-to-strain/gain", many)).startsWith("Maybe \"effects/pressure-to-strain/gain\"? Known: effects/item100/gain, ")
                .contains("effects/pressure-to-strain/gain, ").endsWith(", and 90 more.");
        assertThat(Suggestion.of("effects/strain-by-pressure/gain", many)).startsWith("Known: ").contains("effects/pressure-to-strain/gain, ").endsWith(", and 90 more.");
    }

    @Test
    void aLongListIsCut() {
        List<String> many = IntStream.range(10, 30).mapToObj(i -> "item" + i).toList();

        assertThat(Suggestion.of("autonomy", many)).endsWith("item20, item21, and 8 more.");
    }

    @Test
    void aTextOfAMillionLettersIsNotCompared() {
        String text = "a".repeat(1_000_000);

        assertThat(Suggestion.nearest(text, List.of(text + "b"))).isEmpty();
    }
}
