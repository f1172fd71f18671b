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
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared by speed does the same work. */
class ProgramsTest {

    private static final int WEEKS = 30;

    /** Sums of a hundred terms in another order differ by some 1e-15 a week. */
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    static List<Named<Task>> tasks() {
        return Stream.of("jdr-ai-adoption", "jdr-core-5").flatMap(model -> Stream.of(1, 3).map(plans -> Named.of(
                model + (plans == 1 ? " under one plan" : " under " + plans + " plans"), Task.of(model, plans)))).toList();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void javaObjectsAgreeWithTheEngineWithoutNoise(Task task) throws Exception {
        Programs.of(task).write(folder);

        int problems = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), folder.resolve("Employees.java").toString());

        assertThat(problems).isZero();
        assertAgreement(task, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", folder.toString(), "Employees"));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void cAgreesWithTheEngineWithoutNoise(Task task) throws Exception {
        assumeTrue(isOnPath("gcc"), "gcc is not installed");
        Programs.of(task).write(folder);
        String program = folder.resolve("people").toString();

        output(List.of("gcc", "-std=gnu17", "-O1", "-fopenmp-simd", "-ffast-math", "-o", program, folder.resolve("people.c").toString(), "-lm"));

        assertAgreement(task, List.of(program));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void numpyAgreesWithTheEngineWithoutNoise(Task task) throws Exception {
        assumeTrue(isOnPath("python3") && succeeds(List.of("python3", "-c", "import numpy")), "NumPy is not installed");
        Programs.of(task).write(folder);

        assertAgreement(task, List.of("python3", folder.resolve("people.py").toString()));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void deSolveAgreesWithTheEngineWithoutNoise(Task task) throws Exception {
        assumeTrue(isOnPath("Rscript") && succeeds(List.of("Rscript", "--vanilla", "-e", "library(deSolve)")), "deSolve is not installed");
        Programs.of(task).write(folder);

        assertAgreement(task, List.of("Rscript", "--vanilla", folder.resolve("people.R").toString()));
    }

    private void assertAgreement(Task task, List<String> command) throws Exception {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("agree", Integer.toString(WEEKS), folder.resolve("starts.txt").toString()));
        List<String> lines = output(all).lines().filter(line -> !line.startsWith("ns ")).toList();

        Outcome engine = EngineProgram.of(task).withoutNoise(WEEKS);
        int plans = task.leverLevels().size();
        int constructs = engine.constructs().size();
        assertThat(lines).hasSize(plans * constructs);
        for (int line = 0; line < lines.size(); line++) {
            String[] words = lines.get(line).split(" ");
            int plan = line / constructs;
            int i = line % constructs;
            assertThat(words[0]).isEqualTo(engine.constructs().get(i));
            assertThat(Double.parseDouble(words[1])).as("mean of %s, plan %d", words[0], plan).isCloseTo(engine.means()[plan][i], within(ROUNDING));
            assertThat(Double.parseDouble(words[2])).as("standard deviation of %s, plan %d", words[0], plan)
                    .isCloseTo(engine.sds()[plan][i], within(ROUNDING));
        }
        assertThat(Stream.of(engine.sds())).as("people differ, or there would be nothing to compare")
                .allSatisfy(sds -> assertThat(DoubleStream.of(sds).max().orElseThrow()).isGreaterThan(0.1));
        assertThat(Stream.of(engine.means()).map(means -> means[constructs - 1]).distinct()).as("plans differ").hasSize(plans);
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
        return output;
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
