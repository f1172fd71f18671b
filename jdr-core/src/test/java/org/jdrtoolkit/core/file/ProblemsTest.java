package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.fixtures.WrongFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code problems/NAME.json} is wrong in one way; {@code NAME.txt} is, word for word, what its author is told. */
class ProblemsTest {

    private static final WrongFiles WRONG = new WrongFiles(Path.of("src/test/resources/org/jdrtoolkit/core/file/problems"));
    private static final Set<Code.Part> OF_MODELS = EnumSet.of(Code.Part.SHAPE, Code.Part.NAMES, Code.Part.MODEL);

    @ParameterizedTest
    @MethodSource("names")
    void theAuthorIsTold(String name) throws IOException {
        List<Problem> problems = read(name);

        String told = problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n"));

        WRONG.assertTold(name, told);
    }

    @Test
    void everyCodeOfAModelHasAnExample() {
        Set<Code> codes = names().stream().flatMap(name -> read(name).stream()).map(Problem::code).collect(Collectors.toSet());

        assertThat(codes).containsAll(Stream.of(Code.values()).filter(code -> OF_MODELS.contains(code.part())).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatAFixMendsIsToldNoMore(String name) throws IOException {
        Reading<Model> reading = reading(name, text(name));

        for (Problem problem : reading.problems().stream().filter(problem -> problem.fix().isPresent()).toList()) {
            String mended = JsonEdit.apply(reading.source().orElseThrow(), problem.fix().orElseThrow());

            assertThat(reading(name, mended).problems()).extracting(Problem::code, Problem::pointer, Problem::message)
                    .doesNotContain(tuple(problem.code(), problem.pointer(), problem.message()));
        }
    }

    static List<String> names() {
        return WRONG.names();
    }

    private static List<Problem> read(String name) {
        return reading(name, text(name)).problems();
    }

    private static Reading<Model> reading(String name, String json) {
        return ModelFile.read(name + ".json", json);
    }

    private static String text(String name) {
        try {
            return WRONG.json(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
