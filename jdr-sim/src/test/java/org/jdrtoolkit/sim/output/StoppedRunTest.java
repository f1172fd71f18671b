package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.result.World;
import org.jdrtoolkit.sim.result.Worlds;
import org.jdrtoolkit.sim.scenario.Sampling;
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

    private Path write(Study asked, Worlds worlds, String out) {
        return ResultFolder.write(Simulation.of(asked).run().with(worlds), folder.resolve(out), charts -> {});
    }

    private Worlds stopped() {
        AtomicBoolean isStopped = new AtomicBoolean();
        return Ensemble.of(study).run(Workshops.here(), new Watch() {
            @Override
            public void at(double done) {
                isStopped.compareAndSet(false, done > 0.4);
            }

            @Override
            public boolean isStopped() {
                return isStopped.get();
            }
        }, List.of());
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
        Map<String, String> whole = files(write(study, Ensemble.of(study).run(), "whole"));
        Worlds stopped = stopped();
        Map<String, String> half = files(write(study, stopped, "out"));
        assertThat(stopped.worlds()).isNotEmpty().hasSizeLessThan(20);
        assertThat(half).containsKeys("run.json", "worlds.csv", "draws.csv", "changes.csv", "summary.json", "unfinished.csv");

        List<World> kept = StoppedRun.worlds(study, folder.resolve("out"));
        Worlds resumed = Ensemble.of(study).run(Workshops.threads(2), Watch.SILENT, kept);

        assertThat(kept.toString()).isEqualTo(stopped.worlds().toString());
        assertThat(files(write(study, resumed, "out"))).isEqualTo(whole).doesNotContainKey("unfinished.csv");
    }

    @Test
    void balancesOfKeptWorldsComeBackToo() throws IOException {
        Files.writeString(file, SCENARIO.replace("\"sampling\"", """
                "economics": {"costs": [{"id": "system", "title": {"en": "s"}, "costEuros": 5000}], "returns": [{"id": "hours",
                 "title": {"en": "h"}, "tier": "efficiency", "unit": {"en": "h"}, "before": 9000, "after": 0, "eurosPerUnit": 10, "realisedBy": "engagement"}]},
                "sampling\""""));
        study = ScenarioFile.read(file).orThrow();
        Map<String, String> whole = files(write(study, Ensemble.of(study).run(), "whole"));
        write(study, stopped(), "out");

        Worlds resumed = Ensemble.of(study).run(Workshops.threads(2), Watch.SILENT, StoppedRun.worlds(study, folder.resolve("out")));

        assertThat(whole.get("balances.csv")).startsWith("scenario,draw,replication,plan,netEuros,breakEvenTime\nmany,1,1,redesign,").hasLineCount(21);
        assertThat(whole.get("economics.csv")).startsWith("scenario,plan,kind,item,time,euros,discountedEuros\n")
                .contains("many,redesign,one-off-cost,system,0,-5000,-5000\n", "many,redesign,net,all,0,-5000,-5000\n");
        assertThat(whole.get("summary.json")).contains("\"economics\"", "\"breaksEven\"", "\"figuresAtHorizon\"");
        assertThat(files(write(study, resumed, "out"))).isEqualTo(whole);
    }

    @Test
    void aRunThatWasStoppedBeforeItsFirstWorldGoesOnToo() throws IOException {
        Worlds none = Ensemble.of(study).run(Workshops.threads(2), new Watch() {
            @Override
            public boolean isStopped() {
                return true;
            }
        }, List.of());
        Path out = write(study, none, "out");

        assertThat(StoppedRun.worlds(study, folder.resolve("out"))).isEmpty();
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"worlds\": 0").doesNotContain("probabilities");
    }

    private void refused(Study asked, String why) {
        assertThatThrownBy(() -> StoppedRun.worlds(asked, folder.resolve("out"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot-resume").hasMessageContaining(why).hasMessageContaining("Run without --resume");
    }

    @Test
    void whereNothingWasStoppedThatIsTold() {
        refused(study, "no run has left its results there");

        write(study, Ensemble.of(study).run(), "out");

        refused(study, "the run there is complete");
    }

    @Test
    void otherInputsAndSettingsAreTold() throws IOException {
        write(study, stopped(), "out");

        refused(study.with(scenario -> scenario.withSeed(6)), "another seed (5)");
        refused(study.with(scenario -> scenario.withSampling(new Sampling(5, 12, 2))), "draws and replications (10 and 2)");
        Files.writeString(file, SCENARIO.replace("150", "151"));
        refused(ScenarioFile.read(file).orThrow(), "the scenario or its model has changed");
    }

    @Test
    void changedFilesAreTold() throws IOException {
        Path out = write(study, stopped(), "out");
        Files.writeString(out.resolve("worlds.csv"), Files.readString(out.resolve("worlds.csv")).replaceFirst("0\\.0", "0.1"));

        refused(study, "\"worlds.csv\" has changed since");
    }

    @Test
    void filesAreTidy() throws IOException {
        Worlds worlds = Ensemble.of(study).run();
        Map<String, String> files = files(write(study, worlds, "out"));

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
