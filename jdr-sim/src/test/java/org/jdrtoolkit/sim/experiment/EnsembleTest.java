package org.jdrtoolkit.sim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.Json;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.ParameterDraws;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.result.OutcomeChange;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.result.Verdict;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What many worlds promise: each is addressed by name, whatever others there are, and what is told of them follows from them. */
class EnsembleTest {

    private static final Study STUDY = Studies.study("""
            {'id': 'many', 'title': {'en': 'Many worlds'}, 'model': 'jdr-core-5', 'time': {'horizon': 26, 'every': 2},
             'workforce': {'size': 150, 'segments': [{'id': 'ward', 'title': {'en': 'Ward'}, 'share': 0.6, 'baseline': {'demands': 0.3}},
                                                     {'id': 'office', 'title': {'en': 'Office'}, 'share': 0.4}]},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 2, 'to': 1}]},
                       {'id': 'pressure', 'title': {'en': 'Pressure'}, 'levers': [{'lever': 'extraWorkload', 'from': 2, 'to': 1, 'segments': ['ward']}]}],
             'sampling': {'seed': 5, 'parameterDraws': 12, 'replications': 2}}""");
    private static final Worlds WORLDS = Ensemble.of(STUDY).run();

    private static Study sampled(int draws, int replications) {
        return STUDY.with(scenario -> scenario.withSampling(new Sampling(5, draws, replications)));
    }

    /** Everything a world found, as text. */
    private static List<String> told(Worlds worlds) {
        return worlds.worlds().stream().map(World::toString).toList();
    }

    private static Worlds run(Study study, int threads) {
        return Ensemble.of(study).run(Workshops.threads(threads), Watch.SILENT, List.of()).get(Worlds.class);
    }

    @Test
    void threadsChangeNothing() {
        for (int threads : new int[] {1, 3, 8}) {
            Worlds worlds = run(STUDY, threads);

            assertThat(told(worlds)).isEqualTo(told(WORLDS));
            assertThat(told(worlds.courses())).isEqualTo(told(WORLDS.courses()));
        }
    }

    private static List<String> told(List<Trajectory> trajectories) {
        return trajectories.stream().map(Trajectory::toString).toList();
    }

    @Test
    void aWorldOfAShortRunIsThatOfALongOne() {
        assertThat(told(WORLDS)).startsWith(told(run(sampled(5, 2), 2)).toArray(String[]::new));
        assertThat(told(run(sampled(12, 1), 2))).isEqualTo(told(WORLDS).stream().filter(world -> world.contains("replication 1")).toList());
    }

    @Test
    void aDrawnWorldIsARunWithItsNumbersSet() {
        Model drawn = ParameterDraws.of(STUDY.model(), 5).model(1, 0);
        MeanCourses means = Simulation.of(Study.of(sampled(0, 1).scenario(), drawn)).outcomes(Sampling.MOST_WORLDS + 1, Watch.SILENT).orElseThrow();
        World second = WORLDS.worlds().get(1);

        double[] changes = Changes.of(STUDY).of(means);
        assertThat(changes).hasSizeGreaterThan(5);
        for (int i = 0; i < changes.length; i++) {
            assertThat(second.value(Changes.ID, i)).isEqualTo(Decimals.rounded(changes[i]));
        }
    }

