package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.work.Workshop;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {

    private static final Findings FOUND = StudyRun.of(ScenarioFile.read(Call.scenario("roadmap/recruitment.json")).orThrow()
            .with(scenario -> scenario.withSampling(Sampling.of(1)))).run();

    @TempDir
    private Path folder;

    @Test
    void chartsDrawnAtOnceAreThoseDrawnOneByOne() throws IOException {
        Path oneByOne = written("one-by-one", Workshops.here());
        Path atOnce = written("at-once", Workshops.threads(4));

        assertThat(Folder.names(oneByOne)).hasSizeGreaterThan(10)
                .allSatisfy(chart -> assertThat(atOnce.resolve(chart)).hasSameBinaryContentAs(oneByOne.resolve(chart)));
    }

    @Test
    void aChartThatCannotBeWrittenCostsItselfAndSaysWhy() throws IOException {
        Path all = Files.createDirectory(folder.resolve("one"));
        Workshop inTheWay = after(() -> assertThat(all.resolve("charts/economics.png/in the way").toFile().mkdirs()).isTrue());
        Charts charts = new Charts(FOUND, Locale.ENGLISH, inTheWay);

        charts.writeTo(all);

        assertThat(charts.problem(all)).get().asString().contains("A chart could not be drawn: ", "economics.png", "The numbers do not need them", "Make room");
        assertThat(Folder.names(all.resolve("charts"))).hasSizeGreaterThan(10).doesNotContain("economics.svg");
    }

    @Test
    void chartsWithoutTheirFolderSayWhy() throws IOException {
        Workshop withoutFolder = after(() -> folder.resolve("charts").toFile().delete());

        Charts charts = new Charts(FOUND, Locale.ENGLISH, withoutFolder);

        charts.writeTo(folder);

        assertThat(charts.problem(folder)).get().asString().containsPattern("\\d\\d charts could not be drawn: ").contains("/charts");
        assertThat(folder).isEmptyDirectory();
    }

    /** Two threads that begin when something has happened. */
    private static Workshop after(Runnable happens) {
        Workshop two = Workshops.threads(2);
        return new Workshop() {
            @Override
            public int atOnce() {
                return two.atOnce();
            }

            @Override
            public Workshop atMost(int tasks) {
                return this;
            }

            @Override
            public <T> void inOrder(List<? extends Callable<T>> tasks, Consumer<T> taker, Runnable meanwhile) {
                happens.run();
                two.inOrder(tasks, taker, meanwhile);
            }
        };
    }

    private Path written(String name, Workshop workshop) throws IOException {
        Path all = Files.createDirectory(folder.resolve(name));
        new Charts(FOUND, Locale.ENGLISH, workshop).writeTo(all);
        return all.resolve("charts");
    }
}
