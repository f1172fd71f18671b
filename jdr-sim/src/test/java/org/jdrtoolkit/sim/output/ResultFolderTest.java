package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.output.Manifest.FileHash;
import org.jdrtoolkit.sim.output.ResultFolder.Addition;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of results is complete or not there, and what others keep in it stays. */
class ResultFolderTest {

    private static final Findings FOUND = Studies.found(Studies.shipped("published/cotima-2020.json"));
    private static final Addition NOTHING = folder -> {};
    private static final Addition CHART = folder ->
            Files.writeString(Files.createDirectory(folder.resolve("charts")).resolve("chart.svg"), "<svg/>");

    @TempDir
    private Path out;

    private Path write(Addition addition) {
        return Folders.written(FOUND, out, addition);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    @Test
    void theFolderIsNamedAfterTheScenarioAndComplete() throws IOException {
        Path folder = write(CHART);

        assertThat(folder).isEqualTo(out.resolve("cotima-2020"));
        assertThat(filesIn(out)).containsExactly("cotima-2020/charts/chart.svg", "cotima-2020/run.json", "cotima-2020/summary.json",
                "cotima-2020/trajectories.csv");
    }

    @Test
    void theManifestNamesTheFilesOfTheFolder() throws IOException {
        Path folder = write(NOTHING);

        JsonNode manifest = new ObjectMapper().readTree(folder.resolve("run.json").toFile());

        for (int i = 0; i < 2; i++) {
            String name = i == 0 ? "summary.json" : "trajectories.csv";
            FileHash written = FileHash.of(name, folder.resolve(name));
            assertThat(manifest.at("/outputs/" + i + "/file").asText()).isEqualTo(written.file());
            assertThat(manifest.at("/outputs/" + i + "/sha256").asText()).isEqualTo(written.sha256());
        }
    }

    @Test
    void theSameRunWritesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(write(NOTHING).resolve("run.json"));

        byte[] second = Files.readAllBytes(write(NOTHING).resolve("run.json"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void foldersOnTheWayAreMade() {
        Path folder = Folders.written(FOUND, out.resolve("a/b"), NOTHING);

        assertThat(folder.resolve("run.json")).exists();
    }

    @Test
    void whatOthersKeepInTheFolderStays() throws IOException {
        Path folder = write(NOTHING);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(Files.createDirectories(folder.resolve("drafts/old")).resolve("paper.tex"), "mine too");

        write(NOTHING);

        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(folder.resolve("drafts/old/paper.tex")).hasContent("mine too");
    }

    @Test
    void chartsOfAnEarlierRunGo() throws IOException {
        write(CHART);

        Path folder = write(NOTHING);

        assertThat(folder.resolve("charts")).doesNotExist();
    }

    @Test
    void whatAnAdditionWritesAnewReplacesWhatItWroteBefore() throws IOException {
        write(folder -> Files.writeString(folder.resolve("report.html"), "first"));

        Path folder = write(unfinished -> Files.writeString(unfinished.resolve("report.html"), "second"));

        assertThat(folder.resolve("report.html")).hasContent("second");
    }

    @Test
    void anAdditionFindsTheNumbers() {
        write(folder -> assertThat(folder).isDirectoryContaining("glob:**trajectories.csv").isDirectoryContaining("glob:**summary.json"));
    }

    @Test
    void aFailingAdditionLeavesWhatWasThere() throws IOException {
        write(CHART);
        Files.writeString(out.resolve("cotima-2020/trajectories.csv"), "former");

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> write(folder -> {
            throw new IllegalStateException("a bug of ours");
        }));

        assertThat(filesIn(out)).containsExactly("cotima-2020/charts/chart.svg", "cotima-2020/run.json", "cotima-2020/summary.json",
                "cotima-2020/trajectories.csv");
        assertThat(out.resolve("cotima-2020/trajectories.csv")).hasContent("former");
    }

    @Test
    void aFirstRunWhoseAdditionFailsLeavesNothing() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> write(folder -> {
            throw new IllegalStateException("a bug of ours");
        }));

        assertThat(out).isEmptyDirectory();
    }

