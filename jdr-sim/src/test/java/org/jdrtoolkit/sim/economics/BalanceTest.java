package org.jdrtoolkit.sim.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.junit.jupiter.api.Test;

/** Costs and returns over time are what a bookkeeper would write down. */
class BalanceTest {

    private static final int END = Books.YEARS;

    /** A cent: sums of a million euros lose less than that to rounding. */
    private static final Offset<Double> CENT = within(0.01);

    private static final String COST = "'costs': [{'id': 'system', 'title': {'en': 's'}, 'costEuros': 60000}]";
    private static final String RETURN = "'returns': [{'id': 'hours', 'title': {'en': 'h'}, 'tier': 'quality', 'unit': {'en': 'hours'},"
            + " 'before': 1000, 'after': 600, 'eurosPerUnit': 60%s}]";

    private static String returns(String more) {
        return RETURN.formatted(more);
    }

    @Test
    void aLeverCostsItsEurosPerPersonAndWeekWhileItIsUp() {
        Balance balance = Books.balance("", "help", 1, 1, 1, 1, 1);

        // 365.25 days in a year are 365.25 / 7 weeks, of 7 euros for each of 100 people
        assertThat(balance.netEuros(1)).isCloseTo(-36_525, CENT);
        assertThat(balance.netEuros(END)).isCloseTo(-4 * 36_525, CENT);
        assertThat(balance.ending().breakEvenTime()).isEmpty();
    }

    @Test
    void aLeverMayBringMoney() {
        assertThat(Books.balance("", "thrift", 0, 1, 1, 1, 1).netEuros(END)).isCloseTo(3.5 * 36_525, CENT);
    }

    @Test
    void aReturnComesAsItsVariableRises() {
        Balance balance = Books.balance(returns(", 'realisedBy': 'strain'"), "strain", 0, 0.5, 1, 1, 1);

        // 24 000 euros a year: a quarter in the first year, three quarters in the second, by the trapezium rule
        assertThat(balance.netEuros(1)).isCloseTo(6_000, CENT);
        assertThat(balance.netEuros(2)).isCloseTo(24_000, CENT);
        assertThat(balance.netEuros(END)).isCloseTo(72_000, CENT);
        assertThat(balance.items()).singleElement().satisfies(item -> assertThat(item.kind()).isEqualTo(ItemKind.QUALITY));
    }

    @Test
    void aPlanBreaksEvenAfterItsCostDividedByItsYearlyReturn() {
        Balance balance = Books.balance(COST + "," + returns(""), "help", new double[5]);

        assertThat(balance.netEuros(0)).isEqualTo(-60_000);
        assertThat(balance.ending().netEuros()).isCloseTo(36_000, CENT);
        // in days; a cent of 24 000 euros a year is less than a thousandth of a day
        assertThat(balance.ending().breakEvenTime().orElseThrow()).isCloseTo(2.5 * 365.25, within(0.001));
    }

    @Test
    void breakingEvenCountsOnlyWhenItLasts() {
        Balance balance = Books.balance(returns(", 'realisedBy': 'strain'"), "strain", 1, 1, -4, 1, 3);

        // yearly halves of 24 000 times (2, −3, −3, 4): 24, −12, −48, 0 thousand
        assertThat(balance.netEuros(3)).isCloseTo(-48_000, CENT);
        assertThat(balance.ending().breakEvenTime().orElseThrow()).isCloseTo(4 * 365.25, within(0.001));
    }

    @Test
    void laterEurosCountLess() {
        Balance balance = Books.balance("'discountRatePerYear': 0.25, 'costs': [{'id': 'late', 'title': {'en': 'l'}, 'at': 730.5, 'costEuros': 1000}],"
                + returns(""), "help", new double[5]);

        assertThat(balance.discountedEuros(ItemKind.ONE_OFF_COST)).isCloseTo(-1000 / 1.5625, CENT);
        // the trapezium of 24 000 / 1.25^t: half of the first and the last, all between
        assertThat(balance.discountedEuros(ItemKind.QUALITY)).isCloseTo(24_000 * (0.5 + 0.8 + 0.64 + 0.512 + 0.2048), CENT);
        assertThat(balance.netEuros(END)).isCloseTo(95_000, CENT);
    }

    @Test
    void moreStrainMakesMorePeopleAbsentAndLeave() {
        Balance balance = Books.balance("'absence': {'shareToday': 0.05, 'costEurosPerPersonYear': 60000}, 'turnover': {'yearlyShare': 0.1,"
                + " 'costEurosPerLeaver': 20000}", "strain", 0.5, 0.5, 0.5, 0.5, 0.5);

        assertThat(balance.discountedEuros(ItemKind.ABSENCE)).isCloseTo(-4 * 100 * 60_000 * 0.05 * Math.expm1(0.1), CENT);
        assertThat(balance.discountedEuros(ItemKind.TURNOVER)).isCloseTo(-4 * 100 * 20_000 * 0.1 * Math.expm1(0.15), CENT);
    }

    @Test
    void nobodyIsAbsentForMoreThanAllOfTheTime() {
        Balance balance = Books.balance("'absence': {'shareToday': 0.5, 'costEurosPerPersonYear': 1000}", "strain", 9, 9, 9, 9, 9);

        assertThat(balance.netEuros(END)).isCloseTo(-4 * 100 * 1000 * 0.5, CENT);
    }

