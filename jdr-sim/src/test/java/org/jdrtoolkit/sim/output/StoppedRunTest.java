package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.GivenDraws;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was stopped leaves a whole folder, and goes on to the very bytes of a run that was not. */
class StoppedRunTest {

    private static final String SCENARIO = """
            {"id": "many", "title": {"en": "Many worlds"}, "model": "jdr-core-5", "time": {"horizon": 20, "every": 2}, "workforce": {"size": 150},
             "numbers": {"effects/demands-to-strain/gain": 0.3},
             "plans": [{"id": "redesign", "title": {"en": "Redesign"}, "levers": [{"lever": "jobRedesign", "from": 2, "to": 1}]}],
             "sampling": {"seed": 5, "parameterDraws": 10, "replications": 2}}""";

    @TempDir
    private Path folder;
    private Path file;
    private Study study;

    @BeforeEach
    void read() throws IOException {
        file = Files.writeString(folder.resolve("many.json"), SCENARIO);
        study = ScenarioFile.read(file).orThrow();
    }

    private Path write(Findings found, String out) {
        return Folders.written(found, folder.resolve(out));
    }

    /** A run on this thread, stopped when so many worlds are complete: it asks every hundredth of a second, so each world waits for that. */
    private Findings stoppedAfter(int worlds) {
        AtomicInteger heard = new AtomicInteger();
        AtomicBoolean isAsked = new AtomicBoolean();
        return StudyRun.of(study).telling(found -> isAsked.set(worlds == 0)).keeping(world -> {
            isAsked.set(heard.incrementAndGet() >= worlds);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }).run(Workshops.here(), new Watch() {
            @Override
            public void at(double done) {
                // how far it is does not matter here
            }

            @Override
            public boolean isStopped() {
                return isAsked.get();
            }
        });
    }

