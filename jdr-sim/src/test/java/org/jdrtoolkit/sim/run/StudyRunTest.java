package org.jdrtoolkit.sim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.FollowedPanel;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;

/** One door: what it finds is what its parts would have found one by one. */
class StudyRunTest {

    private static final Study STUDY = Studies.study("""
            {'id': 'door', 'title': {'en': 'Door'}, 'model': 'jdr-core-5', 'time': {'horizon': 20, 'every': 2}, 'workforce': {'size': 600},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 2, 'to': 1}]}],
             'economics': {'costs': [{'id': 'system', 'title': {'en': 's'}, 'costEuros': 5000}]},
             'sampling': {'seed': 5, 'parameterDraws': 10, 'replications': 2}}""");
    private static final PanelDesign PANEL = PanelDesign.every(10);

    /** Stops a run when so much of it is done. */
    private record StopAt(double part, double[] done) implements Watch {

        static StopAt part(double part) {
            return new StopAt(part, new double[1]);
        }

        @Override
        public void at(double now) {
            done[0] = now;
        }

        @Override
        public boolean isStopped() {
            return done[0] >= part;
        }
    }

    private static List<String> told(List<Trajectory> trajectories) {
        return trajectories.stream().map(Trajectory::toString).toList();
    }

    private static List<String> told(Worlds worlds) {
        return worlds.worlds().stream().map(World::toString).toList();
    }

    @Test
    void itFindsWhatItsPartsFind() {
        Findings found = StudyRun.of(STUDY).run();

        assertThat(told(found.get(RunResult.class).trajectories())).isEqualTo(told(Simulation.of(STUDY).run().trajectories()));
        assertThat(told(found.get(Worlds.class))).isEqualTo(told(Ensemble.of(Simulation.of(STUDY), StudyRun.measures(STUDY)).run()));
        assertThat(found.get(Balances.class).of("redesign").ending().netEuros()).isEqualTo(-5000);
        assertThat(found.has(Stopped.class)).isFalse();
        assertThat(found.has(FollowedPanel.class)).isFalse();
    }

    @Test
    void whatIsNotAskedForIsNotFound() {
        Study plain = STUDY.with(scenario -> scenario.withSampling(Sampling.of(5)));

        Findings found = StudyRun.of(plain).run();

        assertThat(found.has(Worlds.class)).isFalse();
        assertThat(found.has(Stopped.class)).isFalse();
    }

    @Test
    void aPanelIsHandedOnAfterTheWorlds() {
        AtomicInteger people = new AtomicInteger();

        Findings found = StudyRun.of(STUDY).panel(PANEL, part -> people.addAndGet(part.people())).run(Workshops.threads(2), Watch.SILENT);

        assertThat(people).hasValue(2 * 600);
        assertThat(found.get(FollowedPanel.class)).isEqualTo(new FollowedPanel(PANEL, 2 * 600 * 3));
    }

    @Test
    void aPanelThatDoesNotFitIsRefusedBeforeTheRun() {
        StudyRun run = StudyRun.of(STUDY);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> run.panel(PanelDesign.at(0, 21), part -> {}))
                .withMessageContaining("test.json:1:").withMessageContaining("A wave is asked for at 21, after the horizon of 20.");
    }

    @Test
    void aRunThatIsStoppedAtOnceFindsNothing() {
        assertThat(StudyRun.of(STUDY).run(Workshops.here(), StopAt.part(0)).isEmpty()).isTrue();
    }

    @Test
    void aRunThatIsStoppedAmongItsWorldsKeepsThoseThatAreComplete() {
        Findings found = StudyRun.of(STUDY).panel(PANEL, part -> {
            throw new AssertionError("Who stops a run does not wait for a panel");
        }).run(Workshops.here(), StopAt.part(0.5));

        Worlds worlds = found.get(Worlds.class);
        assertThat(found.get(Stopped.class)).isEqualTo(new Stopped(worlds.worlds().size(), 20));
        assertThat(told(StudyRun.of(STUDY).run().get(Worlds.class))).containsAll(told(worlds));
    }

    @Test
    void aPanelThatIsStoppedIsNotAmongWhatWasFound() {
        AtomicBoolean isStopped = new AtomicBoolean();

        Findings found = StudyRun.of(STUDY).panel(PANEL, part -> {
            isStopped.set(true);
            LockSupport.parkNanos(50_000_000); // longer than a run goes on without looking at its watch
        }).run(Workshops.here(), new Watch() {
            @Override
            public boolean isStopped() {
                return isStopped.get();
            }
        });

        assertThat(found.get(Stopped.class)).isEqualTo(new Stopped(20, 20));
        assertThat(found.has(FollowedPanel.class)).isFalse();
    }

    @Test
    void aResumedRunEndsWhereAWholeOneDoes() {
        List<World> kept = StudyRun.of(STUDY).run(Workshops.here(), StopAt.part(0.5)).get(Worlds.class).worlds();

        Worlds resumed = StudyRun.of(STUDY).resuming(kept).run(Workshops.threads(3), Watch.SILENT).get(Worlds.class);

        assertThat(told(resumed)).isEqualTo(told(StudyRun.of(STUDY).run().get(Worlds.class)));
    }

    @Test
    void whatIsFoundIsToldAsItComes() {
        List<Findings> soFar = new ArrayList<>();

        StudyRun.of(STUDY).panel(PANEL, part -> {}).telling(soFar::add).run(Workshops.threads(2), Watch.SILENT);

        assertThat(soFar).hasSize(3);
        assertThat(soFar.get(0).has(Balances.class)).isTrue();
        assertThat(soFar.get(0).has(Worlds.class)).isFalse();
        assertThat(soFar.get(1).has(Worlds.class)).isTrue();
        assertThat(soFar.get(2).has(FollowedPanel.class)).isTrue();
    }

    @Test
    void theWatchHearsOneRunFromBeginningToEnd() {
        List<Double> heard = new ArrayList<>();

        StudyRun.of(STUDY).panel(PANEL, part -> {}).run(Workshops.threads(2), new Watch() {
            @Override
            public void at(double done) {
                heard.add(done);
            }
        });

        assertThat(IntStream.range(1, heard.size())).allMatch(i -> heard.get(i - 1) <= heard.get(i));
        assertThat(heard.get(heard.size() - 1)).isEqualTo(1);
    }
}