    /** In generated code too, for everybody and for one person for all. */
    @ParameterizedTest
    @EnumSource(Simulated.class)
    void aWorldWithADrawnTableIsARunWithItsCornersSet(Simulated simulate) {
        Model model = ModelFile.read("model.json", Json.of("""
                {'id': 'learning', 'title': {'en': 'Learning'}, 'timeUnit': 'week', 'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}],
                 'levers': [{'id': 'training', 'title': {'en': 'training'}}],
                 'constructs': [{'id': 'skill', 'role': 'personal-resource', 'scale': 'stock', 'title': {'en': 'skill'}, 'capacity': {'value': 1, 'evidence': 'guess'}},
                                {'id': 'engagement', 'role': 'motivation', 'title': {'en': 'e'}, 'halfLifeWeeks': {'value': 8, 'evidence': 'guess'},
                                 'noise': {'chronic': 0.5, 'state': 0.3, 'weekly': 0.1, 'error': 0.1, 'evidence': 'guess'}}],
                 'effects': [{'id': 'skilled', 'from': 'skill', 'to': 'engagement', 'gain': {'value': 0.5, 'evidence': 'guess'}}],
                 'flows': [{'id': 'learning', 'to': 'skill', 'rate': {'value': 0.2, 'unit': 'per-week', 'evidence': 'guess'}, 'factors': [{'level': 'training'},
                            {'table': 'skill', 'points': [[0, 1, [0.5, 2]], [0.4, 0.8], [1, 0, [0, 0.1]]], 'evidence': 'guess'}]}],
                 'indicators': [{'id': 'happy', 'title': {'en': 'h'}, 'outcome': 'happiness-wellbeing', 'terms': [{'of': ['engagement'], 'weight': {'value': 1, 'evidence': 'guess'}}]},
                                {'id': 'work', 'title': {'en': 'w'}, 'outcome': 'task-performance', 'terms': [{'of': ['skill'], 'weight': {'value': 1, 'evidence': 'guess'}}]}]}"""))
                .orThrow();
        Study study = Study.of(Scenario.builder("tables", "learning", new Time(TimeUnit.WEEK, Optional.empty(), 12, 1, Optional.empty(), Scheme.HEUN),
                Workforce.builder(40).simulate(simulate).build()).plans(List.of(Plan.builder("train").levers(List.of(
                LeverChange.builder("training").from(2).to(1).build())).build())).sampling(new Sampling(5, 4, 1)).build(), model);

        Worlds worlds = Ensemble.of(study).run();

        assertThat(worlds.numbers()).extracting(NamedNumber::name)
                .containsExactly("flows/learning/factors/table-skill/points/1/y", "flows/learning/factors/table-skill/points/3/y");
        for (int draw = 1; draw <= 4; draw++) {
            double[] drawn = ParameterDraws.of(model, 5).values(draw, 0);
            Study set = study.with(scenario -> scenario.toBuilder().sampling(Sampling.of(5)).numbers(Map.of(
                    worlds.numbers().get(0).name(), drawn[0], worlds.numbers().get(1).name(), drawn[1])).build());
            double[] changes = Changes.of(study).of(Simulation.of(set).outcomes(Sampling.MOST_WORLDS * draw, Watch.SILENT).orElseThrow());
            for (int i = 0; i < changes.length; i++) {
                assertThat(worlds.worlds().get(draw - 1).value(Changes.ID, i)).isEqualTo(Decimals.rounded(changes[i])).isNotZero();
            }
        }
        assertThat(told(worlds)).doesNotHaveDuplicates();
    }

    @Test
    void theFirstWorldOfChanceWithStatedNumbersIsThePlainRun() {
        Worlds chance = run(sampled(0, 3), 2);
        RunResult plain = Studies.run(STUDY);

        for (Verdict verdict : plain.verdicts()) {
            for (OutcomeChange change : verdict.changes()) {
                assertThat(chance.changeZ(chance.worlds().get(0), verdict.plan(), "all", change.indicator()))
                        .isEqualTo(Decimals.rounded(change.changeZ()));
            }
        }
        assertThat(chance.worlds()).hasSize(3);
        assertThat(chance.numbers()).isEmpty();
    }

    @Test
    void theLightPathGivesTheBitsOfTheFullOne() {
        Simulation simulation = Simulation.of(STUDY);
        RunResult full = simulation.run();

        simulation.outcomes(0, Watch.SILENT).orElseThrow().all().forEach(light -> {
            Trajectory.Key key = light.key();
            assertThat(light.values()).isEqualTo(full.trajectory(key.plan(), key.segment(), key.variable(), key.statistic()).orElseThrow().values());
        });
        assertThat(simulation.outcomes(0, Watch.SILENT).orElseThrow().find("pressure", "ward", "healthWellbeing")).isPresent();
    }

    @Test
    void samplingDoesNotTouchTheRunAsStated() {
        RunResult plain = Studies.run(sampled(0, 1));
        RunResult sampled = Studies.run(STUDY);

        assertThat(sampled.trajectories()).hasSameSizeAs(plain.trajectories());
        for (int i = 0; i < plain.trajectories().size(); i++) {
            assertThat(sampled.trajectories().get(i).values()).isEqualTo(plain.trajectories().get(i).values());
        }
    }

