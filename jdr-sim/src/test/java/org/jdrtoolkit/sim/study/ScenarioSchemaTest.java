package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.fixtures.Golden;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Editors that know the JSON Schema help authors with what the reader would tell them later. */
class ScenarioSchemaTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ScenarioFile.schema());

    static List<String> shipped() {
        return Repository.scenarios();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theSchemaAcceptsWhatShips(String scenario) throws IOException {
        List<Error> errors = SCHEMA.validate(Files.readString(Repository.scenario(scenario)), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatShipsNamesThePublishedSchema(String scenario) throws IOException {
        Path file = Repository.scenario(scenario);
        String schema = Files.readString(file).replaceAll("(?s).*\"\\$schema\": \"([^\"]*)\".*", "$1");

        assertThat(file.resolveSibling(schema).normalize()).isEqualTo(Repository.file("docs/schema/scenario.schema.json"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "a misspelt key;           \"teamSize\": 10;         \"teamsize\": 10;          additionalProperties",
        "a missing key;            \"horizon\": 156,;        ;                          required",
        "an unknown word;          \"scheme\": \"heun\";     \"scheme\": \"huen\";      enum",
        "a level above 1;          \"to\": 0.2;              \"to\": 30;                maximum",
        "a negative time;          \"from\": 8;              \"from\": -8;              minimum",
        "a share of 0;             \"share\": 0.05;          \"share\": 0;              exclusiveMinimum",
        "half a person;            \"size\": 600;            \"size\": 600.5;           type",
        "text where a number goes; \"seed\": 20260302;       \"seed\": \"2026\";        type",
        "an id with a space;       \"id\": \"hr\";           \"id\": \"h r\";           pattern"})
    void theSchemaRejects(String what, String part, String replacement, String keyword) throws IOException {
        String shipped = Files.readString(Repository.scenario("care-hr/assistant.json"));
        String mutant = shipped.replace(part, replacement == null ? "" : replacement);

        List<Error> errors = SCHEMA.validate(mutant, InputFormat.JSON);

        assertThat(errors).as(what).extracting(Error::getKeyword).contains(keyword);
    }

    @Test
    void thePublishedSchemaIsTheSchemaOfTheRecords() throws IOException {
        Golden.assertHolds(Repository.file("docs/schema/scenario.schema.json"), ScenarioFile.schema());
    }
}
