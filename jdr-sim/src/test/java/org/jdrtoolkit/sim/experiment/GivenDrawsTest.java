package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.output.ResultFolder;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.GivenDraws;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws of one's own, in Java or from a file, and those of an earlier run fed back. */
class GivenDrawsTest {

    private static final String GAIN = "effects/demands-to-strain/gain";
    private static final String HALF_LIFE = "constructs/strain/halfLifeWeeks";

    private static final Study STUDY = Studies.study("""
            {'id': 'given', 'title': {'en': 'Given'}, 'model': 'jdr-core-5', 'time': {'horizon': 13},
             'workforce': {'size': 100},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 2, 'to': 1}]},
                       {'id': 'pressure', 'title': {'en': 'Pressure'}, 'levers': [{'lever': 'extraWorkload', 'from': 2, 'to': 1}]}],
             'sampling': {'seed': 5, 'parameterDraws': 6, 'replications': 2}}""");

    @TempDir
    private Path folder;

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.csv"), text);
    }

    private static Worlds run(Study study) {
        return StudyRun.of(study).run().get(Worlds.class);
    }

    /** All worlds as text, without the attempt at a draw, which those that are given do not have. */
    private static List<String> told(Worlds worlds) {
        return worlds.worlds().stream().map(world -> world.toString().replaceFirst("attempt \\d+", "")).toList();
    }

    private static List<Problem> problems(Study study, GivenDraws draws) {
        return study.draft().drawing(draws).check().problems();
    }

    @Test
    void drawsOfARunFedBackGiveTheSameWorlds() throws IOException {
        Worlds worlds = run(STUDY);
        Path csv;
        try (ResultFolder results = ResultFolder.open(folder, STUDY)) {
            results.write(StudyRun.of(STUDY).run());
            csv = results.complete().resolve("draws.csv");
        }
        String first = Files.readString(csv);

        Worlds again = run(STUDY.draft().drawing(GivenDraws.read(csv)).orThrow());

        assertThat(told(again)).isEqualTo(told(worlds));
        assertThat(again.numbers()).extracting(number -> number.name()).isEqualTo(worlds.numbers().stream().map(number -> number.name()).toList());
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(draw -> again.value(draw, 3))).isEqualTo(IntStream.rangeClosed(1, 6).mapToObj(draw -> worlds.value(draw, 3)).toList());
        assertThat(again.heldFixed()).isEqualTo(worlds.heldFixed());
        Study fed = STUDY.draft().drawing(GivenDraws.read(csv)).orThrow();
        try (ResultFolder results = ResultFolder.open(folder.resolve("again"), fed)) {
            results.write(StudyRun.of(fed).run());
            assertThat(results.complete().resolve("draws.csv")).hasContent(first);
        }
    }

    @Test
    void aRowIsADrawAndWhatItDoesNotNameStaysAsStated() throws IOException {
        GivenDraws draws = GivenDraws.read(written("\"" + GAIN + "\"," + HALF_LIFE + "\r\n0.1234567890123,4\r\n\"2e-1\", 5 \r\n\r\n.3,6.5\r\n"));
        Study study = STUDY.draft().drawing(draws).orThrow();

        Worlds worlds = run(study);

        assertThat(study.scenario().sampling()).isEqualTo(new Sampling(5, 3, 2));
        assertThat(worlds.draws()).containsExactly(1, 2, 3);
        assertThat(worlds.numbers()).extracting(number -> number.name()).containsExactly(HALF_LIFE, GAIN);
        assertThat(worlds.value(1, 1)).as("twelve digits").isEqualTo(0.123456789012);
        assertThat(worlds.value(2, 0)).isEqualTo(5);
        assertThat(worlds.value(3, 0)).isEqualTo(6.5);
        Study second = STUDY.with(scenario -> scenario.withSampling(Sampling.of(5)).toBuilder().numbers(Map.of(GAIN, 0.2, HALF_LIFE, 5.0)).build());
        assertThat(ParameterDraws.of(study).model(2, 0)).isEqualTo(Numbers.with(STUDY.model(), Map.of(GAIN, 0.2, HALF_LIFE, 5.0))).isEqualTo(second.model());
    }

    @Test
    void drawsMayBeMadeInJavaInAnyOrderOfNames() throws IOException {
        GivenDraws made = GivenDraws.of(List.of(HALF_LIFE, GAIN), List.of(new double[] {4, 0.1}, new double[] {5, 0.2}));
        GivenDraws read = GivenDraws.read(written(made.text()));

        assertThat(made.names()).isEqualTo(read.names()).containsExactly(HALF_LIFE, GAIN);
        assertThat(told(run(STUDY.draft().drawing(made).orThrow()))).isEqualTo(told(run(STUDY.draft().drawing(read).orThrow())));
        assertThatThrownBy(() -> GivenDraws.of(List.of(GAIN, GAIN), List.of(new double[] {1, 2}))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GivenDraws.of(List.of(GAIN), List.of(new double[] {1, 2}))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GivenDraws.of(List.of(GAIN), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** A number without a range can be given, also where no number has one; so can one of a group alone. */
    @Test
    void numbersWithoutARangeCanBeGiven() {
        Study fixed = Study.of(STUDY.scenario().withSampling(Sampling.of(5)), Numbers.with(STUDY.model(), Numbers.byName(STUDY.model()).values().stream()
                .filter(number -> !number.name().contains("/noise/")).collect(Collectors.toMap(number -> number.name(), number -> number.value()))));
        GivenDraws draws = GivenDraws.of(List.of(GAIN), List.of(new double[] {0.1}, new double[] {0.4}));

        Worlds worlds = run(fixed.draft().drawing(draws).orThrow());

        assertThat(worlds.worlds()).hasSize(2);
        assertThat(worlds.heldFixed()).isEqualTo(Numbers.of(fixed.model()).size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a/b;c/d\\n1;2                     | mine.csv:1:1  error  broken-draws | Cells are separated by semicolons here.",
        "a/b,a/b\\n1,2                     | mine.csv:1:5  error  broken-draws | Another column has the name \"a/b\" too.",
        "\"\",a/b\\n1,2                    | mine.csv:1:1  error  broken-draws | This column has no name.",
        "a/b,c/d\\n1,2\\n3                 | mine.csv:3:1  error  broken-draws | This row has 1 cell; the first line has 2.",
        "a/b,c/d\\n1,2\\n3,4,5             | mine.csv:3:3  error  broken-draws | This row has 3 cells; the first line has 2.",
        "a/b,c/d\\n1,NA                    | mine.csv:2:3  error  broken-draws | Here stands \"NA\"; a number belongs here.",
        "a/b,c/d\\r\\n1,2\\r\\n1,          | mine.csv:3:3  error  broken-draws | Here stands nothing; a number belongs here.",
        "a/b,c/d\\n1,1e999                 | mine.csv:2:3  error  broken-draws | Here stands \"1e999\"; a number belongs here.",
        "a/b,c/d\\n0x10,1                  | mine.csv:2:1  error  broken-draws | Here stands \"0x10\"; a number belongs here.",
        "a/b                               | mine.csv  error  broken-draws | There are no draws in this file.",
        "a/b\\n1\\n\"\"\\n2               | mine.csv:3:1  error  broken-draws | Here stands nothing; a number belongs here.",
        "draw,number,value\\n1,a,1\\n1,a,2 | mine.csv:3:5  error  broken-draws | Draw 1 has given \"a\" before.",
        "draw,number,value\\n1,a,1\\n3,a,2 | mine.csv  error  broken-draws | Draw 2 is missing.",
        "draw,number,value\\n1,a,1\\n2,b,2 | mine.csv  error  broken-draws | Draw 1 does not give \"b\", which another draw does.",
        "draw,number,value\\n0,a,1         | mine.csv:2:1  error  broken-draws | Draws are numbered from 1 to 10000, not 0.",
        "draw,number,value\\n1.5,a,1       | mine.csv:2:1  error  broken-draws | Draws are numbered from 1 to 10000, not 1.5."
    })
    void whatIsNoTableIsRefusedAtItsPlace(String text, String where, String message) throws IOException {
        Path file = written(text.replace("\\n", "\n").replace("\\r", "\r"));

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> GivenDraws.read(file));

        assertThat(refused.problems().get(0).toString()).contains(where, message);
    }

    @Test
    void whatDoesNotFitTheModelIsRefusedAtItsPlace() throws IOException {
        String header = "effects/demands-to-strain/gian," + HALF_LIFE;
        assertThat(problems(STUDY, GivenDraws.read(written(header + "\n0.1,4\n")))).singleElement().hasToString(folder + "/mine.csv:1:1  error  unknown-id\n"
                + "  No number of the model has the name \"effects/demands-to-strain/gian\".\n  Maybe \"" + GAIN + "\"?" + known());

        assertThat(problems(STUDY, GivenDraws.read(written("draw,number,value\n1," + HALF_LIFE + ",4\n2," + HALF_LIFE + ",-4\n")))).singleElement()
                .hasToString(folder + "/mine.csv:3:" + (4 + HALF_LIFE.length()) + "  error  out-of-range\n  The number is -4; it must be above 0.\n"
                + "  What belongs there: \"" + HALF_LIFE + "\" in draw 2.");

        assertThat(problems(STUDY, GivenDraws.read(written("constructs/strain/noise/chronic," + GAIN + "\n0.9,0.2\n")))).singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("mine.csv:2:1  error  broken-rule", "In draw 1: The shares chronic, state,"));
    }

    /** The name of the second column begins that of the first. */
    @Test
    void aNameIsSoughtAsAWhole() throws IOException {
        List<Problem> problems = problems(STUDY, GivenDraws.read(written(HALF_LIFE + "-old," + GAIN + "-old," + GAIN + "\n4,0.2,0.1\n")));

        assertThat(problems).extracting(problem -> problem.where().orElseThrow().column()).containsExactlyInAnyOrder(1, HALF_LIFE.length() + 6);
        Study set = STUDY.with(scenario -> scenario.toBuilder().numbers(Map.of(GAIN, 0.2)).build());
        assertThat(problems(set, GivenDraws.read(written("\"" + GAIN + "-old\",\"" + GAIN + "\"\n4,0.1\n")))).extracting(problem -> problem.where().orElseThrow().column())
                .containsExactlyInAnyOrder(1, GAIN.length() + 8);
    }

    private static String known() {
        return problems(STUDY, GivenDraws.of(List.of("effects/demands-to-strain/gian"), List.of(new double[] {1}))).get(0).advice()
                .replaceFirst("^Maybe \"[^\"]*\"\\?", "");
    }

    @Test
    void whatTheScenarioSetsCannotBeDrawnToo() {
        Study set = STUDY.with(scenario -> scenario.toBuilder().numbers(Map.of(GAIN, 0.2)).build());

        assertThat(problems(set, GivenDraws.of(List.of(GAIN), List.of(new double[] {0.1})))).singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("The scenario itself sets \"" + GAIN + "\", so it cannot be drawn."));
    }

    @Test
    void asManyDrawsAreMadeAsAreGiven() {
        Study given = STUDY.draft().drawing(GivenDraws.of(List.of(GAIN), List.of(new double[] {0.1}, new double[] {0.2}))).orThrow();

        assertThatThrownBy(() -> given.with(scenario -> scenario.withSampling(new Sampling(5, 7, 1)))).hasMessageContaining("7 draws are asked for, but 2 are given.");
        assertThat(given.with(scenario -> scenario.withSeed(9)).draws()).isPresent();
    }

    /** There is no other attempt at a draw that somebody else has made. */
    @Test
    void aDrawThatCannotRunIsRefusedAtItsRow() throws IOException {
        Study study = STUDY.draft().drawing(GivenDraws.read(written(GAIN + "\n0.1\n40\n"))).orThrow();

        assertThatThrownBy(() -> run(study)).isInstanceOf(ProblemException.class).hasMessageContaining("mine.csv:3:1  error  impossible-draws")
                .hasMessageContaining("Draw 2 of the given ones makes a model that cannot run: ");
    }

    /** Chance belongs to the number of a draw, so the rows of a file may be in any order if they are numbered. */
    @Test
    void rowsMayBeNumbered() throws IOException {
        Worlds worlds = run(STUDY.draft().drawing(GivenDraws.read(written("draw," + GAIN + "\n2,0.2\n1,0.1\n"))).orThrow());
        List<String> inOrder = new ArrayList<>(told(run(STUDY.draft().drawing(GivenDraws.read(written(GAIN + "\n0.1\n0.2\n"))).orThrow())));

        inOrder.sort(Comparator.naturalOrder());
        assertThat(told(worlds)).containsExactlyInAnyOrderElementsOf(inOrder);
    }
}