    @Test
    void peopleWhomAPlanDoesNotTouchChangeByExactlyZeroInEveryWorld() {
        assertThat(WORLDS.worlds()).allMatch(world -> WORLDS.changeZ(world, "pressure", "office", "healthWellbeing") == 0);
    }

    @Test
    void probabilitiesCountPatternsAndAddUpToOne() {
        Map<OutcomePattern, Probability> health = WORLDS.probabilities("pressure", "ward", OutcomeKind.HEALTH_WELLBEING);

        assertThat(health.values().stream().mapToInt(Probability::happened).sum()).isEqualTo(24);
        String performance = STUDY.model().indicator(OutcomeKind.TASK_PERFORMANCE).orElseThrow().id();
        long losses = WORLDS.worlds().stream().filter(world -> WORLDS.changeZ(world, "pressure", "ward", "healthWellbeing") <= -0.05
                && WORLDS.changeZ(world, "pressure", "ward", performance) <= -0.05).count();
        assertThat(health.get(OutcomePattern.MUTUAL_LOSSES).happened()).isEqualTo((int) losses);
    }

    @Test
    void coursesAreQuantilesOverWorldsAndEndInTheVerdict() {
        double[] verdicts = WORLDS.worlds().stream().mapToDouble(world -> WORLDS.changeZ(world, "redesign", "all", "healthWellbeing")).sorted().toArray();
        Trajectory median = WORLDS.courses().stream()
                .filter(course -> course.key().equals(new Trajectory.Key("redesign", "all", "healthWellbeing", Statistic.P50))).findFirst().orElseThrow();

        assertThat(median.last()).isEqualTo((verdicts[11] + verdicts[12]) / 2);
        assertThat(median.size()).isEqualTo(14);
        assertThat(median.value(0)).isZero();
    }

    @Test
    void aStoppedRunKeepsWholeDrawsAndGoesOnToTheSameEnd() {
        AtomicInteger complete = new AtomicInteger();
        Watch stopHalfWay = new Watch() {
            @Override
            public boolean isStopped() {
                return complete.get() >= 13;
            }
        };

        Findings found = Ensemble.of(STUDY).run(Workshops.here(), stopHalfWay, List.of(), world -> {
            complete.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos()); // a run asks every hundredth of a second whether to go on
        });

