package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.JsonEdit;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.file.Source;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.fixtures.WrongFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code problems/NAME.json} is a scenario that is wrong; {@code NAME.txt} is, word for word, what its author is told. */
class ScenarioProblemsTest {

    private static final WrongFiles WRONG = new WrongFiles(Path.of("src/test/resources/org/jdrtoolkit/sim/study/problems"));

    @ParameterizedTest
    @MethodSource("names")
    void theAuthorIsTold(String name) throws IOException {
        List<Problem> problems = read(name);

        String told = problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n"));

        // a model file is told by its path; in front of it stands the folder of this test
        WRONG.assertTold(name, told.replace(WRONG.folder() + File.separator, "").replace('\\', '/'));
    }

    @Test
    void everyCodeOfAScenarioHasAnExample() {
        Set<Code> codes = names().stream().flatMap(name -> read(name).stream()).map(Problem::code).collect(Collectors.toSet());

        assertThat(codes).containsAll(Stream.of(Code.values()).filter(code -> code.part() == Code.Part.SCENARIO).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatAFixMendsIsToldNoMore(String name) throws IOException {
        Draft draft = draft(name, text(name));

        for (Problem problem : draft.check().problems().stream().filter(problem -> problem.fix().isPresent()).toList()) {
            assertThat(mended(name, draft, problem)).extracting(Problem::code, Problem::pointer, Problem::message)
                    .doesNotContain(tuple(problem.code(), problem.pointer(), problem.message()));
        }
    }

    /** What is told of the file that a problem is in, the scenario or its model, when the problem's fix is made. */
    private static List<Problem> mended(String name, Draft draft, Problem problem) {
        Fix fix = problem.fix().orElseThrow();
        String file = problem.where().orElseThrow().file();
        Source scenario = draft.source().orElseThrow();
        return file.equals(scenario.name()) ? draft(name, JsonEdit.apply(scenario, fix)).check().problems()
                : ModelFile.read(file, JsonEdit.apply(draft.modelSource().orElseThrow(), fix)).problems();
    }

    static List<String> names() {
        return WRONG.names();
    }

    private static List<Problem> read(String name) {
        return draft(name, text(name)).check().problems();
    }

    private static Draft draft(String name, String json) {
        return ScenarioFile.read(name + ".json", json, WRONG.folder());
    }

    private static String text(String name) {
        try {
            return WRONG.json(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
