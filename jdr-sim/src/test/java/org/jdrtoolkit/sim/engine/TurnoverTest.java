package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.jdrtoolkit.fixtures.Order.reversed;
import static org.jdrtoolkit.sim.SameBits.assertSameBits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.noise.Sensitivity;
import org.jdrtoolkit.sim.result.Panel;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People leave as often as stated, more often when strained, and are followed by others like those of today. */
class TurnoverTest {

    /** Strain that is nearly all state; skill that people learn under a plan; a stock; constructs that look at the team. */
    private static final String MODEL = """
            {'id': 'leaving', 'title': {'en': 'Leaving'}, 'timeUnit': 'week',
             'hypotheses': [{'id': 'withdrawal', 'title': {'en': 'withdrawal'}}],
             'constructs': [
               {'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 40, 'evidence': 'guess'},
                'noise': {'chronic': 0.2, 'state': 0.6, 'weekly': 0.1, 'error': 0.1, 'weeklyHalfLifeWeeks': 300, 'evidence': 'guess'}},
               {'id': 'engagement', 'role': 'motivation', 'title': {'en': 'engagement'}, 'halfLifeWeeks': {'value': 40, 'evidence': 'guess'},
                'noise': {'chronic': 0.3, 'state': 0.5, 'weekly': 0.1, 'error': 0.1, 'weeklyHalfLifeWeeks': 300, 'evidence': 'guess'}},
               {'id': 'skill', 'role': 'personal-resource', 'title': {'en': 'skill'}, 'halfLifeWeeks': {'value': 40, 'evidence': 'guess'},
                'initial': {'value': 0.3, 'evidence': 'guess'}},
               {'id': 'debt', 'role': 'strain', 'title': {'en': 'debt'}, 'scale': 'stock'}],
             'levers': [{'id': 'workload', 'title': {'en': 'workload'}}],
             'effects': [
               {'id': 'impairment', 'from': 'workload', 'to': 'strain', 'gain': {'value': 2, 'evidence': 'guess'}},
               {'id': 'learning', 'from': 'workload', 'to': 'skill', 'gain': {'value': 1, 'evidence': 'guess'},
                'sensitivitySd': {'value': 0.5, 'evidence': 'guess'}}],
             'correlations': [{'between': ['strain', 'engagement'], 'value': -0.5, 'evidence': 'guess'}],
             'leaving': [
               {'of': 'strain', 'hypothesis': 'withdrawal', 'logHazardPerSd': {'value': 0.6, 'evidence': 'guess'}},
               {'of': 'engagement', 'hypothesis': 'withdrawal', 'logHazardPerSd': {'value': -0.4, 'evidence': 'guess'}}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    /** (β′Sβ): 0.36·0.6 + 0.16·0.5 + 2·0.6·0.4·0.5·√(0.6·0.5). */
    private static final double VARIANCE_OF_LOG_HAZARD = 0.36 * 0.6 + 0.16 * 0.5 + 0.24 * Math.sqrt(0.3);

    private static final String SCENARIO = """
            {'id': 'places', 'title': {'en': 'Places'}, 'model': '$MODEL', 'time': TIME, 'without': [OFF],
             'workforce': {'size': SIZE, 'teamSize': 10, 'turnover': TURNOVER},
             'plans': [{'id': 'more', 'title': {'en': 'More work'}, 'levers': [{'lever': 'workload', 'from': 0, 'to': 1}]}],
             'sampling': {'seed': 31}}""";

    private static final int SKILL = 2;

    /** Position of strain among debt, engagement, skill, strain. */
    private static final int STRAIN = 3;

    private static Study study(String time, int size, String turnover, String off) {
        return Studies.study(SCENARIO.replace("TIME", time).replace("SIZE", "" + size).replace("TURNOVER", turnover).replace("OFF", off), MODEL);
    }

    private static int last(RunResult result) {
        return result.times().length - 1;
    }

    private static Staffing staffing(RunResult result, String plan) {
        return result.staffing(plan, "all").orElseThrow();
    }

    /** Share of the people present who leave in a step of a week, on average. */
    private static double weekly(double yearlyShare) {
        return yearlyShare / TimeUnit.WEEKS_PER_YEAR;
    }

    private static void assertSamePeople(RunResult one, RunResult other) {
        assertSameBits(one, other);
        assertThat(other.staffings()).hasSameSizeAs(one.staffings());
        for (Staffing staffing : one.staffings()) {
            assertSameCounts(staffing, other.staffing(staffing.plan(), staffing.segment()).orElseThrow(), one.times().length);
        }
    }

    private static void assertSameCounts(Staffing one, Staffing other, int results) {
        for (int r = 0; r < results; r++) {
            assertThat(List.of(other.present(r), other.leavers(r), other.hires(r))).isEqualTo(List.of(one.present(r), one.leavers(r), one.hires(r)));
        }
    }

    @Test
    void whereNobodyLeavesNothingChanges() {
        Study nobody = study("{'horizon': 20}", 333, "{'yearlyShare': 0, 'vacantFor': 4}", "");
        Scenario scenario = nobody.scenario();
        Study without = Study.of(scenario.withWorkforce(scenario.workforce().toBuilder().turnover(Optional.empty()).build()), nobody.model());

        RunResult everybodyStays = Studies.run(without);
        RunResult nobodyLeaves = Studies.run(nobody);

        assertThat(everybodyStays.staffings()).isEmpty();
        assertThat(staffing(nobodyLeaves, "more").leavers(20)).isZero();
        assertSameBits(everybodyStays, nobodyLeaves);
    }

    /**
     * Without hazards each person present leaves with the same probability a. Expected leavers follow week by week, from those who are there;
     * their variance is at most that of independent weeks. Five standard errors fail once in 1.7 million looks; three are taken.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13})
    void asManyLeaveAsTheOrganisationSays(int vacantFor) {
        int people = 20_000;
        int weeks = 104;

        Staffing found = staffing(Studies.run(study("{'horizon': 104, 'every': 104}", people,
                "{'yearlyShare': 0.3, 'vacantFor': " + vacantFor + "}", "'withdrawal'")), "more");

        double[] leavers = new double[weeks + 1];
        double present = people;
        double expected = 0;
        for (int week = 1; week <= weeks; week++) {
            leavers[week] = weekly(0.3) * present;
            expected += leavers[week];
            present += (week - vacantFor >= 1 ? leavers[week - vacantFor] : 0) - leavers[week];
        }
        assertThat((double) found.leavers(1)).isCloseTo(expected, within(5 * Math.sqrt(expected)));
        assertThat((double) found.present(1)).isCloseTo(present, within(5 * Math.sqrt(people - present + 1e-9)));
    }

    /** Today's share is the stated one although hazards differ: without the correction it would be larger by e^(β′Sβ/2), a fifth. */
    @Test
    void hazardsThatDifferLeaveTodaysShareAsItIs() {
        int people = 400_000;

        Staffing found = staffing(Studies.run(study("{'horizon': 1}", people, "{'yearlyShare': 0.5}", "")), "no-rollout");

        // Of the binomial, five standard errors (once in 1.7 million looks), and a·Var(e^z)/2 for people whom nobody can leave twice.
        double expected = people * weekly(0.5);
        assertThat((double) found.leavers(1)).isCloseTo(expected, within(5 * Math.sqrt(expected) + expected * weekly(0.5) / 2));
        assertThat(5 / Math.sqrt(expected)).isLessThan(Math.exp(VARIANCE_OF_LOG_HAZARD / 2) - 1);
    }

    /** Everybody's strain is d higher, so everybody's hazard e^(0.6·d) times as large; d follows from the rate equation by hand. */
    @Test
    void whoIsStrainedLeavesMoreOften() {
        int people = 100_000;
        RunResult result = Studies.run(study("{'horizon': 40}", people, "{'yearlyShare': 0.1}", ""));

        double expected = 0;
        double d = 0;
        for (int week = 1; week <= 40; week++) {
            double pace = Math.log(2) / 40;
            double z = -pace;
            d = d * (1 + z + z * z / 2) + 2 * pace * (1 + z / 2); // Heun
            expected += weekly(0.1) * Math.exp(0.6 * d);
        }
        expected *= people;
        // Selection and newcomers, who start without the strain, are not in this theory: at most the share who have left, 8 %, of the surplus.
        double surplus = expected - people * weekly(0.1) * 40;
        double found = staffing(result, "more").leavers(40);
        assertThat(found).isBetween(expected - 5 * Math.sqrt(expected) - 0.08 * surplus, expected + 5 * Math.sqrt(expected));
        assertThat(surplus).isGreaterThan(20 * Math.sqrt(expected));
    }

    /** With a share of 1 and steps of a year everybody leaves in every step, so that all people there are newcomers. */
    @Test
    void newcomersAreLikeThePeopleOfToday() {
        int people = 20_000;
        RunResult result = Studies.run(study("{'unit': 'month', 'step': 12, 'horizon': 36}", people, "{'yearlyShare': 1, 'costEurosPerLeaver': 2.5}", ""));

        assertThat(staffing(result, "more").hires(3)).isEqualTo(3 * people);
        assertThat(staffing(result, "more").costEuros(3)).isEqualTo(7.5 * people);
        for (int year = 0; year <= 3; year++) {
            // Five standard errors of mean and SD fail once in 1.7 million looks; 16 are taken.
            for (String variable : List.of("strain", "engagement")) {
                double sd = Math.sqrt(0.9);
                assertThat(value(result, variable, Statistic.MEAN, year)).isCloseTo(0, within(5 * sd / Math.sqrt(people)));
                assertThat(value(result, variable, Statistic.SD, year)).isCloseTo(sd, within(5 * sd / Math.sqrt(2.0 * people)));
            }
            // They have learnt nothing yet, however long the plan lasts.
            assertThat(value(result, "skill", Statistic.MEAN, year)).isCloseTo(0.3, within(1e-12));
        }
        assertThat(value(result, "strain", Statistic.MEAN, 1)).isNotEqualTo(value(result, "strain", Statistic.MEAN, 2));
    }

    /** Nothing of a leaver stays: levels of a place before and after do not go together, though chronic and weekly differences would hardly fade in a year. */
    @Test
    void newcomersHaveNothingOfThoseWhomTheyFollow() {
        int people = 20_000;
        double product = 0;
        for (Block block : Blocks.of(study("{'unit': 'month', 'step': 12, 'horizon': 12}", people, "{'yearlyShare': 1}", ""), 0)) {
            double[] before = new double[block.people()];
            double[] after = new double[block.people()];
            block.lanes().get(0).levels(STRAIN, before);
            block.advanceTo(1);
            block.lanes().get(0).levels(STRAIN, after);
            for (int p = 0; p < before.length; p++) {
                product += before[p] * after[p];
            }
        }

        // The standard error of a covariance of nothing is 0.9/√n; five of them fail once in 1.7 million looks.
        assertThat(product / people).isCloseTo(0, within(5 * 0.9 / Math.sqrt(people)));
    }

    /**
     * Half leave in half a year. Who begins after the first half and stays for the second learns as fast as that person does, whatever those
     * learnt whom they follow.
     */
    @Test
    void newcomersLearnAtTheirOwnPace() {
        String time = "{'unit': 'month', 'step': 6, 'horizon': 12}";
        List<Block> turnover = Blocks.of(study(time, 20_000, "{'yearlyShare': 1}", "'withdrawal'"), 1);
        List<Block> everybodyStays = Blocks.of(study(time, 20_000, "{'yearlyShare': 0}", "'withdrawal'"), 1);
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < turnover.size(); i++) {
            double[] former = skill(everybodyStays.get(i), 1);
            double[] first = skill(turnover.get(i), 1);
            double[] second = skill(turnover.get(i), 2);
            IntStream.range(0, first.length).filter(p -> first[p] == 0.3 && second[p] != 0.3)
                    .forEach(p -> pairs.add(new double[] {former[p], second[p]}));
        }

        // The standard error of a correlation of nothing is 1/√n; five of them fail once in 1.7 million looks.
        assertThat(pairs.size()).isBetween(4_000, 6_000);
        double correlation = new PearsonsCorrelation().correlation(pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
        assertThat(correlation).isCloseTo(0, within(5 / Math.sqrt(pairs.size())));
    }

    private static double[] skill(Block block, int step) {
        double[] levels = new double[block.people()];
        block.advanceTo(step);
        block.lanes().get(0).levels(SKILL, levels);
        return levels;
    }

    /** Everybody has the same habit, which pulls the mate; whose mate has left is pulled by nobody. */
    @Test
    void whoHasLeftPullsNobody() {
        RunResult result = Studies.run(Studies.study("""
                {'id': 'pairs', 'title': {'en': 'Pairs'}, 'model': '$MODEL', 'time': {'horizon': 26},
                 'workforce': {'size': 200, 'teamSize': 2, 'turnover': {'yearlyShare': 0.6, 'vacantFor': 26}}, 'plans': []}""", """
                {'id': 'pull', 'title': {'en': 'Pull'}, 'timeUnit': 'week', 'constructs': [
                   {'id': 'habit', 'role': 'behaviour', 'title': {'en': 'habit'}, 'initial': {'value': 1, 'evidence': 'guess'}},
                   {'id': 'imitation', 'role': 'behaviour', 'title': {'en': 'imitation'}, 'halfLifeWeeks': {'value': 4, 'evidence': 'guess'}}],
                 'effects': [{'id': 'pull', 'from': 'habit', 'to': 'imitation', 'through': 'team', 'gain': {'value': 1, 'evidence': 'guess'}}],
                 'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}"""));

        Trajectory sd = result.trajectory("no-rollout", "all", "imitation", Statistic.SD).orElseThrow();
        assertThat(sd.value(0)).isZero();
        assertThat(sd.last()).isGreaterThan(0.1);
    }