    @Test
    void withoutTheHypothesisStrainMovesNeither() {
        String economics = "'absence': {'shareToday': 0.05, 'costEurosPerPersonYear': 60000}";
        RunResult run = Books.run(Books.study(economics, ", 'without': ['withdrawal']"), "strain", 1, 1, 1, 1, 1);

        assertThat(run.study().valuedVariables()).doesNotContain("strain");
        assertThat(Balance.of(run.means(), "one").items()).isEmpty();
    }

    @Test
    void leaversOfTheWorkforceAreValuedAsItSays() {
        RunResult run = Studies.run(Studies.study("""
                {'id': 'leavers', 'title': {'en': 'Leavers'}, 'model': 'jdr-core-5', 'time': {'horizon': 52},
                 'workforce': {'size': 60, 'turnover': {'yearlyShare': 0.2, 'costEurosPerLeaver': 10000}},
                 'plans': [{'id': 'redesign', 'title': {'en': 'r'}, 'levers': [{'lever': 'jobRedesign', 'from': 0, 'to': 1}]}],
                 'economics': {}}"""));

        assertThat(Balance.of(run.means(), "redesign").discountedEuros(ItemKind.TURNOVER)).isPositive();
    }

    @Test
    void aPlanThatChangesNothingCostsNothing() {
        Balance balance = Balance.of(Books.run(Books.study(COST.replace("'costEuros'", "'plans': ['one'], 'costEuros'")
                + ", 'absence': {'shareToday': 0.05, 'costEurosPerPersonYear': 60000}", ""), "strain", 1, 1, 1, 1, 1).means(), "other");

        assertThat(balance.items()).isEmpty();
        assertThat(balance.ending()).isEqualTo(new Ending(0, Optional.of(0.0)));
    }

    @Test
    void whatTwoPlansShareIsNoDifferenceBetweenThem() {
        RunResult run = Books.run(Books.study(COST + "," + returns(""), ", 'verdict': {'against': 'one'}"), "help", 1, 1, 1, 1, 1);

        Balance balance = Balance.of(run.means(), "other");

        assertThat(Balances.of(run.means()).all()).singleElement().satisfies(judged -> assertThat(judged.plan()).isEqualTo("other"));
        assertThat(balance.items()).singleElement().satisfies(item -> assertThat(item.kind()).isEqualTo(ItemKind.LEVER_COST));
        assertThat(balance.netEuros(END)).isCloseTo(4 * 36_525, CENT);
    }

    @Test
    void whatThePlanComparedWithBringsAloneIsMissed() {
        String one = COST.replace("'costEuros'", "'plans': ['one'], 'costEuros'") + "," + returns(", 'plans': ['one'], 'realisedBy': 'strain'");
        RunResult run = Books.run(Books.study(one, ", 'verdict': {'against': 'one'}"), "strain", 0, 0.5, 1, 1, 1);

        Balance balance = Balance.of(run.means(), "other");

        // 60 000 once and, of 24 000 a year, 72 000: as in aReturnComesAsItsVariableRises
        assertThat(balance.netEuros(0)).isEqualTo(60_000);
        assertThat(balance.netEuros(END)).isCloseTo(60_000 - 72_000, CENT);
        assertThat(balance.ending().breakEvenTime()).isEmpty();
    }

    @Test
    void absenceIsThatOfEachPlanByItself() {
        String half = "'absence': {'shareToday': 0.5, 'costEurosPerPersonYear': 1000}";
        RunResult run = Books.run(Books.study(half, ", 'verdict': {'against': 'one'}"), "strain", 9, 9, 9, 9, 9);

        // nobody is there under one, half of the time is lost under the other
        assertThat(Balance.of(run.means(), "other").netEuros(END)).isCloseTo(4 * 100 * 1000 * 0.5, CENT);
    }

    @Test
    void withoutEconomicsThereIsNoBalance() {
        RunResult run = Studies.run(Studies.study("""
                {'id': 'plain', 'title': {'en': 'Plain'}, 'model': 'jdr-core-5', 'time': {'horizon': 2}, 'workforce': {'size': 1, 'simulate': 'representative'},
                 'plans': [{'id': 'redesign', 'title': {'en': 'r'}, 'levers': []}]}"""));

        assertThat(Balances.of(run.means()).all()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Balance.of(run.means(), "redesign")).withMessageContaining("plain");
    }

    @Property(tries = 200)
    void theNetIsTheSumOfItsPartsAndWithoutDiscountBothAreAlike(@ForAll @Size(5) List<@DoubleRange(min = -3, max = 3) Double> strain) {
        Balance balance = Books.balance(COST + "," + returns(", 'realisedBy': 'strain'") + ", 'absence': {'shareToday': 0.05, 'costEurosPerPersonYear': 60000}",
                "strain", strain.stream().mapToDouble(z -> z).toArray());

        for (int t = 0; t <= END; t++) {
            int at = t;
            assertThat(balance.netEuros(t)).isCloseTo(balance.items().stream().mapToDouble(item -> item.euros(at)).sum(), CENT);
            assertThat(balance.discountedNetEuros(t)).isEqualTo(balance.netEuros(t));
        }
    }
}
