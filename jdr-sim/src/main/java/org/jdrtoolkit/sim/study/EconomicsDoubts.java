package org.jdrtoolkit.sim.study;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.OneOffCost;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.scenario.Scenario;

/** Hours and euros that do not fit the workforce: a slip of the decimal point, thousands for units, or a workforce of another size. */
final class EconomicsDoubts {

    /** More hours than anybody works: 60 a week. */
    private static final double MOST_HOURS_A_WEEK = 60;
    private static final double WEEKS_A_YEAR = 52;
    private static final double MONTHS_A_YEAR = 12;

    /** More than nearly any employee costs in a year. */
    private static final double MOST_EUROS_PER_PERSON = 150_000;

    private static final Pattern HOURS = Pattern.compile("\\b(hours?|hrs?|uur|uren)\\b");
    private static final Pattern A_DAY = Pattern.compile("\\b(days?|dag|dagen)\\b");
    private static final Pattern A_WEEK = Pattern.compile("\\b(week|weeks|weken)\\b");
    private static final Pattern A_MONTH = Pattern.compile("\\b(months?|maand|maanden)\\b");

    private final int people;
    private final Problems problems = new Problems();

    private EconomicsDoubts(int people) {
        this.people = people;
    }

    static List<Problem> of(Scenario scenario) {
        EconomicsDoubts doubts = new EconomicsDoubts(scenario.workforce().size());
        scenario.economics().ifPresent(doubts::about);
        return doubts.problems.found();
    }

    private void about(Economics economics) {
        for (int i = 0; i < economics.costs().size(); i++) {
            OneOffCost cost = economics.costs().get(i);
            fits(cost.costEuros(), MOST_EUROS_PER_PERSON, "€ ", "", "/economics/costs/" + i + "/costEuros");
        }
        for (int i = 0; i < economics.returns().size(); i++) {
            ReturnItem item = economics.returns().get(i);
            String pointer = "/economics/returns/" + i;
            String unit = item.unit().in(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            boolean isRealisedBit = item.realisedBy().isPresent();
            if (HOURS.matcher(unit).find()) {
                fits(item.before(), hours(unit), "", " hours", pointer + "/before");
                fits(item.after(), hours(unit), "", " hours", pointer + "/after");
            } else if (!isRealisedBit) {
                fits(item.yearlyEuros(), MOST_EUROS_PER_PERSON, "€ ", " a year", pointer);
            }
        }
    }

    /** The most hours of one person in the period that the unit names; a year, if it names none. */
    private static double hours(String unit) {
        return A_DAY.matcher(unit).find() ? MOST_HOURS_A_WEEK / 5
                : A_WEEK.matcher(unit).find() ? MOST_HOURS_A_WEEK
                : A_MONTH.matcher(unit).find() ? MOST_HOURS_A_WEEK * WEEKS_A_YEAR / MONTHS_A_YEAR : MOST_HOURS_A_WEEK * WEEKS_A_YEAR;
    }

    private void fits(double amount, double mostPerPerson, String before, String after, String pointer) {
        double perPerson = Math.abs(amount) / people;
        if (perPerson > mostPerPerson) {
            problems.warning(Code.MORE_THAN_WORKFORCE, pointer, before + Decimals.given(amount) + after + " for " + people
                    + (people == 1 ? " person is " : " people is ") + before + Decimals.plain(Math.rint(perPerson)) + after + " for each.",
                    "Check the size of the workforce, the unit, and whether a point or comma slipped.");
        }
    }
}