    /** Everybody of a ward with more strain is followed there by somebody with more strain; a stock starts anew. */
    @Test
    void newcomersBeginWhereTheirSegmentBegan() {
        int people = 20_000;
        RunResult result = Studies.run(Studies.study(SCENARIO.replace("TIME", "{'unit': 'month', 'step': 12, 'horizon': 24}")
                .replace("SIZE", "" + people).replace("OFF", "").replace("TURNOVER", """
                    {'yearlyShare': 1}, 'segments': [{'id': 'ward', 'title': {'en': 'Ward'}, 'share': 1, 'baseline': {'strain': 0.5},
                      'initial': {'debt': {'uniform': [1, 3]}}}]"""), MODEL));

        for (int year = 0; year <= 2; year++) {
            assertThat(value(result, "strain", Statistic.MEAN, year)).isCloseTo(0.5, within(5 * Math.sqrt(0.9 / people)));
            assertThat(value(result, "debt", Statistic.MEAN, year)).isCloseTo(2, within(5 * Math.sqrt(1.0 / 3 / people)));
        }
        assertThat(value(result, "debt", Statistic.MEAN, 1)).isNotEqualTo(value(result, "debt", Statistic.MEAN, 0))
                .isNotEqualTo(value(result, "debt", Statistic.MEAN, 2));
    }

