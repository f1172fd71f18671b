package org.jdrtoolkit.sim.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jdrtoolkit.core.file.JsonEdit;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.fixtures.Golden;
import org.jdrtoolkit.fixtures.Repository;
import org.jdrtoolkit.fixtures.WrongFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Assessment files: what is written is read back, and each {@code problems/NAME.txt} is what the author of {@code NAME.json} is told. */
class AssessmentFileTest {

    private static final WrongFiles WRONG = new WrongFiles(Path.of("src/test/resources/org/jdrtoolkit/sim/roadmap/problems"));
    private static final Path EXAMPLE = Repository.file("docs/examples/assessment.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(AssessmentFile.schema());

    static List<String> names() {
        return WRONG.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theAuthorIsTold(String name) throws IOException {
        String json = WRONG.json(name);

        String told = AssessmentFile.read(name + ".json", json).problems().stream().map(Problem::toString).collect(Collectors.joining("\n\n"));

        WRONG.assertTold(name, told);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).as("an editor that knows the schema says so too").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatAFixMendsIsToldNoMore(String name) throws IOException {
        Reading<Assessment> reading = AssessmentFile.read(name + ".json", WRONG.json(name));

        for (Problem problem : reading.problems().stream().filter(problem -> problem.fix().isPresent()).toList()) {
            String mended = JsonEdit.apply(reading.source().orElseThrow(), problem.fix().orElseThrow());

            assertThat(AssessmentFile.read(name + ".json", mended).problems()).extracting(Problem::message).doesNotContain(problem.message());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBackEqual(@ForAll @IntRange(min = 1, max = 4) int a, @ForAll @IntRange(min = 1, max = 4) int b,
            @ForAll @IntRange(min = 1, max = 4) int c, @ForAll @IntRange(min = 1, max = 4) int d, @ForAll @IntRange(min = 1, max = 4) int e) {
        Assessment assessment = new Assessment(a, b, c, d, e);
        String file = AssessmentFile.write(assessment);

        assertThat(AssessmentFile.read("assessment.json", file).orThrow()).isEqualTo(assessment).isEqualTo(Assessment.of(assessment.answers()));
        assertThat(SCHEMA.validate(file, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theExampleIsOneAndNamesThePublishedSchema() throws IOException {
        assertThat(AssessmentFile.read(EXAMPLE).problems()).isEmpty();
        assertThat(SCHEMA.validate(Files.readString(EXAMPLE), InputFormat.JSON)).isEmpty();
        assertThat(Files.readString(EXAMPLE)).contains("\"$schema\": \"../schema/assessment.schema.json\"");
    }

    @Test
    void thePublishedSchemaIsTheSchemaOfTheRecord() throws IOException {
        Golden.assertHolds(Repository.file("docs/schema/assessment.schema.json"), AssessmentFile.schema());
    }

    @Test
    void anAssessmentIsSavedWholeAndNothingIsOverwritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.json");

        AssessmentFile.save(new Assessment(1, 2, 3, 4, 1), file);

        assertThat(AssessmentFile.read(file).orThrow()).isEqualTo(new Assessment(1, 2, 3, 4, 1));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> AssessmentFile.save(new Assessment(1, 1, 1, 1, 1), file))
                .withMessageContaining("existing-file");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> AssessmentFile.checkNew(folder.resolve("nowhere/mine.json")))
                .withMessageContaining("unwritable-file");
        assertThat(Folder.names(folder)).containsExactly("mine.json");
    }
}
