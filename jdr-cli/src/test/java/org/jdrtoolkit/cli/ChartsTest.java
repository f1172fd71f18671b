package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    void aChartThatCannotBeWrittenSaysWhy() {
        Workshop withoutFolder = new Workshop() {
            @Override
            public <T> void inOrder(List<? extends Callable<T>> tasks, Consumer<T> taker, Runnable meanwhile) {
                folder.resolve("charts").toFile().delete();
                Workshops.threads(2).inOrder(tasks, taker, meanwhile);
            }
        };

        assertThatThrownBy(() -> new Charts(FOUND, Locale.ENGLISH, withoutFolder).writeTo(folder))
                .isInstanceOf(UncheckedIOException.class).hasCauseInstanceOf(NoSuchFileException.class);
    }

    private Path written(String name, Workshop workshop) throws IOException {
        Path all = Files.createDirectory(folder.resolve(name));
        new Charts(FOUND, Locale.ENGLISH, workshop).writeTo(all);
        return all.resolve("charts");
    }
}
