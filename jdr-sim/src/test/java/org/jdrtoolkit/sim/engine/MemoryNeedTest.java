package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Workshop;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;

/** What a run needs grows with what it keeps, and threads are as many as fit. */
class MemoryNeedTest {

    private static final double JAVA = new MemoryNeed(study(10, 1), 0, 0, 0, 0).atLeast(1);

    private static Study study(int horizon, int segments) {
        String all = IntStream.range(0, segments).mapToObj("{\"id\": \"s%d\", \"title\": {\"en\": \"S\"}, \"heads\": 4}"::formatted).reduce((one, other) -> one + ", " + other).orElseThrow();
        return ScenarioFile.read("need.json", """
                {"id": "need", "title": {"en": "Need"}, "model": "jdr-core-5", "time": {"horizon": %d}, "workforce": {"size": %d, "segments": [%s]},
                 "plans": [{"id": "one", "title": {"en": "One"}, "levers": [{"lever": "jobRedesign", "from": 1, "to": 1}]}]}"""
                .formatted(horizon, 4 * segments, all), Path.of("")).orThrow();
    }

    private static double need(Study study) {
        return Simulation.of(study).memoryNeed().atLeast(1) - JAVA;
    }

    /** A table of 1024 counts of 4 bytes for each result and variable that differs between people, of the segment and of everybody, is most of it. */
    @Test
    void countsAreMostOfIt() {
        long counted = Simulation.of(study(999, 2)).run().trajectories().stream().map(trajectory -> trajectory.key())
                .filter(key -> key.plan().equals("one") && key.segment().equals("all") && key.statistic().name().equals("SD")).count();

        double counts = 2 * 4096.0 * 1000 * counted / 0.65;

        assertThat(need(study(999, 2))).isBetween(counts, 1.2 * counts); // the rest: what is told, 7 of 2 · 1024 numbers of half the size, and sums
    }

    @Test
    void itGrowsWithResultsAndSegments() {
        double some = need(study(499, 2));

        assertThat(need(study(999, 2)) / some).isCloseTo(2, within(0.1)); // rows of people do not grow
        assertThat(need(study(499, 40)) - some).isPositive();
    }

    @Test
    void worldsAreCounted() {
        Study study = study(99, 2);
        Study many = study.with(scenario -> scenario.withSampling(new Sampling(1, 0, 1000)));

        assertThat(Ensemble.of(many).memoryNeed().atLeast(1)).isGreaterThan(Ensemble.of(study).memoryNeed().atLeast(1) + 1000 * 100 * 8);
    }

    /** Each thread takes 0.3 of what is usable, 0.65 of what Java may take; Java itself takes less than the rest. */
    @Test
    void threadsAreAsManyAsFit() {
        double perThread = 0.3 * 0.65 * Runtime.getRuntime().maxMemory();
        MemoryNeed need = new MemoryNeed(study(10, 1), 0, 0, perThread, 0);

        assertThat(need.fitting(Workshops.threads(8)).atOnce()).isEqualTo(3);
        assertThat(need.fitting(Workshops.threads(2)).atOnce()).isEqualTo(2);
        assertThat(need.fitting(Workshops.here()).atOnce()).isEqualTo(1);
    }

    /** Results that each thread holds are fewer, too, with a longer time between them: 26 fiftieths are below 0.65, 51 are not. */
    @Test
    void theTimeBetweenResultsThatFitsIsAdvised() {
        double perResult = Runtime.getRuntime().maxMemory() / 50.0;

        assertThat(new MemoryNeed(study(100, 1), 0, 0, 0, perResult).problem()).get().asString().contains("Set \"every\" to 4, for fewer results");
        assertThat(new MemoryNeed(study(100, 1), 0, perResult, 0, 0).problem()).get().asString().contains("Set \"every\" to 4, for fewer results");
        assertThat(new MemoryNeed(study(100, 1), 60 * perResult, 0, 0, 0).problem()).get().asString().contains("Ask for results less often with \"every\"");
    }

    /** An executor may have more threads than it is given tasks. */
    @Test
    void anExecutorIsGivenNoMoreTasksThanFit() {
        ExecutorService executor = Executors.newFixedThreadPool(6);
        try {
            Workshop two = Workshops.of(executor, 6).atMost(2);
            AtomicInteger running = new AtomicInteger();
            List<Callable<Integer>> tasks = IntStream.range(0, 100).<Callable<Integer>>mapToObj(task -> () -> {
                int now = running.incrementAndGet();
                Thread.yield();
                running.decrementAndGet();
                return now;
            }).toList();

            two.inOrder(tasks, most -> assertThat(most).isLessThanOrEqualTo(2), () -> {});

            assertThat(two.atOnce()).isEqualTo(2);
        } finally {
            executor.shutdown();
        }
    }
}
