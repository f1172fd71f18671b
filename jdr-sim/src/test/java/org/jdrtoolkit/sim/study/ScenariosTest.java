package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.fixtures.Golden;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the folder of scenarios holds, the library holds. */
class ScenariosTest {

    private static final Path INDEX = Path.of("src/main/resources/META-INF/jdrtoolkit/scenarios/index.txt");

    @Test
    void theIndexNamesEveryScenarioOfTheFolder() throws IOException {
        Golden.assertHolds(INDEX, Repository.scenarios().stream().map(path -> path.replaceFirst("\\.json$", "")).sorted()
                .collect(Collectors.joining("\n", "", "\n")));
    }

    static List<String> names() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsTheFileWordForWordAndKeepsAllRules(String name) {
        assertThat(Repository.scenario(name + ".json")).hasContent(Scenarios.json(name).orElseThrow());
        assertThat(Scenarios.read(name).check().problems()).noneMatch(Problem::isError);
    }

    @Test
    void aMisspeltNameIsTold() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scenarios.read("care-hr/asistant")).withMessageContaining("Maybe \"care-hr/assistant\"?");
    }
}
