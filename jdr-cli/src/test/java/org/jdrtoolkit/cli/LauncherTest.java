package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher finds its folder and its Java from wherever it is called, or says in one sentence what is missing. Programs that it calls are stood in for. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** What a launcher may count on: no Java, no Maven. */
    private static final List<String> TOOLS = List.of("dirname", "readlink", "find", "head", "sed", "grep", "touch");

    @TempDir
    private Path folder;

    private Path home;
    private Path tools;

    @BeforeEach
    void makePlaces() throws IOException {
        home = Files.createDirectory(folder.resolve("it's the toolkit"));
        Files.copy(Repository.file("jdr"), home.resolve("jdr"), StandardCopyOption.COPY_ATTRIBUTES);
        tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            lend(tool);
        }
    }

    private void lend(String tool) throws IOException {
        Path found = Arrays.stream(System.getenv("PATH").split(":")).map(each -> Path.of(each, tool)).filter(Files::isExecutable).findFirst().orElseThrow();
        program(tools.resolve(tool), "exec " + found + " \"$@\"");
    }

    private static Path program(Path place, String... lines) throws IOException {
        Files.createDirectories(place.getParent());
        Files.writeString(place, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(place.toFile().setExecutable(true)).isTrue();
        return place;
    }

    private void release() throws IOException {
        program(home.resolve("java/bin/java"), "echo \"$@\"");
        Files.createFile(home.resolve("jdr.jar"));
    }

    /** Sources with a build that is younger than they are, or without one. */
    private void sources(boolean areBuilt) throws IOException {
        Files.createFile(home.resolve("pom.xml"));
        Files.createDirectories(home.resolve("jdr-cli/src/main"));
        Files.createFile(home.resolve("jdr-cli/pom.xml"));
        if (areBuilt) {
            Files.createDirectory(home.resolve("jdr-cli/target"));
            Files.setLastModifiedTime(Files.createFile(home.resolve("jdr-cli/target/jdr.jar")), FileTime.from(Instant.now().plusSeconds(60)));
        }
    }

    private void java(Path bin, String version) throws IOException {
        program(bin.resolve("java"), "[ \"$1\" != -version ] || { echo '" + version + "' >&2; exit 0; }", "echo \"$@\"");
    }

    private Call call(Map<String, String> environment, Path launcher, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Arrays.stream(arguments)).toList());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        Process process = builder.directory(folder.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Call(process.waitFor(), out, err);
    }

    private void assertStops(Map<String, String> environment, String... says) throws IOException, InterruptedException {
        Call call = call(environment, home.resolve("jdr"), "list");
        assertThat(call.err()).startsWith("jdr: ").contains(says).hasLineCount(1);
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../it's the toolkit/jdr", "ABSOLUTE"})
    void aLinkOfAnyKindLeadsToTheToolkit(String target) throws Exception {
        release();
        Path launcher = home.resolve("jdr");
        if (!target.isEmpty()) {
            launcher = Files.createSymbolicLink(Files.createDirectory(folder.resolve("my links")).resolve("jdr"),
                    target.equals("ABSOLUTE") ? home.resolve("jdr") : Path.of(target));
        }

        assertThat(call(Map.of(), launcher, "list", "two words").out()).endsWith("-jar " + home.toRealPath().resolve("jdr.jar") + " list two words\n");
    }

    @Test
    void soDoALinkToALinkAndALinkedFolder() throws Exception {
        release();
        Files.createSymbolicLink(folder.resolve("other"), home);
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("links")).resolve("first"), Path.of("../other/jdr"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("links/first"));

        assertThat(call(Map.of(), second, "list").out()).endsWith("-jar " + home.toRealPath().resolve("jdr.jar") + " list\n");
        assertThat(call(Map.of(), Path.of("./second"), "list").out()).endsWith("/jdr.jar list\n");
    }

    @Test
    void aReleaseLooksForNoOtherJavaThanItsOwn() throws Exception {
        release();
        java(tools, "openjdk version \"1.8.0_382\"");

        assertThat(call(Map.of("JAVA_HOME", "/nowhere"), home.resolve("jdr"), "list").exit()).isZero();
        Files.delete(home.resolve("java/bin/java"));
        assertStops(Map.of(), "the Java that belongs to this release is missing", "unpack the release again");
    }

    @Test
    void withoutAJavaItSaysWhatToInstall() throws Exception {
        sources(true);

        assertStops(Map.of(), "there is no Java here", "install a JDK, 17 or newer");
    }

    @Test
    void aJavaHomeThatLeadsNowhereIsNamed() throws Exception {
        sources(true);
        java(tools, "openjdk version \"17.0.15\" 2025-04-15");

        assertStops(Map.of("JAVA_HOME", "/opt/no java"), "JAVA_HOME leads to /opt/no java, where no Java is");
    }

    @ParameterizedTest
    @CsvSource({"java version \"1.8.0_382\", 8", "openjdk version \"11.0.22\" 2024-01-16, 11", "openjdk version \"16\" 2021-03-16, 16"})
    void anOldJavaIsToldItsVersion(String version, String major) throws Exception {
        sources(true);
        java(tools, version);

        assertStops(Map.of(), "Java " + major + " (" + tools.resolve("java") + ") is too old", "17 or newer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openjdk version \"17.0.15\" 2025-04-15", "java version \"25\" 2025-09-16 LTS", "openjdk version \"27-ea\" 2026-09-15", "a Java that tells no version"})
    void otherJavasRun(String version) throws Exception {
        sources(true);
        java(folder.resolve("jdk/bin"), version);

        assertThat(call(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), home.resolve("jdr"), "list").out())
                .endsWith("jdr-cli/target/jdr.jar list\n");
    }

    @Test
    void aJavaThatDoesNotStartIsNoJava() throws Exception {
        sources(true);
        program(tools.resolve("java"), "echo 'Unable to locate a Java Runtime.' >&2", "exit 1");

        assertStops(Map.of(), "java does not start", "install a JDK");
    }

    @Test
    void buildingNeedsACompilerAndMaven() throws Exception {
        sources(false);
        java(tools, "openjdk version \"17.0.15\" 2025-04-15");
        assertStops(Map.of(), "building needs a compiler", "install a JDK, 17 or newer");

        program(tools.resolve("javac"), "exit 0");
        assertStops(Map.of(), "building needs Maven (mvn)", "3.8 or newer");

        lend("mkdir");
        program(tools.resolve("mvn"), "mkdir -p '" + home.toString().replace("'", "'\\''") + "/jdr-cli/target'");
        assertThat(call(Map.of(), home.resolve("jdr"), "list").out()).endsWith("jdr-cli/target/jdr.jar list\n");
    }

    @Test
    void whatWasBuiltBeforeItWasCommittedIsBuiltAgain() throws Exception {
        sources(true);
        java(tools, "openjdk version \"17.0.15\" 2025-04-15");
        Path commit = home.resolve("jdr-core/target/classes/org/jdrtoolkit/core/library/commit.properties");
        Files.createDirectories(commit.getParent());
        Path log = Files.createFile(Files.createDirectories(home.resolve(".git/logs")).resolve("HEAD"));
        Files.setLastModifiedTime(log, FileTime.from(Instant.now().plusSeconds(3600)));

        Files.writeString(commit, "git.dirty=false\n");
        assertThat(call(Map.of(), home.resolve("jdr"), "list").exit()).isZero();
        Files.writeString(commit, "git.dirty=true\n");
        assertStops(Map.of(), "building needs a compiler");
    }

    /** Nobody here runs it: that the batch file says the same, in lines that Windows reads, is all that is held. */
    @Test
    void theOneForWindowsSaysTheSameInLinesThatWindowsReads() throws IOException {
        String batch = Files.readString(Repository.file("jdr.bat"));

        assertThat(batch.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(batch).contains("the Java that belongs to this release is missing", "where no Java is", "there is no Java here", "is too old",
                "building needs a compiler", "building needs Maven (mvn)");
        assertThat(batch.lines().filter(line -> line.startsWith("goto") || line.contains(" goto ")).map(line -> line.replaceAll(".* ?goto (\\w+)", "$1")))
                .allSatisfy(label -> assertThat(batch).contains("\r\n:" + label + "\r\n"));
    }
}
