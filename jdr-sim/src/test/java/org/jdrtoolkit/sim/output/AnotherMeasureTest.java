package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.output.WorldTable.Address;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measure more is a class like the one below and its place in a list: it is kept, written and read back without another line. */
class AnotherMeasureTest {

    private static final Study STUDY = Studies.study("""
            {'id': 'more', 'title': {'en': 'More'}, 'model': 'jdr-core-5', 'time': {'horizon': 20, 'every': 2}, 'workforce': {'size': 50},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 2, 'to': 1}]}],
             'sampling': {'seed': 5, 'parameterDraws': 3, 'replications': 2}}""");

    /** The lowest level of an outcome, and when it is reached; nothing where it is lowest at the start. */
    private static final class Dip implements Measure {

        @Override
        public String id() {
            return "dips";
        }

        @Override
        public List<String> names() {
            return List.of("plan", "variable");
        }

        @Override
        public List<String> columns() {
            return List.of("lowestZ", "time");
        }

        @Override
        public List<List<String>> rows() {
            return List.of(List.of("redesign", "healthWellbeing"), List.of("no-rollout", "healthWellbeing"));
        }

        @Override
        public boolean mayBeEmpty(String column) {
            return column.equals("time");
        }

        @Override
        public double[] of(MeanCourses world) {
            return Stream.of("redesign", "no-rollout").flatMapToDouble(plan -> {
                double[] course = world.mean(plan, "healthWellbeing").values();
                int lowest = 0;
                for (int t = 1; t < course.length; t++) {
                    lowest = course[t] < course[lowest] ? t : lowest;
                }
                return DoubleStream.of(course[lowest], lowest == 0 ? Double.NaN : world.times()[lowest]);
            }).toArray();
        }
    }

    @TempDir
    private Path folder;

    private static Findings found() {
        List<Measure> measures = Stream.concat(StudyRun.measures(STUDY).stream(), Stream.of(new Dip())).toList();
        return Ensemble.of(Simulation.of(STUDY), measures).run(Workshops.threads(2), Watch.SILENT, List.of());
    }

    @Test
    void itIsWrittenAndReadBackByItsHeader() throws IOException {
        Findings found = found();
        Path written = Folders.written(found.with(Studies.run(STUDY)), folder);

        assertThat(Files.readAllLines(written.resolve("dips.csv"))).hasSize(1 + 6 * 2).startsWith("scenario,draw,replication,plan,variable,lowestZ,time")
                .element(1).asString().matches("more,1,1,redesign,healthWellbeing,-?[0-9.]+,[0-9]*");
        Map<Address, double[]> read = new WorldTable(new Dip()).read(written, new HashMap<>());
        assertThat(read).hasSize(6);
        found.get(Worlds.class).worlds().forEach(world -> {
            double[] kept = IntStream.range(0, 4).mapToDouble(i -> world.value("dips", i)).toArray();
            assertThat(read.get(new Address(world.draw(), world.replication()))).containsExactly(kept);
        });
    }

    @Test
    void itGoesOnAfterAStop() {
        List<Measure> measures = Stream.concat(StudyRun.measures(STUDY).stream(), Stream.of(new Dip())).toList();
        Findings whole = found();
        List<World> worlds = whole.get(Worlds.class).worlds();
        Worlds some = new Worlds(STUDY, measures, worlds.subList(0, 2), whole.get(Worlds.class).numbers(), Map.of(1, new double[100]), 0);
        Folders.written(Findings.of(STUDY).with(Studies.run(STUDY)).with(some).with(new Stopped(2, 6)), folder);

        List<World> kept = StoppedRun.worlds(STUDY, measures, folder);
        Findings resumed = Ensemble.of(Simulation.of(STUDY), measures).run(Workshops.threads(2), Watch.SILENT, kept);

        assertThat(resumed.get(Worlds.class).worlds().toString()).isEqualTo(worlds.toString());
        assertThatThrownBy(() -> Ensemble.of(Simulation.of(STUDY), measures).run(Workshops.here(), Watch.SILENT, StoppedRun.worlds(STUDY, folder)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("dips");
    }

    @Test
    void columnsAreFoundInAnyOrder() throws IOException {
        Files.writeString(folder.resolve("dips.csv"), """
                time,lowestZ,variable,plan,replication,draw,scenario
                4,-0.5,healthWellbeing,redesign,1,2,more
                ,0.25,healthWellbeing,no-rollout,1,2,more
                """);

        assertThat(new WorldTable(new Dip()).read(folder, new HashMap<>()).get(new Address(2, 1))).containsExactly(-0.5, 4, 0.25, Double.NaN);
    }

    @Test
    void otherRowsAndMissingRowsAreTold() throws IOException {
        Files.writeString(folder.resolve("dips.csv"), """
                scenario,draw,replication,plan,variable,lowestZ,time
                more,1,1,elsewhere,healthWellbeing,0,2
                """);
        assertThatThrownBy(() -> new WorldTable(new Dip()).read(folder, new HashMap<>())).hasMessageContaining("\"dips.csv\" has other rows");

        Files.writeString(folder.resolve("dips.csv"), """
                scenario,draw,replication,plan,variable,lowestZ,time
                more,1,1,redesign,healthWellbeing,0,2
                """);
        assertThatThrownBy(() -> new WorldTable(new Dip()).read(folder, new HashMap<>())).hasMessageContaining("\"dips.csv\" lacks rows");
    }
}