    @Test
    void anAdditionThatCannotWriteIsTold() {
        assertThat(refusal(out, folder -> {
            throw new IOException("No space left on device");
        })).isEqualTo("""
                OUT  error  unwritable-folder
                  The results cannot be written here: No space left on device.
                  Choose another folder, or make room in this one.""");
        assertThat(refusal(out, folder -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        })).contains("unwritable-folder", "No space left on device");
    }

    private String refusal(Path folder, Addition addition) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class,
                () -> Folders.written(FOUND, folder, addition));
        return refusal.getMessage().replace(out.toString(), "OUT").replace('\\', '/');
    }

    @Test
    void aFileWhereTheFolderOfFoldersBelongsIsTold() throws IOException {
        Path taken = Files.writeString(out.resolve("taken"), "mine");

        assertThat(refusal(taken, NOTHING)).isEqualTo("""
                OUT/taken  error  unwritable-folder
                  The results cannot be written here: "OUT/taken" is a file, where a folder belongs.
                  Choose another folder, or make room in this one.""");
        assertThat(filesIn(out)).containsExactly("taken");
    }

    @Test
    void aFileWhereAFolderOnTheWayBelongsIsTold() throws IOException {
        Path taken = Files.writeString(out.resolve("taken"), "mine");

        assertThat(refusal(taken.resolve("out"), NOTHING)).contains("OUT/taken/out  error  unwritable-folder", "cannot be written here");
        assertThat(filesIn(out)).containsExactly("taken");
    }

    @Test
    void aFileWhereTheFolderOfTheScenarioBelongsIsToldAndStays() throws IOException {
        Files.writeString(out.resolve("cotima-2020"), "mine");

        assertThat(refusal(out, NOTHING)).contains("\"OUT/cotima-2020\" is a file, where a folder belongs.");
        assertThat(filesIn(out)).containsExactly("cotima-2020");
        assertThat(out.resolve("cotima-2020")).hasContent("mine");
    }

    @Test
    void picturesOfOthersAmongTheChartsStay() throws IOException {
        Path folder = write(CHART);
        Files.writeString(folder.resolve("charts/mine.png"), "mine");

        write(CHART);

        assertThat(folder.resolve("charts/mine.png")).hasContent("mine");
        assertThat(filesIn(out)).hasSize(5);
    }

    @Test
    void twoFoldersOfOneScenarioMayBeOpenAtOnce() {
        write(NOTHING);
        try (ResultFolder one = ResultFolder.open(out, FOUND.study()); ResultFolder other = ResultFolder.open(out, FOUND.study())) {
            one.write(FOUND);
            other.write(FOUND);

            assertThat(other.complete()).isDirectoryContaining("glob:**run.json");
            assertThat(one.complete()).isDirectoryContaining("glob:**run.json");
        }
    }

    @Test
    void findingsOfAnotherStudyAreRefused() {
        try (ResultFolder folder = ResultFolder.open(out, FOUND.study())) {
            assertThatIllegalArgumentException().isThrownBy(() -> folder.write(Findings.of(Studies.shipped("teaching/buffer.json"))))
                    .withMessageContaining("\"cotima-2020\"");
        }
    }

    @Test
    void aStudyMadeInJavaIsWrittenWithItsModel() throws IOException {
        Study made = Study.of(FOUND.study().scenario(), FOUND.study().model());

        Path folder = Folders.written(Studies.found(Studies.run(made)), out);

        assertThat(ScenarioFile.write(made.scenario())).isEqualTo(Files.readString(folder.resolve("scenario.json")));
        assertThat(ModelFile.read(folder.resolve("model.json")).orThrow()).isEqualTo(made.model());
        assertThat(folder.resolve("run.json")).content().contains("scenario.json", "model.json");
    }

    private static final String VALUED = """
            {'id': 'valued', 'title': {'en': 'Valued'}, 'model': 'jdr-core-5', 'time': {'horizon': 20, 'every': 2}, 'workforce': {'size': 100},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 2, 'to': 1}]}],
             'economics': {'costs': [{'id': 'system', 'title': {'en': 's'}, 'costEuros': 5000}]}, 'sampling': {'replications': 2}}""";

    /** A host may look at one thing only: at the run as stated, or at worlds of which no endings are kept. */
    @Test
    void whatWasNotFoundIsNotWritten() {
        Study study = Studies.study(VALUED);
        Findings run = Findings.of(study).with(Studies.run(study));

        Path without = Folders.written(run, out.resolve("without"));
        Path worlds = Folders.written(Studies.found(run.get(RunResult.class)).with(Ensemble.of(study).run()), out.resolve("worlds"));

        assertThat(without.resolve("summary.json")).content().doesNotContain("economics");
        assertThat(worlds.resolve("summary.json")).content().contains("netEuros").doesNotContain("breaksEven");
    }

    @Test
    void halfAPanelIsDeleted() {
        Study study = Studies.study(VALUED);
        AtomicBoolean isStopped = new AtomicBoolean();
        PanelDesign design = PanelDesign.every(2);
        try (ResultFolder folder = ResultFolder.open(out, study)) {
            Consumer<PanelPart> files = folder.panel(design);
            Findings found = StudyRun.of(study).panel(design, part -> {
                files.accept(part);
                isStopped.set(true);
                LockSupport.parkNanos(50_000_000); // longer than a run goes on without looking at its watch
            }).run(Workshops.here(), new Watch() {
                @Override
                public boolean isStopped() {
                    return isStopped.get();
                }
            });
            folder.write(found);

            Path written = folder.complete();

            assertThat(written).isDirectoryNotContaining("glob:**panel-*.csv").isDirectoryContaining("glob:**unfinished.csv");
            assertThat(StoppedRun.isComplete(study, out)).isFalse();
            assertThat(StoppedRun.worlds(study, out)).hasSize(2);
        }
    }

    /** As on a full disk; emulated by a folder where the file belongs. */
    @Test
    void numbersThatCannotBeWrittenHereAreWholeElsewhere() throws IOException {
        try (ResultFolder folder = ResultFolder.open(out, FOUND.study())) {
            folder.write(hidden -> Files.createDirectory(hidden.resolve("trajectories.csv")));
            folder.write(FOUND);
            folder.write(CHART);

            Path written = folder.complete();

            assertThat(written.startsWith(out)).isFalse();
            assertThat(filesIn(written)).containsExactly("charts/chart.svg", "run.json", "summary.json", "trajectories.csv");
            assertThat(folder.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Code.RESULTS_BESIDE);
                assertThat(problem.message()).contains("trajectories.csv", "They are in \"" + written + "\"");
            });
            for (String name : List.of("charts/chart.svg", "charts", "run.json", "summary.json", "trajectories.csv", "")) {
                Files.delete(written.resolve(name));
            }
        }
        assertThat(out.resolve("cotima-2020")).doesNotExist();
    }

    /** The run goes on, for a panel may fill a disk on which everything else has room. */
    @Test
    void aPanelThatCannotBeWrittenCostsItself() throws IOException {
        Study study = Studies.study(VALUED);
        PanelDesign design = PanelDesign.every(10);
        try (ResultFolder folder = ResultFolder.open(out, study)) {
            folder.write(hidden -> Files.createDirectory(hidden.resolve("panel-wide.csv")));
            Findings found = StudyRun.of(study).panel(design, folder.panel(design)).keeping(folder::keep).run(Workshops.here(), Watch.SILENT);
            folder.write(found);

            Path written = folder.complete();

            assertThat(written).isEqualTo(out.resolve("valued")).isDirectoryContaining("glob:**/worlds.csv").isDirectoryNotContaining("glob:**/panel-long.csv");
            assertThat(folder.problems()).extracting(Problem::code).containsExactly(Code.MISSING_RESULTS);
        }
        assertThat(StoppedRun.worlds(study, out)).hasSize(2);
    }

    @Test
    void aWholePanelStays() {
        Study study = Studies.study(VALUED);
        PanelDesign design = PanelDesign.every(10);
        try (ResultFolder folder = ResultFolder.open(out, study)) {
            folder.write(StudyRun.of(study).panel(design, folder.panel(design)).run(Workshops.here(), Watch.SILENT));

            assertThat(folder.complete()).isDirectoryContaining("glob:**panel-long.csv").isDirectoryContaining("glob:**panel-wide.csv");
            assertThat(StoppedRun.isComplete(study, out)).isTrue();
        }
    }

    @Test
    void aRunThatAsksForNoWorldsIsCompleteToo() {
        Folders.written(FOUND, out);

        assertThat(StoppedRun.isComplete(FOUND.study(), out)).isTrue();
    }
}
