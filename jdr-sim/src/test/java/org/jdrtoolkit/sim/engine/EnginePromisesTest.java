package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jdrtoolkit.fixtures.Order.reversed;
import static org.jdrtoolkit.sim.SameBits.assertSameBits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.model.EvidenceKind;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.model.Role;
import org.jdrtoolkit.fixtures.Order;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not matter changes nothing, to the last bit. */
class EnginePromisesTest {

    private static final Study STUDY = Studies.study("""
            {'id': 'promises', 'title': {'en': 'Promises'}, 'model': 'jdr-core-5',
             'time': {'unit': 'week', 'horizon': 20, 'step': 1},
             'workforce': {'size': 60, 'teamSize': 10, 'segments': [
               {'id': 'office', 'share': 0.5, 'title': {'en': 'Office'}},
               {'id': 'ward', 'share': 0.5, 'title': {'en': 'Ward'}, 'baseline': {'demands': 0.5}}]},
             'plans': [
               {'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [
                 {'lever': 'jobRedesign', 'from': 4, 'ramp': 4, 'to': 0.8, 'segments': ['ward']},
                 {'lever': 'extraWorkload', 'from': 2, 'to': 0.5, 'segments': ['ward']}]},
               {'id': 'nothing', 'title': {'en': 'Nothing'}, 'levers': [{'lever': 'jobRedesign', 'from': 4, 'to': 0}]}],
             'sampling': {'seed': 7}}""");

    private static final RunResult RESULT = Studies.run(STUDY);

    @Test
    void theSameSeedGivesTheSameBits() {
        assertSameBits(RESULT, Studies.run(STUDY));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void theNumberOfThreadsChangesNothing(int threads) {
        Study many = Studies.study("""
                {'id': 'many', 'title': {'en': 'Many'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 6},
                 'workforce': {'size': 3001, 'teamSize': 7, 'segments': [
                   {'id': 'large', 'share': 0.9, 'title': {'en': 'Large'}}, {'id': 'small', 'share': 0.1, 'title': {'en': 'Small'}}]},
                 'plans': [{'id': 'ai', 'title': {'en': 'AI'}, 'levers': [{'lever': 'aiAvailability', 'from': 1, 'to': 1}]}]}""");

        assertSameBits(Simulation.of(many).run(Workshops.threads(1), Watch.SILENT).orElseThrow(), Simulation.of(many).run(Workshops.threads(threads), Watch.SILENT).orElseThrow());
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        RunResult other = Studies.run(STUDY, scenario -> scenario.withSeed(8));

        assertThat(other.mean("redesign", "strain").last()).isNotEqualTo(RESULT.mean("redesign", "strain").last());
    }

    @Test
    void theOrderOfEntriesInTheFilesDoesNotMatter() {
        Scenario scenario = STUDY.scenario();
        Workforce reversed = scenario.workforce().toBuilder().segments(Order.reversed(scenario.workforce().segments())).build();
        Scenario other = scenario.withWorkforce(reversed).withPlans(Order.reversed(scenario.plans()));

        assertSameBits(RESULT, Studies.run(Study.of(other, Studies.reversed(STUDY.model()))));
    }

    @Test
    void aConstructThatNothingUsesChangesNothing() {
        Model model = STUDY.model();
        List<Construct> constructs = new ArrayList<>(model.constructs());
        constructs.add(Construct.builder("noiseAtWork", Role.HINDRANCE_DEMAND).halfLifeWeeks(Optional.of(Estimate.of(10, "made-up")))
                .noise(Optional.of(new Noise(.6, .1, .1, .2, 780, 1, "made-up"))).build());
        List<Evidence> evidence = new ArrayList<>(model.evidence());
        evidence.add(new Evidence("made-up", EvidenceKind.ASSUMPTION, "For this test.", Optional.empty(), Optional.empty()));
        Model larger = model.toBuilder().constructs(constructs).evidence(evidence).build();

        assertSameBits(RESULT, Studies.run(Study.of(STUDY.scenario(), larger)));
    }

    @Test
    void anInterventionOfSizeZeroChangesNothing() {
        for (String variable : List.of("strain", "engagement", "taskPerformance")) {
            assertThat(RESULT.mean("nothing", variable).values()).isEqualTo(RESULT.mean("no-rollout", variable).values());
        }
    }

    @Test
    void peopleWhomAPlanDoesNotTouchDifferByExactlyZero() {
        for (Statistic statistic : Statistic.values()) {
            assertThat(RESULT.trajectory("redesign", "office", "strain", statistic).orElseThrow().values())
                    .isEqualTo(RESULT.trajectory("no-rollout", "office", "strain", statistic).orElseThrow().values());
        }
        assertThat(RESULT.trajectory("redesign", "ward", "strain", Statistic.MEAN).orElseThrow().last())
                .isNotEqualTo(RESULT.trajectory("no-rollout", "ward", "strain", Statistic.MEAN).orElseThrow().last());
    }

    @Test
    void withoutAHypothesisItsMechanismIsGone() {
        Scenario scenario = STUDY.scenario();
        Scenario without = scenario.withoutHypotheses(List.of("loss-spiral"));

        RunResult result = Studies.run(Study.of(without, STUDY.model()));

        double spiral = RESULT.mean("redesign", "demands").last() - RESULT.mean("no-rollout", "demands").last();
        double noSpiral = result.mean("redesign", "demands").last() - result.mean("no-rollout", "demands").last();
        assertThat(noSpiral).isLessThan(spiral);
    }

    @Test
    void differencesBetweenPeopleStayAsLargeAsTheModelSays() {
        Study study = Studies.study("""
                {'id': 'stationary', 'title': {'en': 'Stationary'}, 'model': 'jdr-core-5',
                 'time': {'unit': 'week', 'horizon': 26, 'step': 1, 'every': 26},
                 'workforce': {'size': 20000}, 'plans': [], 'sampling': {'seed': 11}}""");

        RunResult result = Studies.run(study);

        for (String variable : List.of("demands", "resources", "personalResources", "strain", "engagement")) {
            Noise noise = study.model().construct(variable).orElseThrow().noise().orElseThrow();
            double sd = Math.sqrt(1 - noise.error());
            // Standard errors of mean and SD of 20 000 normal people: sd/√n and sd/√(2n); five of them fail once in 1.7 million looks, and
            // 20 looks are taken. Buffer and boost add less than 0.002 to the SD.
            double standardError = sd / Math.sqrt(20_000);
            for (int time = 0; time < 2; time++) {
                assertThat(result.mean("no-rollout", variable).value(time)).isCloseTo(0, within(5 * standardError));
                assertThat(result.trajectory("no-rollout", "all", variable, Statistic.SD).orElseThrow().value(time))
                        .isCloseTo(sd, within(5 * standardError / Math.sqrt(2) + 0.002));
            }
        }
    }
}
