package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.scenario.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are divided over segments as their shares or heads say. */
class HeadcountTest {

    private static final String BY_SHARE = """
            {'id': 'heads', 'title': {'en': 'Heads'}, 'model': 'jdr-core-5', 'time': {'horizon': 6},
             'workforce': {'size': 40, 'simulate': 'SIMULATE', 'segments': [
               {'id': 'ward', 'title': {'en': 'Ward'}, 'share': 0.75, 'baseline': {'demands': 0.5}}, {'id': 'office', 'title': {'en': 'Office'}, 'share': 0.25}]},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 1, 'to': 1, 'segments': ['ward']}]}]}""";

    static int[] people(int size, double... shares) {
        return Headcount.of(size, DoubleStream.of(shares)
                .mapToObj(share -> new Segment("segment", Text.of("Segment"), share, Map.of(), Map.of())).toList());
    }

    @Test
    void sharesThatFitAreKept() {
        assertThat(people(600, 0.05, 0.1, 0.85)).containsExactly(30, 60, 510);
    }

    @Test
    void whoIsLeftGoesToTheLargestRemainder() {
        assertThat(people(10, 0.34, 0.46, 0.2)).containsExactly(3, 5, 2);
    }

    @Test
    void amongEqualRemaindersTheFirstSegmentGoesFirst() {
        assertThat(people(100, 1.0 / 3, 1.0 / 3, 1.0 / 3)).containsExactly(34, 33, 33);
    }

    @Test
    void roundingOfSharesCostsNobodyTheirPlace() {
        assertThat(0.29 * 100).isLessThan(29);
        assertThat(people(100, 0.71, 0.29)).containsExactly(71, 29);
    }

    /** Heads become shares and heads again, which rounds; ten million in thirds and sevenths, and nobody is lost. */
    @Test
    void headsAreKept() {
        for (int[] heads : new int[][] {{1, 1, 1}, {119, 80, 1}, {3_333_333, 3_333_334, 3_333_333}, {1, 9_999_999}, {1_428_571, 8_571_429}}) {
            int size = IntStream.of(heads).sum();
            assertThat(Headcount.of(size, IntStream.of(heads).mapToObj(count -> new Segment("segment", Text.of("Segment"), Optional.empty(),
                    Optional.of(count), Map.of(), Map.of())).toList())).containsExactly(heads);
        }
    }

    /** 30 and 10 of 40 are the shares 0.75 and 0.25 to the last bit, so everything else is too. */
    @ParameterizedTest
    @ValueSource(strings = {"everyone", "representative"})
    void aWorkforceByHeadsIsThatOfTheSameShares(String simulate) {
        String byShare = BY_SHARE.replace("SIMULATE", simulate);
        RunResult shares = Studies.run(Studies.study(byShare));
        RunResult heads = Studies.run(Studies.study(byShare.replace("'share': 0.75", "'heads': 30").replace("'share': 0.25", "'heads': 10")));

        for (String segment : List.of("all", "ward", "office")) {
            assertThat(heads.trajectory("redesign", segment, "strain", Statistic.MEAN).orElseThrow().values())
                    .isEqualTo(shares.trajectory("redesign", segment, "strain", Statistic.MEAN).orElseThrow().values());
        }
    }

    @Test
    void oneSegmentHoldsEverybody() {
        assertThat(people(7, 1)).containsExactly(7);
    }
}
