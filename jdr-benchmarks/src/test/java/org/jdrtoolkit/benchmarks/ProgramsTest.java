package org.jdrtoolkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared by speed does the same work. */
class ProgramsTest {

    private static final int WEEKS = 30;

    /** Sums of a hundred terms in another order differ by some 1e-15 a week. */
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jdr-ai-adoption", "jdr-core-5"})
    void javaObjectsAgreeWithTheEngineWithoutNoise(String model) throws Exception {
        Programs.of(Task.of(model)).write(folder);

        int problems = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), folder.resolve("Employees.java").toString());

        assertThat(problems).isZero();
        assertAgreement(model, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", folder.toString(), "Employees"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdr-ai-adoption", "jdr-core-5"})
    void cAgreesWithTheEngineWithoutNoise(String model) throws Exception {
        assumeTrue(isOnPath("gcc"), "gcc is not installed");
        Programs.of(Task.of(model)).write(folder);
        String program = folder.resolve("people").toString();

        output(List.of("gcc", "-std=gnu17", "-O1", "-fopenmp-simd", "-ffast-math", "-o", program, folder.resolve("people.c").toString(), "-lm"));

        assertAgreement(model, List.of(program));
    }

    private void assertAgreement(String model, List<String> command) throws Exception {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("agree", Integer.toString(WEEKS), folder.resolve("starts.txt").toString()));
        List<String> lines = output(all).lines().filter(line -> !line.startsWith("ns ")).toList();

        Outcome engine = EngineProgram.of(Task.of(model)).withoutNoise(WEEKS);
        assertThat(lines).hasSameSizeAs(engine.constructs());
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ");
            assertThat(words[0]).isEqualTo(engine.constructs().get(i));
            assertThat(Double.parseDouble(words[1])).as("mean of " + words[0]).isCloseTo(engine.means()[i], within(ROUNDING));
            assertThat(Double.parseDouble(words[2])).as("standard deviation of " + words[0]).isCloseTo(engine.sds()[i], within(ROUNDING));
        }
        assertThat(DoubleStream.of(engine.sds()).max().orElseThrow()).as("people differ, or there would be nothing to compare").isGreaterThan(0.1);
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
        return output;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
