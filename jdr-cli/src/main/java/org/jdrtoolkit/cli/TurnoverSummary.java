package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Workforce;

/** How many people left under each plan and what that cost, for people: one line per plan. */
final class TurnoverSummary {

    private final RunResult result;
    private final Scenario scenario;
    private final Words words;

    /** The summary of a run with turnover. */
    TurnoverSummary(RunResult result, Words words) {
        this.result = result;
        this.scenario = result.study().scenario();
        this.words = words;
    }

    /** The lines, the first of which says what they are. */
    String text() {
        Table table = new Table();
        boolean isCosted = scenario.workforce().turnover().orElseThrow().costEurosPerLeaver() > 0;
        table.row("", words.say("turnover.leavers"), isCosted ? words.say("turnover.cost") : "");
        for (Plan plan : scenario.allPlans()) {
            table.row(row(plan, isCosted));
        }
        double horizon = scenario.time().horizon();
        String title = words.say("turnover.title", ModelExplanation.number(horizon, words.locale()),
                words.say((horizon == 1 ? "unit.one." : "unit.many.") + scenario.time().unit()), chance());
        return title + "\n\n" + table.text();
    }

    /** How much another seed moves the number of leavers: the standard deviation of a count is the root of its mean. */
    private long chance() {
        return Math.round(Math.sqrt(result.staffing(scenario.verdict().against(), Workforce.ALL).orElseThrow().leavers(result.times().length - 1)));
    }

    private String[] row(Plan plan, boolean isCosted) {
        int last = result.times().length - 1;
        Staffing found = result.staffing(plan.id(), Workforce.ALL).orElseThrow();
        Staffing base = result.staffing(scenario.verdict().against(), Workforce.ALL).orElseThrow();
        List<String> cells = new ArrayList<>(List.of(plan.title().in(words.locale())));
        boolean isBase = plan.id().equals(base.plan());
        cells.add(amount("%,d", found.leavers(last)) + change(isBase, "%+,d", found.leavers(last) - base.leavers(last)));
        if (isCosted) {
            cells.add(amount("%,.0f", found.costEuros(last)) + change(isBase, "%+,.0f", found.costEuros(last) - base.costEuros(last)));
        }
        return cells.toArray(String[]::new);
    }

    private String change(boolean isBase, String format, Number number) {
        return isBase ? "" : " (" + amount(format, number) + ")";
    }

    /** A number as the language writes it, with a true minus sign. */
    private String amount(String format, Number number) {
        return String.format(words.locale(), format, number).replace('-', '−');
    }
}
