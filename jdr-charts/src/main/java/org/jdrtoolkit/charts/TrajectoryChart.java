package org.jdrtoolkit.charts;

import java.util.List;
import java.util.Locale;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Lines over time: one variable under every plan, or several variables under one plan. */
public final class TrajectoryChart {

    private static final int TICKS = 6;

    private TrajectoryChart() {}

    /** One variable, by its id, with a line for every plan and for the organisation that changes nothing. */
    public static JFreeChart of(RunResult run, String variable, Locale language) {
        Caption caption = Caption.of(run, Words.in(language));
        Variable shown = Variable.of(run.study().model(), variable);
        List<Line> lines = lines(caption, shown);
        XYPlot plot = plot(caption, shown, lines);
        if (lines.size() > 1) {
            label(plot, lines);
        }
        boolean hasLevers = caption.scenario().plans().stream().anyMatch(plan -> !plan.levers().isEmpty());
        if (hasLevers) {
            plot.getRenderer().addAnnotation(new LeverMarks(caption.scenario()), Layer.BACKGROUND);
        }
        return Theme.chart(caption.title(), subtitle(caption, shown, lines), hasLevers ? caption.words().of("levers.note") : "", plot);
    }

    /** Several variables of one unit, by their ids, with a line for each, under one plan. */
    public static JFreeChart ofPlan(RunResult run, String plan, List<String> variables, Locale language) {
        Caption caption = Caption.of(run, Words.in(language));
        List<Variable> shown = variables.stream().map(id -> Variable.of(run.study().model(), id)).toList();
        if (shown.stream().map(Variable::unit).distinct().count() != 1) {
            throw new IllegalArgumentException("Lines in one picture need one unit, but " + variables + " have "
                    + shown.stream().map(Variable::unit).distinct().toList() + ".");
        }
        Plan chosen = caption.scenario().plan(plan).orElseThrow(() -> new IllegalArgumentException("There is no plan \"" + plan + "\"."));
        List<Line> lines = Line.ofVariables(run, chosen, shown, caption.words()).stream().map(Line::withoutSpread).toList();
        XYPlot plot = plot(caption, shown.get(0), lines);
        label(plot, lines);
        boolean isModelAlone = caption.scenario().plans().isEmpty();
        String what = caption.words().of(isModelAlone ? run.study().model().title() : chosen.title());
        return Theme.chart(caption.title(), caption.averageOf(what), "", plot);
    }

    /** Bands of many plans would cover one another; the one of the comparison shows how widely people differ. */
    private static List<Line> lines(Caption caption, Variable shown) {
        return Line.ofPlans(caption.run(), shown, caption.words()).stream()
                .map(line -> line.id().equals(caption.against().id()) ? line : line.withoutSpread()).toList();
    }

    private static XYPlot plot(Caption caption, Variable shown, List<Line> lines) {
        Words words = caption.words();
        TimeMarks marks = TimeMarks.of(caption.run());
        Range range = LinePlot.range(shown.unit(), lines);
        XYPlot plot = LinePlot.of(caption.run().times(), lines,
                LinePlot.axis(shown.unit(), shown.unitIn(words), range, Ticks.step(range.getLength(), TICKS), words), marks);
        plot.setDomainAxis(marks.axis(caption.run(), words));
        return plot;
    }

    private static void label(XYPlot plot, List<Line> lines) {
        EndLabels labels = new EndLabels(lines);
        plot.addAnnotation(labels);
        plot.setInsets(new RectangleInsets(4, 0, 0, labels.margin()));
    }

    private static String subtitle(Caption caption, Variable shown, List<Line> lines) {
        String what = Words.asHeading(caption.words().of(shown.title()));
        if (shown.unit() == Variable.Unit.SHARE) {
            return caption.shareOf(what);
        }
        return lines.stream().anyMatch(Line::hasSpread) ? caption.averageAndBandOf(what) : caption.averageOf(what);
    }
}
