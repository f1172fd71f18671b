package org.jdrtoolkit.sim.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.rule.RangeCheck;
import org.jdrtoolkit.core.shape.RecordShape;

/** What answers say about maturity, whatever they are. */
class MaturityProperties {

    private static final Roadmap ROADMAP = Roadmap.hrTechnology();

    @Provide
    Arbitrary<Assessment> assessments() {
        return Arbitraries.integers().between(1, 4).list().ofSize(5)
                .map(answers -> new Assessment(answers.get(0), answers.get(1), answers.get(2), answers.get(3), answers.get(4)));
    }

    private static Maturity of(Assessment assessment) {
        return Maturity.of(assessment, ROADMAP);
    }

    @Property
    void raisingOneAnswerNeverLowersTheLevel(@ForAll("assessments") Assessment assessment) {
        assessment.answers().forEach((dimension, answer) -> {
            Map<String, Integer> raised = new LinkedHashMap<>(assessment.answers());
            raised.put(dimension, Math.min(4, answer + 1));

            assertThat(of(Assessment.of(raised)).level()).isGreaterThanOrEqualTo(of(assessment).level());
        });
    }

    @Property
    void theLevelLiesBetweenTheLowestAnswerAndOneAboveIt(@ForAll("assessments") Assessment assessment) {
        int lowest = Collections.min(assessment.answers().values());

        assertThat(of(assessment).level()).isBetween((double) lowest, Math.min(4.0, lowest + 1));
    }

    @Property
    void whoMakesUpWhatIsMissingReachesTheNextLevel(@ForAll("assessments") Assessment assessment) {
        Maturity maturity = of(assessment);
        Map<String, Integer> madeUp = new LinkedHashMap<>(assessment.answers());
        maturity.gaps().forEach(gap -> madeUp.put(gap.dimension().id(), maturity.next().orElseThrow().level()));

        assertThat(maturity.gaps().isEmpty()).isEqualTo(maturity.next().isEmpty());
        maturity.next().ifPresent(next -> assertThat(of(Assessment.of(madeUp)).level()).isGreaterThanOrEqualTo(next.level()));
    }

    @Property
    void theNextPhaseCanStartAndEachAfterItWouldSkipALevel(@ForAll("assessments") Assessment assessment) {
        Maturity maturity = of(assessment);
        List<Phase> still = new ArrayList<>(maturity.nextPhase().stream().toList());
        still.addAll(maturity.tooEarly());

        maturity.nextPhase().ifPresent(phase -> assertThat(phase.needs()).isLessThanOrEqualTo(maturity.level()));
        assertThat(still).isEqualTo(ROADMAP.phases().stream().filter(phase -> phase.leadsTo() > maturity.level()).toList());
    }

    @Example
    void theWeakestDimensionHoldsTheLevelBack() {
        Maturity islands = of(new Assessment(1, 4, 4, 4, 4));

        assertThat(islands.mean()).isEqualTo(3.4);
        assertThat(islands.level()).isEqualTo(2);
        assertThat(islands.isHeldBack()).isTrue();
        assertThat(islands.inWords().level()).isEqualTo(2);
        assertThat(islands.gaps()).extracting(gap -> gap.dimension().id()).containsExactly("dataInfrastructure");
        assertThat(islands.nextPhase()).map(Phase::id).contains("analytical-ai");
    }

    @Example
    void atTheTopNothingIsMissing() {
        Maturity top = of(new Assessment(4, 4, 4, 4, 4));

        assertThat(top.level()).isEqualTo(4);
        assertThat(top.isHeldBack()).isFalse();
        assertThat(top.next()).isEmpty();
        assertThat(top.nextPhase()).isEmpty();
        assertThat(top.tooEarly()).isEmpty();
    }

    @Example
    void anAnswerOutOfRangeIsRefused() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> of(new Assessment(1, 2, 5, 4, 4)))
                .withMessageContaining("/analyticsCapability").withMessageContaining("from 1 to 4");
    }

    @Example
    void theRoadmapAndTheRecordOfAnswersBelongTogether() {
        assertThat(ROADMAP.dimensions()).extracting(Dimension::id)
                .isEqualTo(RecordShape.of(Assessment.class).fields().stream().map(RecordShape.Field::key).toList());
        assertThat(RangeCheck.check(ROADMAP)).isEmpty();
        assertThat(ROADMAP.levels()).extracting(MaturityLevel::level).containsExactly(1, 2, 3, 4);
        assertThat(ROADMAP.levels().stream().mapToDouble(MaturityLevel::shareOfFirms).sum()).isEqualTo(1);
    }

    /** Brixon (2025): months, and euros for 100 to 250 people. */
    @Example
    void phasesTakeWhatTheSourceSaysAndBuildOnOneAnother() {
        assertThat(ROADMAP.phases()).extracting(phase -> phase.months().low() + "-" + phase.months().high()).containsExactly("3.0-6.0", "4.0-8.0", "6.0-12.0", "8.0-18.0");
        assertThat(ROADMAP.phases()).extracting(phase -> (int) phase.costEuros().low()).containsExactly(30_000, 50_000, 70_000, 80_000);
        assertThat(ROADMAP.phases()).extracting(phase -> (int) phase.costEuros().high()).containsExactly(60_000, 90_000, 130_000, 150_000);
        for (int i = 1; i < ROADMAP.phases().size(); i++) {
            assertThat(ROADMAP.phases().get(i).needs()).isEqualTo(ROADMAP.phases().get(i - 1).leadsTo());
        }
    }
}
