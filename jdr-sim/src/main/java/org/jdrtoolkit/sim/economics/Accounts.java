package org.jdrtoolkit.sim.economics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.OneOffCost;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.ReturnItem;
import org.jdrtoolkit.sim.study.Study;

/**
 * Keeps the accounts of a plan against the plan it is compared with: its own book, counted from the plan that changes nothing, minus the other's.
 * The numbers refer to the equations of docs/numerics.md.
 */
final class Accounts {

    private final MeanCourses run;
    private final Study study;
    private final Economics economics;
    private final String plan;
    private final String against;
    private final int people;
    private final double[] years;
    private final double[] discounts;

    Accounts(MeanCourses run, String plan) {
        this.run = run;
        this.study = run.study();
        this.economics = study.scenario().economics().orElseThrow(() -> new IllegalArgumentException(
                "\"" + study.scenario().id() + "\" says nothing about what plans cost and bring."));
        this.plan = plan;
        this.against = study.scenario().verdict().against();
        this.people = study.scenario().workforce().size();
        this.years = Arrays.stream(run.times()).map(this::years).toArray();
        this.discounts = Arrays.stream(years).map(this::discount).toArray();
    }

    /** All items that are not 0 throughout, by kind and then by id. */
    List<BalanceItem> items() {
        List<BalanceItem> items = new ArrayList<>();
        study.model().levers().forEach(lever -> lever.costEurosPerPersonWeek().ifPresent(cost -> items.add(lever(lever, cost.value()))));
        economics.costs().forEach(cost -> items.add(oneOff(cost)));
        economics.returns().forEach(item -> items.add(returned(item)));
        economics.absence().ifPresent(absence -> {
            Map<String, Double> moved = new TreeMap<>();
            study.absence().forEach(rate -> moved.put(rate.of(), rate.logRatePerSd().value()));
            items.add(avoided(ItemKind.ABSENCE, "absence", absence.shareToday(), absence.costEurosPerPersonYear(), moved));
        });
        economics.turnoverOf(study.scenario().workforce()).ifPresent(turnover -> {
            Map<String, Double> moved = new TreeMap<>();
            study.leaving().forEach(hazard -> moved.put(hazard.of(), hazard.logHazardPerSd().value()));
            items.add(avoided(ItemKind.TURNOVER, "turnover", turnover.yearlyShare(), turnover.costEurosPerLeaver(), moved));
        });
        items.removeIf(this::isNothing);
        items.sort(Comparator.comparing(BalanceItem::kind).thenComparing(BalanceItem::item));
        return List.copyOf(items);
    }

    /** The yearly quantities at the horizon of the returns that the plan brings, in the order of the scenario; whatever it is compared with. */
    List<RealisedFigure> figures() {
        return economics.returns().stream().filter(item -> item.holdsFor(plan))
                .map(item -> RealisedFigure.of(item, realised(item, plan)[years.length - 1])).toList();
    }

    private boolean isNothing(BalanceItem item) {
        for (int t = 0; t < years.length; t++) {
            if (item.euros(t) != 0) {
                return false;
            }
        }
        return true;
    }

    /** (20) What a lever costs more than under the plan compared with. */
    private BalanceItem lever(Lever lever, double costEurosPerPersonWeek) {
        double[] more = difference(mean(plan, lever.id()), mean(against, lever.id()));
        return flow(ItemKind.LEVER_COST, lever.id(), t -> -people * costEurosPerPersonWeek * TimeUnit.WEEKS_PER_YEAR * more[t]);
    }

    private BalanceItem oneOff(OneOffCost cost) {
        double paid = (cost.holdsFor(plan) ? cost.costEuros() : 0) - (cost.holdsFor(against) ? cost.costEuros() : 0);
        double at = years(cost.at());
        double[] euros = Arrays.stream(years).map(year -> year < at ? 0 : -paid).toArray();
        return new BalanceItem(ItemKind.ONE_OFF_COST, cost.id(), euros, Arrays.stream(euros).map(each -> each * discount(at)).toArray());
    }

    private BalanceItem returned(ReturnItem item) {
        double[] more = difference(realised(item, plan), realised(item, against));
        return flow(ItemKind.of(item.tier()), item.id(), t -> item.yearlyEuros() * more[t]);
    }

    /** (21) The share of a return that a plan realises at each result time; not bounded: a mean may exceed 1 or fall below 0. */
    private double[] realised(ReturnItem item, String by) {
        double[] share = new double[years.length];
        if (!item.holdsFor(by)) {
            return share;
        }
        if (item.realisedBy().isPresent()) {
            return change(by, item.realisedBy().get());
        }
        Arrays.fill(share, 1);
        return share;
    }

    /** (22) The worth of having less absence or turnover; the rate of each plan follows from what moves its logarithm. */
    private BalanceItem avoided(ItemKind kind, String item, double shareToday, double costEuros, Map<String, Double> logPerSd) {
        double[] less = difference(rate(against, shareToday, logPerSd), rate(plan, shareToday, logPerSd));
        return flow(kind, item, t -> people * costEuros * less[t]);
    }

    private double[] rate(String under, double shareToday, Map<String, Double> logPerSd) {
        double[] log = new double[years.length];
        logPerSd.forEach((construct, perSd) -> {
            double[] change = change(under, construct);
            Arrays.setAll(log, t -> log[t] + perSd * change[t]);
        });
        return Arrays.stream(log).map(each -> Math.min(1, shareToday * StrictMath.exp(each))).toArray();
    }

    /** By how much a mean differs from what it is where nothing is changed, at the same time. */
    private double[] change(String under, String variable) {
        return difference(mean(under, variable), mean(Plan.NO_ROLLOUT, variable));
    }

    private double[] mean(String under, String variable) {
        return run.mean(under, variable).values();
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        Arrays.setAll(difference, t -> one[t] - other[t]);
        return difference;
    }

    /** (19) Adds up euros a year by the trapezium rule over result times. */
    private BalanceItem flow(ItemKind kind, String item, IntToDoubleFunction eurosPerYear) {
        double[] euros = new double[years.length];
        double[] discounted = new double[years.length];
        for (int t = 1; t < years.length; t++) {
            double half = (years[t] - years[t - 1]) / 2;
            double before = eurosPerYear.applyAsDouble(t - 1);
            double now = eurosPerYear.applyAsDouble(t);
            euros[t] = euros[t - 1] + half * (before + now);
            discounted[t] = discounted[t - 1] + half * (before * discounts[t - 1] + now * discounts[t]);
        }
        return new BalanceItem(kind, item, euros, discounted);
    }

    private double years(double time) {
        return time * study.scenario().time().unit().weeks() / TimeUnit.WEEKS_PER_YEAR;
    }

    private double discount(double year) {
        return StrictMath.pow(1 + economics.discountRatePerYear(), -year);
    }
}
