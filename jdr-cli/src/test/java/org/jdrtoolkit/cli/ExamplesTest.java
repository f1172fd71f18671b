package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model and the scenario that authors start from are what the page of scenarios shows, and run without a warning. */
class ExamplesTest {

    private static final Path SCENARIO = Repository.file("docs/examples/ward.json");

    @ParameterizedTest
    @ValueSource(strings = {"ward-model.json", "ward.json"})
    void thePageShowsTheWholeFile(String name) throws IOException {
        String text = Files.readString(Repository.file("docs/examples").resolve(name));

        assertThat(Files.readString(Repository.scenario("README.md"))).contains("```json\n" + text + "```\n");
        assertThat(Call.jdr("check", "--strict", Repository.file("docs/examples").resolve(name).toString()).exit()).isZero();
    }

    /** The pool helps where more comes than is done, and nothing changes where nothing waits: nurses there could do 3.3 tasks an hour, and 2.9 come. */
    @Test
    void itAnswersWhereAFlexPoolHelps(@TempDir Path out) throws IOException {
        Call call = Call.jdr("run", SCENARIO.toString(), "--out", out.toString());

        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("Flex pool ends in mutual gains").containsPattern("Surgery +0.00 +0.00").containsPattern("Geriatrics +\\+0.83")
                .doesNotContain("Warnings");
        assertThat(Files.readAllLines(out.resolve("ward/trajectories.csv"))).anyMatch(line -> line.startsWith("ward,flex-pool,geriatrics,336,overload,mean,"));
    }
}