    private Findings resumed() {
        return StudyRun.of(study).resuming(StoppedRun.worlds(study, folder.resolve("out"))).run(Workshops.threads(2), Watch.SILENT);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> {
                try {
                    files.put(file.getFileName().toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }

    @Test
    void aResumedRunEndsInTheBytesOfAnUninterruptedOne() throws IOException {
        Map<String, String> whole = files(write(Studies.found(study), "whole"));
        Findings found = stoppedAfter(8);
        List<World> stopped = found.get(Worlds.class).worlds();
        Map<String, String> half = files(write(found, "out"));
        assertThat(stopped).isNotEmpty().hasSizeLessThan(20);
        assertThat(found.get(Stopped.class)).isEqualTo(new Stopped(stopped.size(), 20));
        assertThat(half).containsKeys("run.json", "worlds.csv", "draws.csv", "changes.csv", "summary.json", "unfinished.csv");

        List<World> kept = StoppedRun.worlds(study, folder.resolve("out"));
        Findings resumed = resumed();

        assertThat(kept.toString()).isEqualTo(stopped.toString());
        assertThat(files(write(resumed, "out"))).isEqualTo(whole).doesNotContainKey("unfinished.csv");
    }

    @Test
    void balancesOfKeptWorldsComeBackToo() throws IOException {
        Files.writeString(file, SCENARIO.replace("\"sampling\"", """
                "economics": {"costs": [{"id": "system", "title": {"en": "s"}, "costEuros": 5000}], "returns": [{"id": "hours",
                 "title": {"en": "h"}, "tier": "efficiency", "unit": {"en": "h"}, "before": 9000, "after": 0, "eurosPerUnit": 10, "realisedBy": "engagement"}]},
                "sampling\""""));
        study = ScenarioFile.read(file).orThrow();
        Map<String, String> whole = files(write(Studies.found(study), "whole"));
        write(stoppedAfter(8), "out");

        Findings resumed = resumed();

        assertThat(whole.get("balances.csv")).startsWith("scenario,draw,replication,plan,netEuros,breakEvenTime\nmany,1,1,redesign,").hasLineCount(21);
        assertThat(whole.get("economics.csv")).startsWith("scenario,plan,kind,item,time,euros,discountedEuros\n")
                .contains("many,redesign,one-off-cost,system,0,-5000,-5000\n", "many,redesign,net,all,0,-5000,-5000\n");
        assertThat(whole.get("summary.json")).contains("\"economics\"", "\"breaksEven\"", "\"figuresAtHorizon\"");
        assertThat(files(write(resumed, "out"))).isEqualTo(whole);
    }

    @Test
    void aRunThatWasStoppedBeforeItsFirstWorldGoesOnToo() throws IOException {
        Path out = write(stoppedAfter(0), "out");

        assertThat(StoppedRun.worlds(study, folder.resolve("out"))).isEmpty();
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"worlds\": 0").doesNotContain("probabilities");
    }

    /** A run that kept its worlds as they came, and was killed after so many: nobody has written or completed anything. */
    private void killedAfter(int worlds, List<World> kept) {
        AtomicInteger heard = new AtomicInteger();
        try (ResultFolder open = ResultFolder.open(folder.resolve("out"), study)) {
            open.resume(kept);
            StudyRun.of(study).resuming(kept).keeping(world -> {
                if (heard.incrementAndGet() <= worlds) {
                    open.keep(world);
                }
            }).run(Workshops.threads(2), Watch.SILENT);
        }
    }

    @Test
    void aKilledRunGoesOnWithEveryWorldThatCameAndEndsInTheSameBytes() throws IOException {
        Map<String, String> whole = files(write(Studies.found(study), "whole"));
        killedAfter(7, List.of());
        List<World> first = StoppedRun.worlds(study, folder.resolve("out"));
        killedAfter(6, first);
        List<World> second = StoppedRun.worlds(study, folder.resolve("out"));
        assertThat(first).hasSize(7);
        assertThat(second).hasSize(13);
        assertThat(StoppedRun.isThere(study, folder.resolve("out"))).isTrue();

        assertThat(files(write(resumed(), "out"))).isEqualTo(whole);

        assertThat(Folder.names(folder.resolve("out"))).containsExactly("many");
        assertThat(StoppedRun.isComplete(study, folder.resolve("out"))).isTrue();
    }

    /** Stopped, resumed and killed: worlds of the folder and worlds that came later. */
    @Test
    void worldsOfAStoppedRunAndOfAKilledOneComeTogether() throws IOException {
        Map<String, String> whole = files(write(Studies.found(study), "whole"));
        Findings some = stoppedAfter(8);
        write(some, "out");
        List<World> kept = StoppedRun.worlds(study, folder.resolve("out"));
        killedAfter(2, kept);

        List<World> all = StoppedRun.worlds(study, folder.resolve("out"));

        assertThat(all).hasSize(kept.size() + 2);
        assertThat(files(write(resumed(), "out"))).isEqualTo(whole);
    }

    @Test
    void aRunThatGoesOnIsNotTakenOver() {
        try (ResultFolder open = ResultFolder.open(folder.resolve("out"), study)) {
            open.keep(stoppedAfter(8).get(Worlds.class).worlds().get(0));

            refused(study, "the run there still goes on");
        }
        assertThat(StoppedRun.worlds(study, folder.resolve("out"))).hasSize(1);
    }

    /** Also where the former results are whole: what was left can be made once more, and better, such as with charts. */
    @Test
    void worldsThatAreKeptAfterCompletionComeBack() {
        Findings found = Studies.found(study);
        try (ResultFolder open = ResultFolder.open(folder.resolve("out"), study)) {
            found.get(Worlds.class).worlds().forEach(open::keep);
            open.write(found);
            open.keepWorlds();
            open.complete();
        }

        assertThat(StoppedRun.isComplete(study, folder.resolve("out"))).isFalse();
        assertThat(StoppedRun.worlds(study, folder.resolve("out"))).hasSize(20);
    }

    @Test
    void aFileMayHaveAnotherNameWhenItsRunIsResumed() throws IOException {
        write(stoppedAfter(8), "out");
        Study renamed = ScenarioFile.read(Files.move(file, folder.resolve("renamed.json"))).orThrow();
        Study piped = ScenarioFile.read(FileText.read("standard input", new ByteArrayInputStream(SCENARIO.getBytes(StandardCharsets.UTF_8)))).orThrow();

        assertThat(StoppedRun.worlds(renamed, folder.resolve("out"))).hasSameSizeAs(StoppedRun.worlds(piped, folder.resolve("out"))).isNotEmpty();
    }

    private void refused(Study asked, String why) {
        assertThatThrownBy(() -> StoppedRun.worlds(asked, folder.resolve("out"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot-resume").hasMessageContaining(why).hasMessageContaining("Begin anew");
    }

    @Test
    void whereNothingWasStoppedThatIsTold() {
        refused(study, "no run has left its results there");

        write(Studies.found(study), "out");

        refused(study, "the run there is complete");
    }

    @Test
    void otherInputsAndSettingsAreTold() throws IOException {
        write(stoppedAfter(8), "out");

        refused(study.with(scenario -> scenario.withSeed(6)), "another seed (5)");
        refused(study.with(scenario -> scenario.withSampling(new Sampling(5, 12, 2))), "draws and replications (10 and 2)");
        GivenDraws mine = GivenDraws.of(List.of("constructs/strain/halfLifeWeeks"), IntStream.range(0, 10).mapToObj(draw -> new double[] {3 + draw}).toList());
        refused(study.draft().drawing(mine).orThrow(), "the scenario, its model or its draws have changed");
        Files.writeString(file, SCENARIO.replace("150", "151"));
        refused(ScenarioFile.read(file).orThrow(), "the scenario, its model or its draws have changed");
    }

    @Test
    void changedFilesAreTold() throws IOException {
        Path out = write(stoppedAfter(8), "out");
        Files.writeString(out.resolve("worlds.csv"), Files.readString(out.resolve("worlds.csv")).replaceFirst("0\\.0", "0.1"));

        refused(study, "\"worlds.csv\" has changed since");
    }

    @Test
    void filesAreTidy() throws IOException {
        Findings found = Studies.found(study);
        Worlds worlds = found.get(Worlds.class);
        Map<String, String> files = files(write(found, "out"));

        assertThat(files.get("worlds.csv").lines()).first().isEqualTo("scenario,draw,replication,plan,segment,indicator,changeZ");
        assertThat(files.get("worlds.csv").lines()).hasSize(1 + 20 * 4).element(1).asString().matches("many,1,1,redesign,all,[a-zA-Z]+,-?[0-9.]+");
        assertThat(files.get("draws.csv").lines()).first().isEqualTo("scenario,draw,number,value");
        assertThat(files.get("draws.csv").lines()).hasSize(1 + 10 * worlds.numbers().size())
                .noneMatch(line -> line.contains("effects/demands-to-strain/gain,"));
        assertThat(files.get("changes.csv").lines()).first().isEqualTo("scenario,plan,segment,time,indicator,statistic,changeZ");
        assertThat(files.get("changes.csv").lines()).hasSize(1 + 4 * 5 * 11).anyMatch(line -> line.startsWith("many,redesign,all,20,healthWellbeing,p95,"));
        assertThat(files.get("run.json")).contains("\"effects/demands-to-strain/gain\": 0.3", "\"parameterDraws\": 10", "\"complete\": 20");
        assertThat(files.get("summary.json")).contains("\"effects/demands-to-strain/gain\": 0.3", "\"worldsAsked\": 20", "\"monteCarloError\"",
                "\"chanceShare\"", "\"interval90Z\"", "\"drivers\"");
    }
}
