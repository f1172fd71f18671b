package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.fixtures.ExampleModel;
import org.jdrtoolkit.fixtures.Golden;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ModelFile.schema());

    private static final Set<Code> SHAPE =
            Set.of(Code.UNKNOWN_KEY, Code.MISSING_KEY, Code.WRONG_TYPE, Code.UNKNOWN_WORD, Code.UNKNOWN_KIND, Code.NOT_AN_ID);

    /** JSON says nothing about keys that stand twice; a range may be a rule of shape or of meaning; a blank is a text to a schema. */
    private static final Set<Code> UNDECIDED =
            Set.of(Code.JSON_SYNTAX, Code.DUPLICATE_KEY, Code.NOT_FINITE, Code.OUT_OF_RANGE, Code.EMPTY_TEXT);

    @Test
    void theSchemaAcceptsWhatTheReaderAccepts() {
        List<Error> errors = SCHEMA.validate(ExampleModel.text(), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "a misspelt key;            \"initial\";          \"intial\";          additionalProperties",
        "a missing key;             \"timeUnit\": \"month\",; ;                required",
        "an unknown word;           \"per-month\";        \"per-decade\";        enum",
        "a number out of range;     \"error\": 0.15;      \"error\": 1.15;     maximum",
        "a half-life of 0;          \"chronicHalfLifeWeeks\": 520; \"chronicHalfLifeWeeks\": 0; exclusiveMinimum",
        "text where a number goes;  \"value\": 26;        \"value\": \"26\";   type",
        "an id with a space;        \"id\": \"example\";  \"id\": \"an example\"; pattern",
        "a range of three;          [4, 60];              [4, 30, 60];         maxItems",
        "an unknown kind of factor; \"teamMean\";         \"groupMean\";       oneOf"})
    void theSchemaRejects(String what, String part, String replacement, String keyword) {
        String mutant = ExampleModel.text().replaceFirst(Pattern.quote(part), replacement == null ? "" : replacement);

        List<Error> errors = SCHEMA.validate(mutant, InputFormat.JSON);

        assertThat(errors).as(what).extracting(Error::getKeyword).contains(keyword);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void theSchemaRejectsTheShapesThatTheReaderRejects(@ForAll(supplier = Mutant.class) String file) {
        List<Code> codes = ModelFile.read("model.json", file).problems().stream().map(Problem::code).toList();
        Assume.that(Collections.disjoint(codes, UNDECIDED));

        List<Error> errors = SCHEMA.validate(file, InputFormat.JSON);

        assertThat(errors.isEmpty()).isEqualTo(Collections.disjoint(codes, SHAPE));
    }

    @Test
    void thePublishedSchemaIsTheSchemaOfTheRecords() throws IOException {
        Golden.assertHolds(Repository.file("docs/schema/model.schema.json"), ModelFile.schema());
    }
}
