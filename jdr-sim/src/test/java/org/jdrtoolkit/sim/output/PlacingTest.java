package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.output.ResultFolder.Addition;
import org.jdrtoolkit.sim.result.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results come in their place whole, whatever is there; what is not ours stays as it is, and what cannot be put there is beside. */
class PlacingTest {

    private static final Findings FOUND = Studies.found(Studies.shipped("published/cotima-2020.json"));
    private static final Addition CHARTS = folder -> {
        Files.createDirectories(folder.resolve("charts/small"));
        Files.writeString(folder.resolve("charts/plane.svg"), "<svg/>");
        Files.writeString(folder.resolve("charts/small/plane.svg"), "<svg/>");
    };

    @TempDir
    private Path out;

    private Path place() {
        return out.resolve("cotima-2020");
    }

    private Path write() {
        return Folders.written(FOUND, out);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> !file.equals(folder)).forEach(file -> files.put(folder.relativize(file).toString(), content(file)));
        }
        return files;
    }

    private static String content(Path file) {
        try {
            return Files.isSymbolicLink(file) ? "-> " + Files.readSymbolicLink(file) : Files.isDirectory(file) ? "folder" : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksEmptyFoldersAndRepositoriesStayWhatTheyAre() throws IOException {
        Folders.written(FOUND, out, CHARTS);
        Path elsewhere = Files.writeString(out.resolve("elsewhere.txt"), "mine");
        Files.createSymbolicLink(place().resolve("link.txt"), elsewhere);
        Files.createSymbolicLink(place().resolve("nowhere"), Path.of("not/there"));
        Files.createSymbolicLink(place().resolve("folder"), Files.createDirectory(out.resolve("others")));
        Files.createDirectories(place().resolve("empty/emptier"));
        Files.createDirectories(place().resolve(".git/refs/heads"));
        Files.writeString(place().resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.createDirectories(place().resolve("charts/mine"));
        Object git = Files.getAttribute(place().resolve(".git"), "unix:ino");
        Map<String, String> others = files(place());
        others.keySet().removeIf(name -> name.endsWith(".json") || name.endsWith(".csv") || name.endsWith(".svg") || name.equals("charts/small"));

        write();

        Map<String, String> now = files(place());
        assertThat(now).containsAllEntriesOf(others).containsKeys("run.json", "summary.json", "trajectories.csv").hasSize(others.size() + 3);
        assertThat(Files.getAttribute(place().resolve(".git"), "unix:ino")).isEqualTo(git);
        assertThat(Folder.names(out)).containsExactly("cotima-2020", "elsewhere.txt", "others");
    }

    /** Also one that leads nowhere yet. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatIsALinkIsFollowed(boolean isThere) throws IOException {
        Path large = out.resolve("disk/results");
        if (isThere) {
            Files.writeString(Files.createDirectories(large).resolve("notes.txt"), "mine");
        }
        Files.createSymbolicLink(place(), Path.of("disk/results"));

        assertThat(write()).isEqualTo(place());
        write();

        assertThat(place()).isSymbolicLink();
        assertThat(large).isDirectoryContaining("glob:**/run.json").isDirectoryContaining("glob:**/trajectories.csv");
        assertThat(Files.exists(large.resolve("notes.txt"))).isEqualTo(isThere);
        assertThat(Folder.names(out)).containsExactly("cotima-2020", "disk");
    }

    /** A large file that somebody has put on another disk by a link stays there. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatIsALinkIsFollowed() throws IOException {
        write();
        Path large = Files.move(place().resolve("trajectories.csv"), out.resolve("large.csv"));
        byte[] bytes = Files.readAllBytes(large);
        Files.createSymbolicLink(place().resolve("trajectories.csv"), large);
        Files.writeString(large, "former");

        write();

        assertThat(place().resolve("trajectories.csv")).isSymbolicLink();
        assertThat(large).hasBinaryContent(bytes);
    }

    private List<Problem> problemsOfWriting() {
        try (ResultFolder folder = ResultFolder.open(out, FOUND.study())) {
            folder.write(FOUND);
            folder.complete();
            return folder.problems();
        }
    }

    /** A file of another program's, a folder, and a manifest that is not ours. */
    @ParameterizedTest
    @ValueSource(strings = {"summary.json", "trajectories.csv/", "run.json"})
    void whatStandsInTheWayStaysAndTheResultsAreBeside(String name) throws IOException {
        Path mine = place().resolve(name);
        Files.createDirectories(name.endsWith("/") ? mine : mine.getParent());
        if (!name.endsWith("/")) {
            Files.writeString(mine, "mine");
        }
        Map<String, String> before = files(place());

        List<Problem> problems = problemsOfWriting();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.RESULTS_BESIDE);
            assertThat(problem.message()).contains(mine.toString(), "not a file of this toolkit's, and stays", "They are in \"" + out.resolve("cotima-2020.2") + "\"");
        });
        assertThat(files(place())).isEqualTo(before);
        assertThat(Folder.names(out.resolve("cotima-2020.2"))).containsExactly("run.json", "summary.json", "trajectories.csv");

        problemsOfWriting();

        assertThat(Folder.names(out)).contains("cotima-2020", "cotima-2020.2", "cotima-2020.3");
    }

    @Test
    void aFileWhereTheFolderOfChartsBelongsStays() throws IOException {
        Files.writeString(Files.createDirectories(place()).resolve("charts"), "mine");

        Path written = Folders.written(FOUND, out, CHARTS);

        assertThat(place().resolve("charts")).hasContent("mine");
        assertThat(written).isEqualTo(out.resolve("cotima-2020.2")).isDirectoryContaining("glob:**/charts");
    }

    /** As on Windows, where a table that is open in another program can be neither moved nor replaced; emulated by an attribute of Linux. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsHeldLeavesTheFormerResultsWholeAndTheNewOnesBeside() throws Exception {
        Folders.written(FOUND, out, CHARTS);
        Files.writeString(place().resolve("summary.json"), "former");
        Map<String, String> before = files(place());
        Path held = place().resolve("trajectories.csv");
        assumeTrue(attribute("+i", held), "this needs the rights of an administrator, and a disk that knows attributes");
        try {
            List<Problem> problems = problemsOfWriting();

            assertThat(problems).singleElement().extracting(Problem::message).asString().contains("trajectories.csv", "cotima-2020.2");
        } finally {
            attribute("-i", held);
        }
        assertThat(files(place())).isEqualTo(before);
        assertThat(out.resolve("cotima-2020.2/trajectories.csv")).hasContent(before.get("trajectories.csv"));
        assertThat(problemsOfWriting()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderInWhichNothingCanBePutIsToldBeforeTheRun() throws Exception {
        write();
        assumeTrue(attribute("+i", place()), "this needs the rights of an administrator, and a disk that knows attributes");
        try (ResultFolder folder = ResultFolder.open(out, FOUND.study())) {
            assertThat(folder.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.code()).isEqualTo(Code.RESULTS_BESIDE);
                assertThat(notice.message()).startsWith("Nothing can be written here: ").endsWith("the results will be put beside it.");
            });
            folder.write(FOUND);
            assertThat(folder.complete()).isEqualTo(out.resolve("cotima-2020.2"));
        } finally {
            attribute("-i", place());
        }
    }

    private static boolean attribute(String change, Path file) throws Exception {
        try {
            return new ProcessBuilder("chattr", change, file.toString()).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldBeforeTheRun() throws IOException {
        Files.writeString(place(), "mine");

        assertThatThrownBy(() -> ResultFolder.open(out, FOUND.study())).isInstanceOf(ProblemException.class).hasMessageContaining("is a file, where a folder belongs");
        assertThat(Folder.names(out)).containsExactly("cotima-2020");
    }

    /** Killed after any of the moves of which replacing consists: the next to come finishes what was begun. */
    @Test
    void whoeverComesAfterAKillFinishesTheReplacing() throws IOException {
        Path fresh = Folders.written(FOUND, out.resolve("fresh"));
        Map<String, String> expected = files(fresh);
        List<String> moves = List.of("run.json > .jdr-new/.former/run.json", "charts/plane.svg > .jdr-new/.former/charts/plane.svg",
                "charts/small/plane.svg > .jdr-new/.former/charts/small/plane.svg", "summary.json > .jdr-new/.former/summary.json",
                "trajectories.csv > .jdr-new/.former/trajectories.csv", ".jdr-new/summary.json > summary.json",
                ".jdr-new/trajectories.csv > trajectories.csv", ".jdr-new/run.json > run.json");
        for (int killedAfter = 0; killedAfter <= moves.size(); killedAfter++) {
            Path folder = out.resolve("after-" + killedAfter);
            Path place = Folders.written(FOUND, folder, CHARTS);
            Files.writeString(place.resolve("summary.json"), "former");
            Files.writeString(place.resolve("notes.txt"), "mine");
            Files.createDirectory(place.resolve(".jdr-new"));
            for (String name : expected.keySet()) {
                Files.copy(fresh.resolve(name), place.resolve(".jdr-new").resolve(name));
            }
            Files.writeString(place.resolve(".jdr-new/.owner"), ".cotima-2020-run-00000000-00000000-00000000-00000000");
            for (String move : moves.subList(0, killedAfter)) {
                Path to = place.resolve(move.split(" > ")[1]);
                Files.createDirectories(to.getParent());
                Files.move(place.resolve(move.split(" > ")[0]), to, StandardCopyOption.REPLACE_EXISTING);
            }

            boolean isComplete = StoppedRun.isComplete(FOUND.study(), folder);

            assertThat(isComplete).isTrue();
            Map<String, String> now = files(place);
            assertThat(now.remove("notes.txt")).isEqualTo("mine");
            if (killedAfter == moves.size()) {
                now.keySet().removeIf(name -> name.startsWith("charts")); // empty folders, which go in the step before
            }
            assertThat(now).as("killed after %d moves", killedAfter).isEqualTo(expected);
            assertThat(Files.exists(place.resolve(".jdr-new"), LinkOption.NOFOLLOW_LINKS)).isFalse();
        }
    }
}
