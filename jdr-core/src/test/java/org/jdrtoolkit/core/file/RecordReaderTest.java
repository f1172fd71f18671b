package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What models do not use but other records may: whole numbers, dates, maps. */
class RecordReaderTest {

    public record Survey(
            @About("How many people answered.") @Within(low = 1) int people,
            @OrElse("2026") long seed,
            Optional<LocalDate> start,
            List<String> names,
            @Within(low = 0, high = 1) Map<String, Double> shares) {}

    @Test
    void aFileFillsTheRecord() {
        String json = """
                { "people": 120, "seed": 9000000000000000, "start": "2026-03-02", "shares": { "nurses": 0.4 } }""";

        Survey survey = RecordReader.read("survey.json", json, Survey.class).orThrow();

        assertThat(survey).isEqualTo(
                new Survey(120, 9_000_000_000_000_000L, Optional.of(LocalDate.of(2026, 3, 2)), List.of(), Map.of("nurses", 0.4)));
    }

    @Test
    void whatTheFileLeavesOutIsAtItsDefault() {
        Survey survey = RecordReader.read("survey.json", "{ \"people\": 120 }", Survey.class).orThrow();

        assertThat(survey).isEqualTo(new Survey(120, 2026, Optional.empty(), List.of(), Map.of()));
    }

    @Test
    void theWriterLeavesOutWhatIsAtItsDefault() {
        Survey survey = new Survey(120, 2026, Optional.empty(), List.of(), Map.of());

        assertThat(RecordWriter.write(survey)).isEqualTo("{\n  \"people\": 120\n}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "people | 2.5              | The number is 2.5; it must be a whole number.",
        "people | 0                | The number is 0; it must be 1 or more.",
        "people | 3000000000       | The number is 3000000000; it must be from -2147483647 to 2147483647.",
        "seed   | 9000000000000001 | The number is 9000000000000001; it must be from -9000000000000000 to 9000000000000000."})
    void aNumberThatDoesNotFitIsTold(String key, String number, String message) {
        String json = "{ \"people\": 1, \"seed\": 1 }".replace("\"" + key + "\": 1", "\"" + key + "\": " + number);

        assertThat(problem(json).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`people`: `26`                          | Value[pointer=/people, json=26]",
        "`people`: `007`                         | Value[pointer=/people, json=7]",
        "`people`: `1,5e3`                       |",
        "`people`: `12,0`                        | Value[pointer=/people, json=12.0]",
        "`people`: `1e999`                       |",
        "`people`: 1.250                         | Value[pointer=/people, json=1250]",
        "`people`: 1.25                          |",
        "`people`: 1234.6                        | Value[pointer=/people, json=1235]",
        "`people`: 1234.5                        |",
        "`people`: null                          |",
        "`people`: 1, `start`: null              | Remove[pointer=/start]",
        "`people`: 1, `start`: `2 maart`         |",
        "`people`: 1, `start`: `2026/3/2`        | Value[pointer=/start, json=`2026-03-02`]",
        "`people`: 1, `start`: 20260302          | Value[pointer=/start, json=`2026-03-02`]",
        "`people`: 1, `shares`: { `a/b`: 40 }    | Value[pointer=/shares/a~1b, json=0.4]",
        "`people`: 1, `shares`: { `a`: null }    | Remove[pointer=/shares/a]",
        "`people`: 1, `names`: `nurses`          | Value[pointer=/names, json=[`nurses`]]",
        "`people`: 1, `names`: 12                |",
        "`people`: 1, `names`: [ 12 ]            | Value[pointer=/names/0, json=`12`]",
        "`people`: 1, `names`: [ {} ]            |",
        "`people`: 1, `sede`: 3                  | Key[pointer=/sede, name=seed]",
        "`people`: 1, `people`: 2                | KeepFirst[pointer=/people]"})
    void whereOneAnswerIsMeantItIsGiven(String members, String fix) {
        Problem problem = problem("{ " + members.replace('`', '"') + " }");

        assertThat(problem.fix().map(Object::toString)).isEqualTo(Optional.ofNullable(fix).map(text -> text.replace('`', '"')));
    }

    @Test
    void aMemberWithinOneThatIsNotReadCannotBePointedAt() {
        List<Problem> problems = RecordReader.read("survey.json", "{ \"people\": 1, \"people\": { \"a\": 1, \"a\": 2 } }", Survey.class).problems();

        assertThat(problems).extracting(Problem::pointer, Problem::fix).containsExactly(
                tuple("/people", Optional.of(new Fix.KeepFirst("/people"))), tuple("/people/a", Optional.empty()));
    }

    @Test
    void aDateThatDoesNotExistIsTold() {
        assertThat(problem("{ \"people\": 1, \"start\": \"2026-02-30\" }")).hasToString("""
                survey.json:1:25  error  wrong-type
                  /start: "2026-02-30" is not a date.
                  Write year-month-day, such as "2026-03-02".""");
    }

    @Test
    void aNameInAMapIsEscapedInThePointer() {
        assertThat(problem("{ \"people\": 1, \"shares\": { \"care/home\": 40 } }")).hasToString("""
                survey.json:1:41  error  out-of-range
                  /shares/care~1home: The number is 40; it must be from 0 to 1.
                  Maybe 0.4?""");
    }

    @Test
    void aRuleIsToldAtThePlaceThatItsPointerNames() {
        Problem rule = Problem.error(Code.BROKEN_RULE, "/shares/care~1home", "Too many work there.", "");

        Reading<Survey> reading = RecordReader.read("survey.json", "{ \"people\": 1,\n  \"shares\": { \"care/home\": 1 } }", Survey.class)
                .check(survey -> List.of(rule));

        assertThat(reading.problems()).singleElement().hasToString("""
                survey.json:2:28  error  broken-rule
                  /shares/care~1home: Too many work there.""");
    }

    @Test
    void aRuleAboutSomethingLeftOutIsToldAtWhatIsAroundIt() {
        Problem rule = Problem.error(Code.BROKEN_RULE, "/start", "Nothing starts.", "");

        Reading<Survey> reading = RecordReader.read("survey.json", "\n { \"people\": 1 }", Survey.class).check(survey -> List.of(rule));

        assertThat(reading.problems()).singleElement().extracting(Problem::toString).asString().startsWith("survey.json:2:2  ");
    }

    @Test
    void aFileThatOnlyWarnsHasAValue() {
        Problem warning = Problem.warning(Code.OUT_OF_RANGE, "/people", "One person is few.", "");

        Reading<Survey> reading = RecordReader.read("survey.json", "{ \"people\": 1 }", Survey.class).check(survey -> List.of(warning));

        assertThat(reading.orThrow().people()).isEqualTo(1);
    }

    @Test
    void aFileWithAnErrorHasNone() {
        Reading<Survey> reading = RecordReader.read("survey.json", "{ \"people\": 0 }", Survey.class);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(reading::orThrow).withMessageContaining("/people");
    }

    private static Problem problem(String json) {
        List<Problem> problems = RecordReader.read("survey.json", json, Survey.class).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
