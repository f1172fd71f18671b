package org.jdrtoolkit.sim.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.scenario.ReturnTier;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;

/** The worked example of Brixon (2025): 200 employees, 30 hires a year. */
class BusinessCaseTest {

    private static final Study STUDY = Studies.shipped("roadmap/recruitment.json");
    private static final BusinessCase CASE = BusinessCase.of(STUDY, "recruitment-ai");

    /** Rounding of doubles; the sums are whole euros. */
    private static final double ROUNDING = 1e-6;

    @Test
    void theItemsBringWhatThePublicationSays() {
        Map<String, Double> euros = CASE.items().stream().collect(Collectors.toMap(ReturnItem::id, item -> (double) Math.round(item.yearlyEuros())));

        assertThat(euros).isEqualTo(Map.of("screening", 21_600.0, "time-to-hire", 78_000.0, "early-turnover", 54_000.0, "agencies", 30_000.0));
    }

    @Test
    void theSumIs183600EurosAgainst80000AndReturns130PercentInTheFirstYear() {
        assertThat(CASE.yearlyEuros()).isCloseTo(183_600, within(ROUNDING));
        assertThat(CASE.oneOffCostEuros()).isEqualTo(80_000);
        assertThat(CASE.returnOnInvestment(1).orElseThrow()).isCloseTo(1.295, within(ROUNDING));
        assertThat(CASE.returnOnInvestment(2).orElseThrow()).isGreaterThan(3); // "over 300 % in later years"
    }

    @Test
    void theTiersAddUpToTheSum() {
        assertThat(CASE.yearlyEuros(ReturnTier.QUALITY)).isCloseTo(54_000, within(ROUNDING));
        assertThat(CASE.yearlyEuros(ReturnTier.EFFICIENCY)).isCloseTo(129_600, within(ROUNDING));
        assertThat(CASE.yearlyEuros(ReturnTier.STRATEGIC)).isZero();
    }

    @Test
    void aCaseThatCostsNothingHasNoReturnOnInvestment() {
        assertThat(BusinessCase.of(STUDY, "no-rollout").returnOnInvestment(1)).isEmpty();
    }

    /** Vendors state what each tool saves; that everybody saves all of their time is nobody's claim. */
    @Test
    void whatNobodyRealisesInFullIsLeftOutByName() {
        Study study = Studies.study("""
                {'id': 'case', 'title': {'en': 'Case'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 4}, 'workforce': {'size': 600},
                 'plans': [{'id': 'tool', 'title': {'en': 'Tool'}, 'levers': []}],
                 'economics': {'costs': [{'id': 'system', 'title': {'en': 's'}, 'costEuros': 60000}], 'returns': [%s]}}""".formatted(
                Stream.of("timeSaved", "burnoutShare", "engagement", "employeeIdeas", "hrMaturity", "skilledUse", "training").map(by ->
                        "{'id': '" + by + "', 'title': {'en': 'h'}, 'tier': 'efficiency', 'unit': {'en': 'h'}, 'before': 2700000, 'after': 0, 'eurosPerUnit': 45, 'realisedBy': '" + by + "'}")
                        .collect(Collectors.joining(",")) + ",{'id': 'at-once', 'title': {'en': 'h'}, 'tier': 'quality', 'unit': {'en': 'h'}, 'before': 1, 'after': 0, 'eurosPerUnit': 45}"));

        BusinessCase sum = BusinessCase.of(study, "tool");

        assertThat(sum.items()).extracting(ReturnItem::id).containsExactly("skilledUse", "training", "at-once");
        assertThat(sum.leftOut()).extracting(ReturnItem::id).containsExactly("timeSaved", "burnoutShare", "engagement", "employeeIdeas", "hrMaturity");
        assertThat(sum.yearlyEuros()).isEqualTo(2 * 121_500_000.0 + 45);
    }

    @Test
    void whatIsRealisedFollowsTheModel() {
        RunResult run = Studies.run(STUDY);
        double use = run.mean("recruitment-ai", "skilledUse").last() - run.mean("no-rollout", "skilledUse").last();

        RealisedFigure screening = Balance.of(run.means(), "recruitment-ai").figures().get(0);

        assertThat(screening.realised()).isEqualTo(use).isBetween(0.5, 1.0);
        assertThat(screening.modelled()).isCloseTo(600 - 360 * use, within(ROUNDING));
        assertThat(screening.difference()).isEmpty();
    }

    @Test
    void aReportedFigureIsComparedWithTheModelHoweverFarItIsOff() {
        RunResult run = Books.run(Books.study("'returns': [{'id': 'days', 'title': {'en': 'd'}, 'tier': 'efficiency', 'unit': {'en': 'days'},"
                + " 'before': 62, 'after': 38, 'realisedBy': 'strain', 'stated': 38}]", ""), "strain", 0, 0, 0, 0, 0.25);

        RealisedFigure days = Balance.of(run.means(), "one").figures().get(0);

        assertThat(days.modelled()).isEqualTo(56);
        assertThat(days.difference()).contains(18.0);
        assertThat(Balance.of(run.means(), "one").netEuros(Books.YEARS)).isZero(); // compared, not valued
    }
}
