package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.shape.RecordWalk;

/** Where everything stands in a text, to the character. */
class SourceProperties {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aPlaceHoldsItsValueAndNothingElse(@ForAll(supplier = AnyJson.class) String text) {
        placesHoldTheirValues(text);
    }

    @Example
    void thePlacesOfShippedFilesHoldTheirValues() {
        Shipped.texts().forEach(SourceProperties::placesHoldTheirValues);
    }

    @Example
    void aTextTooLongForTheParserToTakeAtOnceHasPlacesToo() {
        String many = IntStream.range(0, 3_000).mapToObj(i -> "{ \"é\\\"\": [1.25, \"\\u00e9\"] }")
                .collect(Collectors.joining(",\r\n", "{\"list\": [", "]}"));

        placesHoldTheirValues(many);
    }

    private static void placesHoldTheirValues(String text) {
        Source source = source(text);
        JsonNode tree = Trees.of(text);
        TreeSet<Integer> lines = lineStarts(text);
        for (String pointer : Trees.pointers(text)) {
            Location place = source.placeOf(pointer);
            assertThat(Trees.of(part(text, place))).isEqualTo(Trees.at(tree, pointer));
            assertThat(part(text, place)).doesNotMatch("(?s)\\s.*|.*\\s").doesNotStartWith("\uFEFF");
            startsAtItsLineAndColumn(lines, place);
            Trees.at(tree, pointer).fieldNames().forEachRemaining(key -> {
                Location name = source.keyOf(RecordWalk.pointer(pointer, key)).orElseThrow();
                assertThat(Trees.of(part(text, name)).textValue()).isEqualTo(key);
                startsAtItsLineAndColumn(lines, name);
            });
        }
    }

    /** Where lines begin; a byte order mark stands before the first. */
    private static TreeSet<Integer> lineStarts(String text) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(text.startsWith("\uFEFF") ? 1 : 0));
        LINE_BREAK.matcher(text).results().map(MatchResult::end).forEach(starts::add);
        return starts;
    }

    private static void startsAtItsLineAndColumn(TreeSet<Integer> lines, Location place) {
        assertThat(place.line()).isEqualTo(lines.headSet(place.offset(), true).size());
        assertThat(place.column()).isEqualTo(place.offset() - lines.floor(place.offset()) + 1);
    }

    private static String part(String text, Location place) {
        return text.substring(place.offset(), place.end());
    }

    @Example
    void whatDoesNotExistStandsWhereWhatIsAroundItDoes() {
        Source source = source("{ \"a\": [ 1, { \"b\": 2 } ] }");

        assertThat(source.placeOf("/a/1/c/d")).isEqualTo(source.placeOf("/a/1"));
        assertThat(source.placeOf("/a/01")).isEqualTo(source.placeOf("/a"));
        assertThat(source.keyOf("/a/1/c")).isEmpty();
        assertThat(source.keyOf("/a/1")).isEmpty();
        assertThat(source.keyOf("")).isEmpty();
    }

    @Example
    void theKeyThatMeansNothingIsMeantAndNotItsValue() {
        String text = "\uFEFF{ \"id\": \"example\", \"tilte\": { \"en\": \"x\" }, \"timeUnit\": \"week\" }";

        Problem problem = ModelFile.read("model.json", text).problems().get(0);

        assertThat(part(text, problem.where().orElseThrow())).isEqualTo("\"tilte\"");
    }

    @Example
    void whatIsNotJsonIsMarkedByItsWord() {
        assertThat(syntax("{ \"a\": TRUE }")).isEqualTo("TRUE");
        assertThat(syntax("\uFEFF{ \"a\": “x” }")).isEqualTo("“");
        assertThat(syntax("{ \"a\": 1")).isEmpty();
        assertThat(syntax("{ } and more \n")).isEqualTo("and more");
    }

    private static String syntax(String text) {
        return ModelFile.read("model.json", text).problems().stream().filter(problem -> problem.code() == Code.JSON_SYNTAX).findFirst()
                .map(problem -> part(text, problem.where().orElseThrow())).orElseThrow();
    }

    private static Source source(String text) {
        return LocatedJson.read("any.json", text, new Problems()).orElseThrow();
    }
}
