package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.sim.Golden;
import org.jdrtoolkit.sim.Studies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the folder of scenarios holds, the library holds. */
class ScenariosTest {

    private static final Path FOLDER = Studies.repository().resolve("scenarios");
    private static final Path INDEX = Path.of("src/main/resources/org/jdrtoolkit/sim/study/scenarios/index.txt");

    @Test
    void theIndexNamesEveryScenarioOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Golden.assertHolds(INDEX, files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/')).filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length())).sorted().collect(Collectors.joining("\n", "", "\n")));
        }
    }

    static List<String> names() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsTheFileWordForWordAndKeepsAllRules(String name) {
        assertThat(FOLDER.resolve(name + ".json")).hasContent(Scenarios.json(name).orElseThrow());
        assertThat(Scenarios.read(name).check().problems()).isEmpty();
    }

    @Test
    void aMisspeltNameIsTold() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scenarios.read("care-hr/asistant")).withMessageContaining("Maybe \"care-hr/assistant\"?");
    }
}
