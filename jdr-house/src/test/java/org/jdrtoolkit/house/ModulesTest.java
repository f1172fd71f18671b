package org.jdrtoolkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our libraries are modules: a named module compiles against them, runs, prints nothing that it did not print itself, and becomes an image with a Java of its own. */
class ModulesTest {

    /** The module needs nothing but what it names; all three kinds of files that ship are read. */
    private static final String RUNS = """
            package my.app;

            import org.jdrtoolkit.core.library.Library;
            import org.jdrtoolkit.sim.preset.Presets;
            import org.jdrtoolkit.sim.result.RunResult;
            import org.jdrtoolkit.sim.roadmap.Roadmap;
            import org.jdrtoolkit.sim.run.StudyRun;
            import org.jdrtoolkit.sim.scenario.Sampling;
            import org.jdrtoolkit.sim.study.Scenarios;

            public final class Main {
                public static void main(String[] arguments) {
                    System.setProperty("jdr.kernel", "fused");
                    var found = StudyRun.of(Scenarios.read("care-hr/assistant").orThrow().with(all -> all.withSampling(Sampling.of(1)))).run();
                    System.out.println(found.get(RunResult.class).verdicts().size() + " verdicts, " + Library.ids().contains("jdr-core-5")
                            + ", " + Presets.ids().size() + " presets, " + Roadmap.hrTechnology().phases().size() + " phases");
                }
            }
            """;
    private static final String RAN = "2 verdicts, true, 3 presets, 4 phases";

    private static final String DRAWS = """
            package my.app;

            import java.nio.file.Path;
            import java.util.List;
            import java.util.Locale;
            import org.jdrtoolkit.charts.TrajectoryPanels;
            import org.jdrtoolkit.charts.export.ChartFile;
            import org.jdrtoolkit.sim.result.RunResult;
            import org.jdrtoolkit.sim.run.StudyRun;
            import org.jdrtoolkit.sim.study.Scenarios;

            public final class Main {
                public static void main(String[] arguments) throws Exception {
                    RunResult result = StudyRun.of(Scenarios.read("teaching/same-ai-two-ways").orThrow()).run().get(RunResult.class);
                    ChartFile.writeSvg(TrajectoryPanels.of(result, List.of("strain"), Locale.ENGLISH), Path.of(arguments[0]), 900, 600);
                }
            }
            """;

    private static final List<String> OF_SIM = List.of("jdr-core", "jdr-sim", "jackson-core", "jackson-annotations", "jackson-databind", "asm", "commons-math3");
    private static final List<String> OF_CHARTS = Stream.concat(OF_SIM.stream(), Stream.of("jdr-charts", "jfreechart", "org.jfree.svg")).toList();

    @TempDir
    private Path folder;

    private final Map<String, Path> path = new TreeMap<>();

    @Test
    void aNamedModuleRuns() throws Exception {
        take(OF_SIM);
        compile("org.jdrtoolkit.sim", RUNS);

        assertThat(call(tool("java"), "-p", modulePath(folder.resolve("app")), "-m", "my.app/my.app.Main")).isEqualTo(RAN);
    }

    @Test
    void andBecomesAnImageOnceItsOneAutomaticModuleIsDescribed() throws Exception {
        take(OF_SIM);
        describe("commons-math3", "commons.math3");
        compile("org.jdrtoolkit.sim", RUNS);

        assertThat(call(image().resolve("bin/java").toString(), "-m", "my.app/my.app.Main")).isEqualTo(RAN);
    }

    @Test
    void soDoesOneThatDraws() throws Exception {
        take(OF_CHARTS);
        describe("commons-math3", "commons.math3");
        describe("jfreechart", "org.jfree.jfreechart");
        compile("org.jdrtoolkit.charts", DRAWS);
        Path picture = folder.resolve("picture.svg");

        assertThat(call(image().resolve("bin/java").toString(), "-Djava.awt.headless=true", "-m", "my.app/my.app.Main", picture.toString())).isEmpty();
        assertThat(Files.readString(picture)).startsWith("<svg").contains(">Strain").endsWith("</svg>");
    }

    /** Takes libraries of this class path for the module path: jars, or folders of classes where Maven has made no jar yet. */
    private void take(List<String> libraries) {
        for (String library : libraries) {
            path.put(library, Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                    .filter(entry -> entry.getFileName().toString().matches(library + "-[0-9].*\\.jar") || entry.endsWith(Path.of(library, "target", "classes")))
                    .findFirst().orElseThrow(() -> new AssertionError(library + " is not on the class path")));
        }
    }

    /** Gives a library of others the module descriptor that it lacks, as docs/embedding.md tells. */
    private void describe(String library, String module) throws Exception {
        String jar = Files.copy(path.get(library), folder.resolve(library + ".jar")).toString();
        String work = Files.createDirectory(folder.resolve(library)).toString();
        call(tool("jdeps"), "--ignore-missing-deps", "--generate-module-info", work, jar);
        call(tool("javac"), "--patch-module", module + "=" + jar, "-d", work, work + "/" + module + "/module-info.java");
        call(tool("jar"), "--update", "--file", jar, "-C", work, "module-info.class");
        path.put(library, Path.of(jar));
    }

    private String modulePath(Path... more) {
        return Stream.concat(path.values().stream(), Arrays.stream(more)).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private void compile(String needed, String main) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources/my/app")).getParent().getParent();
        Files.writeString(sources.resolve("module-info.java"), "module my.app { requires " + needed + "; }");
        Files.writeString(sources.resolve("my/app/Main.java"), main);
        assertThat(call(tool("javac"), "-Xlint:all", "-Werror", "-p", modulePath(), "-d", folder.resolve("app").toString(),
                sources.resolve("module-info.java").toString(), sources.resolve("my/app/Main.java").toString())).isEmpty();
    }

    private Path image() throws Exception {
        Path image = folder.resolve("image");
        call(tool("jlink"), "-p", modulePath(folder.resolve("app")), "--add-modules", "my.app", "--output", image.toString());
        return image;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** What a program prints, on both of its outputs. */
    private static String call(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + printed).isZero();
        return printed;
    }
}
