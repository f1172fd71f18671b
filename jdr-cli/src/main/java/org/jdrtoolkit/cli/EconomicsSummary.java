package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.BalanceAcrossWorlds;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.economics.BusinessCase;
import org.jdrtoolkit.sim.economics.ItemKind;
import org.jdrtoolkit.sim.economics.RealisedFigure;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;

/** What plans cost and bring, for people: a table in euros, when each breaks even, and what figures of others come to. */
final class EconomicsSummary {

    private static final double PERCENT = 100;

    private final Findings found;
    private final Scenario scenario;
    private final Economics economics;
    private final List<Balance> balances;
    private final Words words;

    /** The summary of a run whose scenario has economics. */
    EconomicsSummary(Findings found, Words words) {
        this.found = found;
        this.scenario = found.study().scenario();
        this.economics = scenario.economics().orElseThrow();
        this.balances = found.get(Balances.class).all();
        this.words = words;
    }

    /** All of it, without a line break at its end. */
    String text() {
        List<String> parts = new ArrayList<>();
        if (!economics.isComparedOnly(scenario.workforce())) {
            parts.addAll(List.of(title(), table()));
            balances.forEach(balance -> parts.add(ending(balance)));
        }
        scenario.judgedPlans().forEach(plan -> businessCase(plan).ifPresent(parts::add));
        scenario.judgedPlans().forEach(plan -> figures(plan).ifPresent(parts::add));
        return String.join("\n\n", parts);
    }

    private String title() {
        double rate = economics.discountRatePerYear();
        return words.say("economics.title", horizon(), title(scenario.verdict().against()),
                rate > 0 ? words.say("economics.discounted", plain(PERCENT * rate)) : "");
    }

    private String table() {
        Table table = new Table();
        table.row(Stream.concat(Stream.of(""), balances.stream().map(balance -> title(balance.plan()))).toArray(String[]::new));
        for (ItemKind kind : ItemKind.values()) {
            if (balances.stream().flatMap(balance -> balance.items().stream()).anyMatch(item -> item.kind() == kind)) {
                row(table, "economics.part." + kind, balances.stream().map(balance -> balance.discountedEuros(kind)));
            }
        }
        row(table, "economics.net", balances.stream().map(balance -> balance.ending().netEuros()));
        return table.text();
    }

    private void row(Table table, String title, Stream<Double> euros) {
        table.row(Stream.concat(Stream.of("  " + words.say(title)), euros.map(each -> whole("%+,d", each))).toArray(String[]::new));
    }

    /** When a plan breaks even, and in how many worlds it does. */
    private String ending(Balance balance) {
        String sentence = balance.ending().breakEvenTime().map(time -> time == 0 ? words.say("economics.neverBehind", title(balance.plan()))
                : words.say("economics.breaksEven", title(balance.plan()), words.say("unit.one." + scenario.time().unit()), unitOf(time)))
                .orElseGet(() -> words.say("economics.notYet", title(balance.plan()), horizon()));
        return sentence + found.find(Worlds.class).flatMap(worlds -> BalanceAcrossWorlds.of(worlds, balance.plan()))
                .map(across -> "\n" + inWorlds(across)).orElse("");
    }

    private String inWorlds(BalanceAcrossWorlds across) {
        String which = words.say(scenario.sampling().parameterDraws() > 0 ? "worlds.plausible" : "worlds.ofChance");
        String when = across.breakEvenTime().filter(time -> time.p95() > 0).map(time -> words.say("economics.when",
                words.say("unit.one." + scenario.time().unit()), unitOf(time.p50()), unitOf(time.p05()), unitOf(time.p95()))).orElse("");
        return words.say("economics.worlds", PERCENT * across.breaksEven().value(), PERCENT * across.breaksEven().monteCarloError(),
                across.breaksEven().worlds(), which, when) + "\n"
                + words.say("economics.netInWorlds", euros(across.netEuros().p05()), euros(across.netEuros().p95()));
    }

    /** The static sum of what can be realised in full, where something is paid at once. */
    private Optional<String> businessCase(Plan plan) {
        BusinessCase sum = BusinessCase.of(found.study(), plan.id());
        if (sum.items().isEmpty() || sum.oneOffCostEuros() == 0) {
            return Optional.empty();
        }
        String leftOut = sum.leftOut().isEmpty() ? "" : " " + words.say("economics.leftOut",
                sum.leftOut().stream().map(item -> in(item.title())).collect(Collectors.joining(", ")));
        return Optional.of(words.say("economics.case", in(plan.title()), euros(sum.yearlyEuros()), euros(sum.oneOffCostEuros()),
                percent(sum.returnOnInvestment(1).orElseThrow()), percent(sum.returnOnInvestment(2).orElseThrow())) + leftOut);
    }

    private Optional<String> figures(Plan plan) {
        List<RealisedFigure> figures = found.get(Balances.class).of(plan.id()).figures();
        boolean isStated = figures.stream().anyMatch(figure -> figure.item().stated().isPresent());
        if (figures.isEmpty() || !isStated && BusinessCase.of(found.study(), plan.id()).oneOffCostEuros() == 0) {
            return Optional.empty();
        }
        Table table = new Table();
        List<String> titles = new ArrayList<>(List.of("", words.say("economics.before"), words.say("economics.after"), words.say("economics.modelled")));
        if (isStated) {
            titles.addAll(List.of(words.say("economics.stated"), words.say("economics.difference")));
        }
        table.row(titles.toArray(String[]::new));
        for (RealisedFigure figure : figures) {
            List<String> cells = new ArrayList<>(List.of("  " + in(figure.item().title()) + " (" + in(figure.item().unit()) + ")",
                    amount(figure.item().before()), amount(figure.item().after()), amount(figure.modelled())));
            if (isStated) {
                cells.add(figure.item().stated().map(this::amount).orElse(""));
                cells.add(figure.difference().map(this::amount).orElse(""));
            }
            table.row(cells.toArray(String[]::new));
        }
        return Optional.of(words.say("economics.figures", in(plan.title()), words.say("unit.one." + scenario.time().unit()),
                plain(scenario.time().horizon())) + "\n\n" + table.text());
    }

    private String horizon() {
        double horizon = scenario.time().horizon();
        return plain(horizon) + " " + words.say((horizon == 1 ? "unit.one." : "unit.many.") + scenario.time().unit());
    }

    private String title(String plan) {
        return scenario.plan(plan).map(Plan::title).map(this::in).orElse(plan);
    }

    /** The hour, day, week, month or year that a time falls in. */
    private static long unitOf(double time) {
        return (long) Math.ceil(time);
    }

    private String euros(double euros) {
        return euros(euros, words);
    }

    /** Euros as a language writes them, whole. */
    static String euros(double euros, Words words) {
        long whole = Math.round(euros);
        return (whole < 0 ? "−" : "") + words.say("economics.euros", Math.abs(whole));
    }

    private String whole(String format, double euros) {
        long whole = Math.round(euros);
        return whole == 0 ? "0" : String.format(words.locale(), format, whole).replace('-', '−');
    }

    private String percent(double share) {
        return String.format(words.locale(), "%.1f", PERCENT * share).replace('-', '−');
    }

    /** A yearly quantity: whole where it is large, with a decimal where it is small. */
    private String amount(double quantity) {
        return String.format(words.locale(), Math.abs(quantity) < PERCENT ? "%,.1f" : "%,.0f", quantity).replace('-', '−');
    }

    private String plain(double value) {
        return ModelExplanation.number(value, words.locale());
    }

    private String in(Text text) {
        return text.in(words.locale());
    }
}
