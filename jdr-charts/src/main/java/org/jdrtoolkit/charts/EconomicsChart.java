package org.jdrtoolkit.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jdrtoolkit.sim.economics.Balance;
import org.jdrtoolkit.sim.economics.BalanceAcrossWorlds;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** What plans have brought less what they have cost, added up over time, with the times at which they break even. */
public final class EconomicsChart {

    private static final int TICKS = 6;
    private static final double AIR = 0.08;

    /** Nobody decides about less; a flat line needs some height around it. */
    private static final double LEAST_EUROS = 100;

    private EconomicsChart() {}

    /** Whether a run has it: something is valued, and plans are compared. */
    public static boolean canShow(Findings found) {
        Scenario scenario = found.study().scenario();
        return scenario.economics().filter(economics -> !economics.isComparedOnly(scenario.workforce())).isPresent() && found.has(RunResult.class)
                && found.find(Balances.class).filter(balances -> !balances.all().isEmpty()).isPresent();
    }

    /** The chart of a run for which {@link #canShow} holds. */
    public static JFreeChart of(Findings found, Locale language) {
        Caption caption = Caption.of(found, Words.in(language));
        Words words = caption.words();
        Economics economics = caption.scenario().economics().orElseThrow(() -> new IllegalArgumentException(
                "\"" + caption.scenario().id() + "\" says nothing about what plans cost and bring."));
        double rate = economics.discountRatePerYear();
        String subtitle = words.of("economics.subtitle", caption.againstTitle())
                + (rate > 0 ? words.of("economics.discounted", words.number(100 * rate)) : "");
        List<String> notes = new ArrayList<>();
        List<Balance> balances = found.get(Balances.class).all();
        if (balances.stream().anyMatch(balance -> balance.ending().breakEvenTime().filter(time -> time > 0).isPresent())) {
            notes.add(words.of("economics.note"));
        }
        caption.worlds().filter(worlds -> BalanceAcrossWorlds.of(worlds, balances.get(0).plan()).isPresent()).ifPresent(worlds -> notes.add(words.of("economics.worlds", caption.manyWorlds())));
        notes.add(words.of("levers.note"));
        return Theme.chart(caption.title(), subtitle, String.join(" ", notes), plot(caption, balances));
    }

    private static XYPlot plot(Caption caption, List<Balance> balances) {
        Scenario scenario = caption.scenario();
        Words words = caption.words();
        double[] times = caption.run().times();
        List<Line> lines = new ArrayList<>(List.of(Line.unchanged(scenario, caption.against(), times.length, words)));
        scenario.judgedPlans().forEach(plan -> lines.add(line(scenario, plan, balances, words)));
        EndingMarks endings = new EndingMarks(caption, balances);
        Range range = range(DoubleStream.concat(lines.stream().flatMapToDouble(Line::values), endings.values()).toArray());
        TimeMarks marks = TimeMarks.of(caption.run());
        NumberAxis axis = Ticks.axis(words.of("economics.axis"), range, Ticks.step(range.getLength(), TICKS), words);
        XYPlot plot = LinePlot.of(times, lines, axis, marks);
        plot.setDomainAxis(marks.axis(caption.run(), words));
        plot.getRenderer().addAnnotation(new LeverMarks(scenario), Layer.BACKGROUND);
        plot.addAnnotation(endings);
        EndLabels labels = new EndLabels(lines);
        plot.addAnnotation(labels);
        plot.setInsets(new RectangleInsets(4, 0, 0, labels.margin()));
        return plot;
    }

    private static Line line(Scenario scenario, Plan plan, List<Balance> balances, Words words) {
        Balance balance = balances.stream().filter(each -> each.plan().equals(plan.id())).findFirst().orElseThrow();
        double[] net = new double[balance.times().length];
        for (int t = 0; t < net.length; t++) {
            net[t] = balance.discountedNetEuros(t);
        }
        return new Line(plan.id(), words.of(plan.title()), LineStyle.of(scenario, plan.id()), net, Optional.empty(), Optional.empty());
    }

    private static Range range(double[] values) {
        double low = Math.min(0, DoubleStream.of(values).min().orElse(0));
        double high = Math.max(0, DoubleStream.of(values).max().orElse(0));
        double air = AIR * Math.max(high - low, LEAST_EUROS);
        return new Range(low - air, high + air);
    }
}
