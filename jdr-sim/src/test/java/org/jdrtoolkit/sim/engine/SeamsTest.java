package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshop;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts bring workshops, watches and observers of their own. */
class SeamsTest {

    private static final Study STUDY = Studies.study("""
            {'id': 'seams', 'title': {'en': 'Seams'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 20, 'every': 2},
             'workforce': {'size': 1300, 'teamSize': 7, 'segments': [
               {'id': 'large', 'share': 0.9, 'title': {'en': 'Large'}}, {'id': 'small', 'share': 0.1, 'title': {'en': 'Small'}}]},
             'plans': [{'id': 'ai', 'title': {'en': 'AI'}, 'levers': [{'lever': 'aiAvailability', 'from': 1, 'to': 1}]}]}""");
    private static final RunResult HERE = Simulation.of(STUDY).run(Workshops.here(), Watch.SILENT).orElseThrow();

    @Test
    void anExecutorOfTheHostGivesTheSameBits() {
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            assertSameBits(Simulation.of(STUDY).run(Workshops.of(executor, 3), Watch.SILENT).orElseThrow());
            assertThat(executor.isShutdown()).isFalse();
        } finally {
            executor.shutdown();
        }
    }

    private static void assertSameBits(RunResult result) {
        List<Trajectory> expected = HERE.trajectories();
        assertThat(result.trajectories()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(result.trajectories().get(i).key()).isEqualTo(expected.get(i).key());
            assertThat(result.trajectories().get(i).values()).isEqualTo(expected.get(i).values());
        }
    }

    /** Stops once something is done, and remembers who asked. */
    private static final class StopsSoon implements Watch {

        private final Set<Thread> callers = ConcurrentHashMap.newKeySet();
        private final List<Double> afterwards = new ArrayList<>();
        private boolean hasStopped;

        @Override
        public void at(double done) {
            callers.add(Thread.currentThread());
            if (hasStopped) {
                afterwards.add(done);
            }
        }

        @Override
        public boolean isStopped() {
            callers.add(Thread.currentThread());
            hasStopped = true;
            return true;
        }
    }

    /** With many weeks for one block, with many blocks, and with a scheme that takes steps of its own, a run ends long before its end. */
    @ParameterizedTest
    @ValueSource(strings = {
        "'time': {'horizon': 1000000, 'every': 500000}, 'workforce': {'size': 20, 'teamSize': 5}",
        "'time': {'horizon': 52}, 'workforce': {'size': 5000000, 'teamSize': 5}",
        "'time': {'horizon': 1000000, 'every': 500000, 'scheme': 'rk4'}, 'workforce': {'size': 20, 'simulate': 'representative'}",
        "'time': {'horizon': 1000000, 'every': 500000, 'scheme': 'reference'}, 'workforce': {'size': 20, 'simulate': 'representative'}"})
    void aStoppedRunEndsSoonAndHasNothing(String what) {
        Simulation simulation = Simulation.of(Studies.study("""
                {'id': 'long', 'title': {'en': 'Long'}, 'model': 'jdr-core-5', WHAT,
                 'plans': [{'id': 'more', 'title': {'en': 'More'}, 'levers': [{'lever': 'extraWorkload', 'from': 1, 'to': 1}]}]}""".replace("WHAT", what)));

        for (Workshop workshop : List.of(Workshops.here(), Workshops.threads(2))) {
            StopsSoon watch = new StopsSoon();

            assertThat(simulation.run(workshop, watch)).isEmpty();
            assertThat(watch.callers).containsExactly(Thread.currentThread());
            assertThat(watch.afterwards).hasSizeLessThan(20); // the weeks that were left are a million
        }
    }

    /** The largest level of strain, and how many people have been seen: an observer that the engine knows nothing of. */
    private static final class Largest implements Observer<Largest> {

        private final int construct;
        private final int[] seen = new int[11];
        private double largest = Double.NEGATIVE_INFINITY;
        private double sum;

        private Largest(int construct) {
            this.construct = construct;
        }

        @Override
        public void at(int result, People people) {
            double[] levels = new double[people.count()];
            people.levels(construct, levels);
            seen[result] += people.count();
            for (double level : levels) {
                largest = Math.max(largest, level);
                sum += result == 10 ? level : 0;
            }
        }

        @Override
        public void add(Largest later) {
            largest = Math.max(largest, later.largest);
            sum += later.sum;
            for (int r = 0; r < seen.length; r++) {
                seen[r] += later.seen[r];
            }
        }
    }

    @Test
    void anObserverOfAnyKindSeesEverybodyAtEveryResult() {
        List<Plan> plans = STUDY.scenario().allPlans();
        int strain = STUDY.model().constructs().stream().map(construct -> construct.id()).sorted().toList().indexOf("strain");

        List<Observed<Largest>> observed = Simulation.of(STUDY)
                .observe(plans, 0, (plan, segment) -> new Largest(strain), Workshops.threads(2), Watch.SILENT).orElseThrow();

        assertThat(observed).extracting(one -> one.segment().id() + " " + one.plan().id())
                .containsExactly("large no-rollout", "large ai", "small no-rollout", "small ai");
        assertThat(observed.get(1).by().seen).containsOnly(1170);
        assertThat(observed.get(3).by().seen).containsOnly(130);
        // Sums in another order: rounding of 1 170 additions.
        assertThat(observed.get(1).by().sum / 1170).isCloseTo(
                HERE.trajectory("ai", "large", "strain", Statistic.MEAN).orElseThrow().last(), within(1e-12));
        assertThat(observed.get(1).by().largest).isGreaterThan(1);
    }

    @Test
    void aPlanOfAnotherStudyIsRefusedByName() {
        Plan other = Plan.builder("aii").build();

        assertThatThrownBy(() -> Simulation.of(STUDY).observe(List.of(other), 0, (plan, segment) -> new Largest(0), Workshops.here(), Watch.SILENT))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("The study has no plan \"aii\". Maybe \"ai\"?");
    }

    /** Without chance everybody still counts for one: nine tenths of people start at 1, the others at 2, in levels that nothing moves. */
    @Test
    void withoutNoiseSegmentsWeighAsMuchAsTheyHavePeople() {
        Study study = Studies.study("""
                {'id': 'still', 'title': {'en': 'Still'}, 'model': 'jdr-core-5', 'time': {'horizon': 1},
                 'workforce': {'size': 1000, 'segments': [
                   {'id': 'many', 'share': 0.9, 'title': {'en': 'Many'}, 'initial': {'strain': {'exactly': 1}}},
                   {'id': 'some', 'share': 0.1, 'title': {'en': 'Some'}, 'initial': {'strain': {'exactly': 2}}}]}, 'plans': []}""");

        RunResult still = Simulation.of(study).withoutNoise().run(Workshops.here(), Watch.SILENT).orElseThrow();

        assertThat(still.trajectory("no-rollout", "all", "strain", Statistic.MEAN).orElseThrow().value(0)).isCloseTo(1.1, within(1e-12));
        assertThat(still.trajectory("no-rollout", "all", "strain", Statistic.SD).orElseThrow().value(0)).isCloseTo(0.3, within(1e-3));
        assertThat(Simulation.of(study).withoutNoise().outcomes(0, Watch.SILENT).orElseThrow().mean("no-rollout", "strain").value(0)).isCloseTo(1.1, within(1e-12));
    }
}
