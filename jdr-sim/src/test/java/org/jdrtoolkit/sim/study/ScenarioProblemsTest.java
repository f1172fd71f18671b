package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.sim.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code problems/NAME.json} is a scenario that is wrong; {@code NAME.txt} is, word for word, what its author is told. */
class ScenarioProblemsTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/jdrtoolkit/sim/study/problems");

    @ParameterizedTest
    @MethodSource("names")
    void theAuthorIsTold(String name) throws IOException {
        List<Problem> problems = read(name);

        String told = problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n"));

        // a model file is told by its path; in front of it stands the folder of this test
        Golden.assertHolds(FOLDER.resolve(name + ".txt"), told.replace(FOLDER + File.separator, "").replace('\\', '/') + "\n");
    }

    @Test
    void everyCodeOfAScenarioHasAnExample() throws IOException {
        Set<Code> codes = names().flatMap(name -> read(name).stream()).map(Problem::code).collect(Collectors.toSet());

        assertThat(codes).containsAll(Stream.of(Code.values()).filter(code -> code.part() == Code.Part.SCENARIO).toList());
    }

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", "")).sorted().toList().stream();
        }
    }

    private static List<Problem> read(String name) {
        try {
            return ScenarioFile.read(name + ".json", Files.readString(FOLDER.resolve(name + ".json")), FOLDER).check().problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
