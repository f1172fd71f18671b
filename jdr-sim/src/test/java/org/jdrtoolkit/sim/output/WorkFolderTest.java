package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share a folder of folders, also those of other machines and containers, do not take each other's work. */
class WorkFolderTest {

    private static final Study STUDY = Studies.study("""
            {'id': 'shared', 'title': {'en': 'Shared'}, 'model': 'jdr-core-5', 'time': {'horizon': 4}, 'workforce': {'size': 20},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 2, 'to': 1}]}],
             'sampling': {'parameterDraws': 3}}""");
    private static final Findings FOUND = Studies.found(STUDY);

    @TempDir
    private Path out;

    /** A work folder with two worlds, of a process that nobody has told to end: of this machine unless its identity is another. */
    private Path leftBy(String kernel, String machine, Duration untouched) throws IOException {
        Path folder;
        String name;
        try (WorkFolder mine = WorkFolder.make(out, "shared")) {
            name = mine.folder().getFileName().toString();
            String[] parts = name.split("-");
            folder = Files.createDirectory(out.resolve(String.join("-", parts[0], "run", kernel.isEmpty() ? parts[2] : kernel,
                    machine.isEmpty() ? parts[3] : machine, "0a0a0a0a", parts[5])));
        }
        try (WorldLog log = new WorldLog(WorkFolder.log(folder), Manifest.asked(STUDY).json(), FOUND.get(Worlds.class).measures())) {
            FOUND.get(Worlds.class).worlds().subList(0, 2).forEach(log::add);
        }
        Path lock = Files.write(folder.resolve("lock"), new byte[1]);
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(untouched)));
        return folder;
    }

    private List<Code> notices() {
        try (ResultFolder folder = ResultFolder.open(out, STUDY)) {
            return folder.notices().stream().map(Problem::code).toList();
        }
    }

    @Test
    void whatADeadProcessOfThisMachineLeftIsReadAndRemoved() throws IOException {
        leftBy("", "", Duration.ZERO);

        assertThat(notices()).containsExactly(Code.WORLDS_LEFT);
        assertThat(StoppedRun.worlds(STUDY, out)).hasSize(2);

        Folders.written(FOUND, out);

        assertThat(Folder.names(out)).containsExactly("shared");
    }

    /** The power has failed, and the machine has another kernel running. */
    @Test
    void soIsWhatAMachineLeftBeforeItWasStartedAnew() throws IOException {
        leftBy("12345678", "", Duration.ZERO);

        assertThat(StoppedRun.worlds(STUDY, out)).hasSize(2);
    }

    /** A process number, or a lock, means nothing there. */
    @Test
    void whatAnotherMachineIsWorkingOnStays() throws IOException {
        Path theirs = leftBy("12345678", "87654321", Duration.ofSeconds(30));

        assertThat(notices()).containsExactly(Code.RUN_GOING_ON);

        Folders.written(FOUND, out);

        assertThat(WorldLog.read(WorkFolder.log(theirs)).worlds()).hasSize(2);
    }

    @Test
    void whatAnotherMachineHasNotTouchedForAWhileIsReadButStays() throws IOException {
        Path theirs = leftBy("12345678", "87654321", Duration.ofMinutes(10));

        assertThat(notices()).containsExactly(Code.WORLDS_LEFT);
        assertThat(StoppedRun.worlds(STUDY, out)).hasSize(2);
        Folders.written(FOUND, out);

        assertThat(theirs).isDirectory();
    }

    @Test
    void whatAnotherMachineHasForgottenIsRemoved() throws IOException {
        leftBy("12345678", "87654321", Duration.ofDays(8));

        Folders.written(FOUND, out);

        assertThat(Folder.names(out)).containsExactly("shared");
    }

    @Test
    void aRunThatGoesOnHereIsToldAndLeftAlone() {
        try (ResultFolder other = ResultFolder.open(out, STUDY)) {
            other.keep(FOUND.get(Worlds.class).worlds().get(0));

            assertThat(notices()).containsExactly(Code.RUN_GOING_ON);
            Folders.written(FOUND, out);
            other.write(FOUND);

            assertThat(other.complete()).isDirectoryContaining("glob:**/worlds.csv");
        }
        assertThat(Folder.names(out)).containsExactly("shared");
    }

    @Test
    void aRunThatIsClosedBeforeItKeptAWorldLeavesNothing() {
        ResultFolder.open(out, STUDY).close();

        assertThat(out).isEmptyDirectory();
    }

    private Study file(String name, String title) throws IOException {
        return ScenarioFile.read(Files.writeString(out.resolve(name), """
                {"id": "same", "title": {"en": "%s"}, "model": "jdr-core-5", "time": {"horizon": 4}, "workforce": {"size": 20}}""".formatted(title))).orThrow();
    }

    private List<String> told(Study study) {
        try (ResultFolder folder = ResultFolder.open(out.resolve("out"), study)) {
            folder.write(Studies.found(study));
            folder.complete();
            return folder.notices().stream().map(Problem::message).toList();
        }
    }

    /** An edited file, and the same text under another name, are the usual way of working. */
    @Test
    void resultsOfAnotherFileWithTheSameIdAreToldBeforeTheyAreReplaced() throws IOException {
        assertThat(told(file("first.json", "First"))).isEmpty();
        assertThat(told(file("first.json", "Edited"))).isEmpty();
        assertThat(told(file("renamed.json", "Edited"))).isEmpty();

        assertThat(told(file("second.json", "Second"))).containsExactly(
                "The results here were made from another file with the same scenario id, \"renamed.json\"; those of \"second.json\" will replace them.");
    }

    @Test
    void worldsOfOtherFilesAreToldToo() throws IOException {
        leftBy("", "", Duration.ZERO);
        Study other = STUDY.with(scenario -> scenario.withSeed(99));

        try (ResultFolder folder = ResultFolder.open(out, other)) {
            assertThat(folder.notices()).singleElement().extracting(Problem::message).asString().contains("of other files or settings", "after 2 worlds");
        }
    }
}