    private static double value(RunResult result, String variable, Statistic statistic, int index) {
        return result.trajectory("more", "all", variable, statistic).orElseThrow().value(index);
    }

    /** A place that is left at the end of week k is empty in week k and v − 1 more, and taken again after v. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 0.5", "7, 1"})
    void aPlaceIsEmptyForExactlyAsLongAsAsked(double vacantFor, double step) {
        RunResult result = Studies.run(study("{'horizon': 21, 'step': " + step + "}", 500, "{'yearlyShare': 0.9, 'vacantFor': " + vacantFor + "}", ""));
        Staffing found = staffing(result, "more");
        int steps = (int) (vacantFor / step);

        for (int r = 0; r < result.times().length; r++) {
            assertThat(found.hires(r)).isEqualTo(r < steps ? 0 : found.leavers(r - steps));
            assertThat(found.vacant(r)).isEqualTo(found.leavers(r) - found.hires(r));
        }
        assertThat(found.hires(last(result))).isPositive();
    }

    @Test
    void placesStayEmptyForTheWholeRunIfAsked() {
        Staffing found = staffing(Studies.run(study("{'horizon': 52}", 500, "{'yearlyShare': 0.9, 'vacantFor': 52}", "")), "more");

        assertThat(found.hires(52)).isZero();
        assertThat(found.vacant(52)).isEqualTo(found.leavers(52)).isPositive();
    }

    /** Everybody leaves in the first year, and nobody begins before the second. */
    @Test
    void ofNobodyNothingCanBeSaid() {
        Study study = study("{'unit': 'month', 'step': 12, 'horizon': 24}", 50, "{'yearlyShare': 1, 'vacantFor': 12}", "");

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> Studies.run(study));