        Worlds stopped = found.get(Worlds.class);
        assertThat(found.get(Stopped.class)).isEqualTo(new Stopped(stopped.worlds().size(), 24));
        assertThat(stopped.worlds().size() % 2).isZero();
        assertThat(told(WORLDS)).containsAll(told(stopped));
        Worlds resumed = Ensemble.of(STUDY).run(Workshops.threads(2), Watch.SILENT, stopped.worlds()).get(Worlds.class);
        assertThat(told(resumed)).isEqualTo(told(WORLDS));
        assertThat(told(resumed.courses())).isEqualTo(told(WORLDS.courses()));
    }

    @Test
    void aRunThatIsStoppedAtOnceHasNoWorlds() {
        Findings stopped = Ensemble.of(STUDY).run(Workshops.threads(1), new Watch() {
            @Override
            public boolean isStopped() {
                return true;
            }
        }, List.of());

        assertThat(stopped.has(Worlds.class)).isFalse();
        assertThat(stopped.get(Stopped.class)).isEqualTo(new Stopped(0, 24));
    }

    @Test
    void aStudyThatAsksForNoWorldsHasTheOneAsStated() {
        Findings found = Ensemble.of(sampled(0, 1)).run(Workshops.here(), Watch.SILENT, List.of());

        assertThat(found.get(Worlds.class).worlds()).hasSize(1);
        assertThat(found.has(Stopped.class)).isFalse();
    }

    @Test
    void progressNeverFallsAndEndsAtOne() {
        List<Double> told = new ArrayList<>();
        Ensemble.of(STUDY).run(Workshops.threads(2), new Watch() {
            @Override
            public void at(double done) {
                told.add(done);
            }
        }, List.of());

        assertThat(IntStream.range(1, told.size())).allMatch(i -> told.get(i - 1) <= told.get(i));
        assertThat(told.get(told.size() - 1)).isEqualTo(1);
    }

    /** The model with the gain of demands on strain between these. */
    private static Study withRange(double low, double high) {
        Model model = Library.find("jdr-core-5").orElseThrow();
        Estimate gain = new Estimate(0.25, Optional.of(new Range(low, high)), Optional.empty(), "guthier-2020");
        List<Effect> effects = model.effects().stream()
                .map(effect -> effect.id().equals("demands-to-strain") ? effect.toBuilder().gain(gain).build() : effect).toList();
        return Study.of(STUDY.scenario(), model.toBuilder().effects(effects).build());
    }

    @Test
    void drawsWhoseModelCannotRunAreDrawnAnewAndCounted() {
        Worlds worlds = Ensemble.of(withRange(0.1, 4)).run();

        assertThat(worlds.worlds()).hasSize(24);
        assertThat(worlds.drawnAnew()).isPositive();
        int anew = worlds.worlds().stream().filter(world -> world.attempt() > 0).findFirst().orElseThrow().draw();
        int gain = worlds.numbers().stream().map(number -> number.name()).toList().indexOf("effects/demands-to-strain/gain");
        int attempt = worlds.worlds().stream().filter(world -> world.draw() == anew).findFirst().orElseThrow().attempt();
        assertThat(worlds.value(anew, gain)).isEqualTo(ParameterDraws.of(withRange(0.1, 4).model(), 5).values(anew, attempt)[gain]);
    }

    /** Any of the worlds that were heard of, also some of a draw, and those of attempts that failed later. */
    @Test
    void whicheverWorldsWereKeptTheRestIsRunAndAllAreTheSame() {
        for (Study study : List.of(STUDY, withRange(0.1, 4), sampled(0, 7))) {
            List<World> heard = Collections.synchronizedList(new ArrayList<>());
            Worlds whole = Ensemble.of(study).run(Workshops.threads(2), Watch.SILENT, List.of(), heard::add).get(Worlds.class);
            assertThat(heard.size()).isGreaterThanOrEqualTo(whole.worlds().size());
            for (int seed = 1; seed <= 3; seed++) {
                Random chance = new Random(seed);
                List<World> kept = heard.stream().filter(world -> chance.nextBoolean()).toList();
                List<World> more = Collections.synchronizedList(new ArrayList<>());

                Worlds resumed = Ensemble.of(study).run(Workshops.threads(2), Watch.SILENT, kept, more::add).get(Worlds.class);

                assertThat(told(resumed)).isEqualTo(told(whole));
                assertThat(more.size()).isLessThanOrEqualTo(heard.size() - kept.size());
            }
        }
    }

    @Test
    void aHundredImpossibleDrawsInARowAreTold() {
        assertThatThrownBy(() -> Ensemble.of(withRange(0.25, 1e9)).run()).isInstanceOf(ProblemException.class)
                .hasMessageContaining("impossible-draws").hasMessageContaining("100 attempts in a row");
    }

    /** Who leaves is chance, so other numbers would not help: the world is named, and nothing is drawn anew. */
    @Test
    void aWorldInWhichASegmentIsEmptyIsNamed() {
        Study study = Studies.study("""
                {'id': 'empty', 'title': {'en': 'Empty'}, 'model': 'jdr-core-5', 'time': {'horizon': 52, 'every': 52},
                 'workforce': {'size': 50, 'turnover': {'yearlyShare': 0.9, 'vacantFor': 40}, 'segments': [
                   {'id': 'one', 'title': {'en': 'One'}, 'share': 0.02}, {'id': 'others', 'title': {'en': 'Others'}, 'share': 0.98}]},
                 'plans': [{'id': 'more', 'title': {'en': 'More'}, 'levers': [{'lever': 'extraWorkload', 'from': 1, 'to': 1}]}],
                 'sampling': {'seed': 1, 'parameterDraws': 40}}""");

        assertThatThrownBy(() -> Ensemble.of(study).run()).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problems().get(0).code()).isEqualTo(Code.NOBODY_THERE);
            assertThat(refusal.problems().get(0).message()).contains("In replication 1 of draw ");
        });
    }
}
