package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.jdrtoolkit.fixtures.Order.reversed;
import static org.jdrtoolkit.sim.SameBits.assertSameBits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.model.Role;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strain of team mates pulls a person's own: teams come to differ, people differ as much as before. */
class CrossoverTest {

    private static final double GAIN = 0.6;
    private static final double STATE = 0.9;
    private static final double HALF_LIFE = 4;
    private static final int TEAMS = 4000;

    /** Strain with nothing but a state, so that its level is its deviation. */
    private static final String MODEL = """
            {'id': 'contagion', 'title': {'en': 'Contagion'}, 'timeUnit': 'week',
             'hypotheses': [{'id': 'crossover', 'title': {'en': 'crossover'}}],
             'constructs': [
               {'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 4, 'evidence': 'guess'},
                'noise': {'chronic': 0, 'state': 0.9, 'weekly': 0, 'error': 0.1, 'evidence': 'guess'}}],
             'levers': [{'id': 'workload', 'title': {'en': 'workload'}}],
             'effects': [
               {'id': 'impairment', 'from': 'workload', 'to': 'strain', 'gain': {'value': 0.5, 'evidence': 'guess'}},
               {'id': 'contagion', 'from': 'strain', 'to': 'strain', 'through': 'team', 'hypothesis': 'crossover',
                'gain': {'value': 0.6, 'evidence': 'guess'}}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    private static final String SCENARIO = """
            {'id': 'teams', 'title': {'en': 'Teams'}, 'model': '$MODEL', 'without': [OFF],
             'time': {'horizon': HORIZON, 'every': HORIZON, 'scheme': 'heun'},
             'workforce': {'size': SIZE, 'teamSize': TEAM},
             'plans': [{'id': 'more', 'title': {'en': 'More work'}, 'levers': [{'lever': 'workload', 'from': 0, 'to': 1}]}],
             'sampling': {'seed': 22}}""";

    private static Study study(int size, int team, int horizon) {
        return Studies.study(SCENARIO.replace("SIZE", "" + size).replace("TEAM", "" + team).replace("HORIZON", "" + horizon)
                .replace("OFF", ""), MODEL);
    }

    private static Study without(Study study) {
        return Study.of(study.scenario(), study.model().toBuilder().effects(study.model().effects().subList(0, 1)).build());
    }

    /** Mean square of the means of all whole teams. */
    private static double varianceBetweenTeams(Study study, int team, int week) {
        double squares = 0;
        int teams = 0;
        for (Block block : Blocks.of(study, 0)) {
            block.advanceTo(week);
            double[] levels = new double[block.people()];
            block.lanes().get(0).levels(0, levels);
            for (int begin = 0; begin + team <= levels.length; begin += team) {
                double sum = 0;
                for (int p = begin; p < begin + team; p++) {
                    sum += levels[p];
                }
                squares += sum / team * (sum / team);
                teams++;
            }
        }
        return squares / teams;
    }

    /** What a Heun step of a week keeps of a deviation that fades this many times as fast as strain by itself. */
    private static double kept(double pace) {
        double z = -pace * Math.log(2) / HALF_LIFE;
        return 1 + z + z * z / 2;
    }

    /**
     * One construct, by hand: noise q gives a team's mean the variance q/(n(1 − m²)) and a difference from it q(1 − 1/n)/(1 − d²), with m and d
     * what a step keeps of either; together they make the variance of a person.
     */
    private static double expectedBetweenTeams(int team, double gain) {
        double ofMean = 1 / (1 - Math.pow(kept(1 - gain), 2)) / team;
        double ofDifference = (1 - 1.0 / team) / (1 - Math.pow(kept(1 + gain / (team - 1)), 2));
        return STATE * ofMean / (ofMean + ofDifference);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2, 26", "10, 0", "10, 26"})
    void teamsDifferAsMuchAsTheoryExpects(int team, int week) {
        double expected = expectedBetweenTeams(team, GAIN);

        double between = varianceBetweenTeams(study(TEAMS * team, team, 26), team, week);

        // The standard error of a variance is √(2/n) of it; five of them fail once in 1.7 million looks, and six are taken with the next test.
        assertThat(between).isCloseTo(expected, within(5 * expected * Math.sqrt(2.0 / TEAMS)));
        assertThat(expected).isGreaterThan(1.3 * STATE / team);
    }

    /** F22: without crossover, means of n people differ by chance alone, a variance of 1/n of a person's. */
    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void withoutCrossoverTeamsDifferByChanceAlone(int team) {
        double between = varianceBetweenTeams(without(study(TEAMS * team, team, 26)), team, 26);

        assertThat(between).isCloseTo(STATE / team, within(5 * STATE / team * Math.sqrt(2.0 / TEAMS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 400})
    void peopleDifferAsMuchAsTheModelSaysWhateverTheirTeams(int team) {
        int people = 20_000;

        RunResult result = Studies.run(study(people, team, 52));

        // Means of large teams move together, so that fewer than n people count: in teams of 400 as many as n·v/(m + v) with m = 400·variance
        // between teams. Five standard errors fail once in 1.7 million looks; eight are taken.
        double[] sds = result.trajectory("no-rollout", "all", "strain", Statistic.SD).orElseThrow().values();
        double effective = team == 1 ? people : people / Math.max(1, team * expectedBetweenTeams(team, GAIN) / STATE);
        assertThat(sds).containsExactly(new double[] {Math.sqrt(STATE), Math.sqrt(STATE)}, within(5 * Math.sqrt(STATE / 2 / effective)));
    }

    @ParameterizedTest
    @CsvSource({"1000, 7", "1000, 10", "1000, 300", "130, 128", "5, 8", "9, 8"})
    void teamsNeverStraddleBlocksAndABlockHasTeamsOfOneSize(int people, int team) {
        int before = 0;
        for (Block block : Blocks.of(study(people, team, 4), 0)) {
            assertThat(before % team).isZero();
            assertThat(block.people() % team == 0 || block.people() < team).isTrue();
            before += block.people();
        }
        assertThat(before).isEqualTo(people);
    }

    /** A lasting 0.5 that everybody meets comes back through the mates: x = 0.5 + g·x, so 0.5/(1 − g). */
    @Test
    void whatAllMeetIsMultipliedByCrossover() {
        RunResult everyone = Studies.run(study(400, 10, 200));
        String representative = SCENARIO.replace("SIZE", "400, 'simulate': 'representative'").replace("TEAM", "10").replace("HORIZON", "200")
                .replace("OFF", "");
        RunResult one = Studies.run(Studies.study(representative, MODEL));
        RunResult off = Studies.run(Studies.study(representative.replace("[]", "['crossover']"), MODEL));

        // Of the way, e^(−0.4·ln 2·200/4) = 1e-6 is left; plans meet the same chance, so their difference has none in this linear model.
        double change = everyone.mean("more", "strain").last() - everyone.mean("no-rollout", "strain").last();
        assertThat(change).isCloseTo(0.5 / (1 - GAIN), within(2e-6));
        assertThat(one.mean("more", "strain").last()).isCloseTo(0.5 / (1 - GAIN), within(2e-6));
        assertThat(off.mean("more", "strain").last()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void someoneAloneHasNoMates() {
        RunResult alone = Studies.run(study(400, 1, 52));

        double change = alone.mean("more", "strain").last() - alone.mean("no-rollout", "strain").last();

        assertThat(change).isCloseTo(0.5, within(1e-3)); // 2⁻¹³ of the way is left
    }

    @Test
    void theOrderOfEntriesDoesNotMatter() {
        Study study = study(333, 7, 8);
        Model model = study.model();
        List<Construct> constructs = new ArrayList<>(model.constructs());
        constructs.add(unrelated(model));
        Model larger = model.toBuilder().constructs(constructs).build();

        assertSameBits(Studies.run(Study.of(study.scenario(), larger)), Studies.run(Study.of(study.scenario(), Studies.reversed(larger))));
    }

    @Test
    void aConstructThatNothingUsesChangesNothing() {
        Study study = Studies.study("""
                {'id': 'ai', 'title': {'en': 'AI'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 8}, 'workforce': {'size': 40, 'teamSize': 7},
                 'plans': [{'id': 'ai', 'title': {'en': 'AI'}, 'levers': [{'lever': 'aiAvailability', 'from': 1, 'to': 1}]}]}""");
        List<Construct> constructs = new ArrayList<>(study.model().constructs());
        constructs.add(unrelated(study.model()));

        assertSameBits(Studies.run(study), Studies.run(Study.of(study.scenario(), study.model().toBuilder().constructs(constructs).build())));
    }

    private static Construct unrelated(Model model) {
        String evidence = model.evidence().get(0).id();
        return Construct.builder("noiseAtWork", Role.HINDRANCE_DEMAND).halfLifeWeeks(Optional.of(Estimate.of(30, evidence)))
                .noise(Optional.of(new Noise(.6, .3, 0, .1, 780, 1, evidence))).build();
    }

    @Test
    void crossoverThatGrowsByItselfIsRefused() {
        Study study = Studies.study(SCENARIO.replace("SIZE", "40").replace("TEAM", "4").replace("HORIZON", "4").replace("OFF", ""),
                MODEL.replace("'value': 0.6", "'value': 1.1"));

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> Simulation.of(study));

        assertThat(refusal).hasMessageContaining("impossible-noise");
    }
}