        assertThat(refusal).hasMessageContaining("nobody-there")
                .hasMessageContaining("Under the plan \"no-rollout\" all places of \"all\" are empty by month 12.");
    }

    @Test
    void onlyPeopleWhoAreThereAreCounted() {
        Study study = study("{'horizon': 26}", 200, "{'yearlyShare': 0.9, 'vacantFor': 26}", "");
        Block block = Blocks.of(study, 0).get(0);

        block.advanceTo(26);

        People seats = block.lanes().get(0);
        double[] whoIsThere = new double[block.people()];
        seats.forgetLeavers(whoIsThere);
        double[] numbers = IntStream.range(0, block.people()).asDoubleStream().toArray();
        double[] present = IntStream.range(0, block.people()).filter(p -> !Double.isNaN(whoIsThere[p])).asDoubleStream().toArray();
        assertThat(seats.ofPresent(new double[][] {numbers})[0]).isEqualTo(present).hasSize(block.people() - seats.leavers());
        assertThat(seats.leavers()).isPositive();
    }

    /** As in a panel study, who has left is lost to it, and who comes later was never in it. */
    @Test
    void aPanelLosesWhoLeaves() {
        Study study = study("{'horizon': 52}", 500, "{'yearlyShare': 0.3, 'vacantFor': 4}", "");
        Simulation simulation = Simulation.of(study);

        Panel panel = simulation.panel(PanelDesign.every(26).under(Plan.NO_ROLLOUT));

        int leavers = staffing(simulation.run(), Plan.NO_ROLLOUT).leavers(52);
        double[] last = panel.scores(Plan.NO_ROLLOUT, "strain", 2);
        long lost = Arrays.stream(last).filter(Double::isNaN).count();
        assertThat(panel.scores(Plan.NO_ROLLOUT, "strain", 0)).doesNotContain(Double.NaN);
        // Whoever left at least once; a few places lose a second holder within the year.
        assertThat(lost).isPositive().isLessThanOrEqualTo(leavers).isGreaterThan(leavers * 7 / 10);
        double[] before = panel.scores(Plan.NO_ROLLOUT, "strain", 1);
        assertThat(IntStream.range(0, last.length).filter(p -> Double.isNaN(before[p]))).allMatch(p -> Double.isNaN(last[p]));
    }

    private static final Study PROMISES = Studies.study("""
            {'id': 'promises', 'title': {'en': 'Promises'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 30},
             'workforce': {'size': 901, 'teamSize': 7, 'turnover': {'yearlyShare': 0.6, 'vacantFor': 6, 'costEurosPerLeaver': 1000}, 'segments': [
               {'id': 'office', 'share': 0.3, 'title': {'en': 'Office'}},
               {'id': 'ward', 'share': 0.7, 'title': {'en': 'Ward'}, 'baseline': {'strain': 0.5}, 'initial': {'strain': {'normal': 0.9, 'sd': 0.2}}}]},
             'plans': [
               {'id': 'ai', 'title': {'en': 'AI'}, 'levers': [{'lever': 'aiAvailability', 'from': 1, 'to': 1, 'segments': ['ward']},
                 {'lever': 'staffingReduction', 'from': 1, 'to': 1, 'segments': ['ward']}]},
               {'id': 'nothing', 'title': {'en': 'Nothing'}, 'levers': [{'lever': 'aiAvailability', 'from': 1, 'to': 0}]}],
             'sampling': {'seed': 5}}""");

    private static final RunResult PROMISED = Studies.run(PROMISES);

    @Test
    void whomAPlanDoesNotTouchLeavesAndIsFollowedAllTheSame() {
        assertSameCounts(PROMISED.staffing("no-rollout", "office").orElseThrow(), PROMISED.staffing("ai", "office").orElseThrow(), 31);
        assertSameCounts(PROMISED.staffing("no-rollout", "all").orElseThrow(), PROMISED.staffing("nothing", "all").orElseThrow(), 31);
        for (Statistic statistic : Statistic.values()) {
            assertThat(PROMISED.trajectory("ai", "office", "strain", statistic).orElseThrow().values())
                    .isEqualTo(PROMISED.trajectory("no-rollout", "office", "strain", statistic).orElseThrow().values());
        }
        assertThat(PROMISED.staffing("ai", "ward").orElseThrow().leavers(30))
                .isNotEqualTo(PROMISED.staffing("no-rollout", "ward").orElseThrow().leavers(30));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theNumberOfThreadsChangesNothing(int threads) {
        assertSamePeople(PROMISED, Simulation.of(PROMISES).run(Workshops.threads(threads), Watch.SILENT).orElseThrow());
    }

    @Test
    void theOrderOfEntriesInTheFilesDoesNotMatter() {
        assertSamePeople(PROMISED, Studies.run(Study.of(PROMISES.scenario(), Studies.reversed(PROMISES.model()))));
    }

    /** What the whole workforce counts is the sum of its segments, at every result. */
    @Test
    void segmentsMakeTheWhole() {
        for (int r = 0; r <= 30; r++) {
            Staffing all = PROMISED.staffing("ai", "all").orElseThrow();
            Staffing office = PROMISED.staffing("ai", "office").orElseThrow();
            Staffing ward = PROMISED.staffing("ai", "ward").orElseThrow();
            assertThat(all.present(r)).isEqualTo(office.present(r) + ward.present(r));
            assertThat(all.leavers(r)).isEqualTo(office.leavers(r) + ward.leavers(r));
            assertThat(all.hires(r)).isEqualTo(office.hires(r) + ward.hires(r));
        }
    }

    /**
     * Selection takes strained people out and lets the average in; what that takes from means is given back, so that today's organisation stays
     * what it is. Without, strain would fall by h·(Sβ)/(λ + h) = 0.19 with a share h of 0.6 a year and the pace λ of 0.9 a year.
     */
    @Test
    void anOrganisationThatChangesNothingDoesNotDrift() {
        int people = 20_000;

        RunResult result = Studies.run(study("{'horizon': 156, 'every': 156}", people, "{'yearlyShare': 0.6, 'vacantFor': 4}", ""));

        // Five standard errors fail once in 1.7 million looks.
        assertThat(result.mean("no-rollout", "strain").last()).isCloseTo(0, within(5 * Math.sqrt(0.9 / people)));
        assertThat(result.mean("no-rollout", "engagement").last()).isCloseTo(0, within(5 * Math.sqrt(0.9 / people)));
    }

    /** 0.01 SD is the drift that the default model may show in three years; means of 250 000 people have a standard error of 0.002. */
    @Test
    void theDefaultModelDoesNotDriftWithTurnover() {
        RunResult result = Studies.run(Studies.study("""
                {'id': 'stationary', 'title': {'en': 'Stationary'}, 'model': 'jdr-core-5', 'time': {'horizon': 156, 'every': 156, 'step': 4},
                 'workforce': {'size': 250000, 'turnover': {'yearlyShare': 0.6}}, 'plans': [], 'sampling': {'seed': 3}}"""));

        for (String variable : List.of("demands", "resources", "personalResources", "strain", "engagement")) {
            assertThat(result.mean("no-rollout", variable).last()).as(variable).isCloseTo(0, within(0.01));
        }
    }

    @Test
    void somebodyNewHasASensitivityOfTheirOwn() {
        Study study = study("{'horizon': 1}", 40, "{'yearlyShare': 0.5}", "");
        RateEquations equations = RateEquations.of(study.model(), TimeUnit.WEEK, Set.of());
        Chance[] streams = {Chance.of(4)};
        double[][] factors = {{1, 2, 3}};

        Sensitivity.renew(study.model(), equations, streams, 10, 1, 5, factors);

        assertThat(factors[0]).containsExactly(1, Sensitivity.lognormal(0.5, Chance.of(4).normal(11, 5)), 3);
    }

    @Test
    void aModelWithoutHazardsLetsEverybodyLeaveEqually() {
        Study study = Studies.study("""
                {'id': 'equal', 'title': {'en': 'Equal'}, 'model': 'cotima-2020', 'time': {'unit': 'month', 'horizon': 12},
                 'workforce': {'size': 1000, 'turnover': {'yearlyShare': 1}}, 'plans': []}""");

        double leavers = Studies.run(study).staffing("no-rollout", "all").orElseThrow().leavers(12);

        assertThat(study.model().leaving()).isEmpty();
        assertThat(leavers).isCloseTo(1000, within(5 * Math.sqrt(1000))); // once in 1.7 million
    }
}
