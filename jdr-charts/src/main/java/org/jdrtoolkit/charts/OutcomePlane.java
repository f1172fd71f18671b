package org.jdrtoolkit.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The wellbeing–performance plane: how each plan moves a workforce, away from the plan it is compared with, through the four
 * outcome patterns.
 */
public final class OutcomePlane {

    /** The shorter half of an axis is at least this part of the longer, so that all four quadrants are seen. */
    private static final double LEAST_HALF = 0.6;

    /** The band of the smallest effect takes up no more than one part in this many of the longer half. */
    private static final double BAND_PARTS = 2.5;

    private static final double AIR = 1.22;
    private static final int TICKS = 9;
    private static final int LABELLED_MARKS = 3;

    private OutcomePlane() {}

    /** Whether a run can be drawn for a kind of wellbeing: its model has it and a performance, and there is a plan to compare. */
    public static boolean canShow(RunResult run, OutcomeKind wellbeing) {
        Scenario scenario = run.study().scenario();
        return wellbeing.isWellbeing() && run.study().model().indicator(wellbeing).isPresent()
                && performance(run.study().model()).isPresent()
                && scenario.plans().stream().anyMatch(plan -> !plan.id().equals(scenario.verdict().against()));
    }

    /** The plane of a kind of wellbeing, for the whole workforce; throws where {@link #canShow} says no. */
    public static JFreeChart of(RunResult run, OutcomeKind wellbeing, Locale language) {
        if (!canShow(run, wellbeing)) {
            throw new IllegalArgumentException("\"" + run.study().scenario().id() + "\" has no " + wellbeing
                    + ", no performance, or no plan to compare, so there is no plane to draw.");
        }
        Words words = Words.in(language);
        Model model = run.study().model();
        Indicator x = performance(model).orElseThrow();
        Indicator y = model.indicator(wellbeing).orElseThrow();
        String xTitle = Words.inSentence(words.of(x.title()));
        String yTitle = Words.inSentence(words.of(y.title()));
        Caption caption = new Caption(run, words);
        TimeMarks marks = TimeMarks.of(run);
        XYPlot plot = plot(caption, PlanPath.all(run, x.id(), y.id(), words), marks);
        plot.getDomainAxis().setLabel(words.of("plane.axis", xTitle));
        plot.getRangeAxis().setLabel(words.of("plane.axis", yTitle));
        return Theme.chart(caption.title(), words.of("plane.subtitle", yTitle, xTitle, caption.againstTitle()),
                note(caption, marks), plot);
    }

    private static String note(Caption caption, TimeMarks marks) {
        Words words = caption.words();
        String note = words.of("plane.note", words.number(caption.scenario().verdict().smallestEffectZ()),
                marks.interval(words, caption.timeUnit()));
        return verdictResult(caption.scenario()).map(result -> note + " " + words.of("plane.verdict",
                TimeMarks.lasting(caption.run().times()[result], words, caption.timeUnit()))).orElse(note);
    }

    /** The result at which plans are judged, unless it is the last, which the end of a path marks. */
    private static Optional<Integer> verdictResult(Scenario scenario) {
        return scenario.verdict().at().filter(at -> at < scenario.time().horizon())
                .map(at -> scenario.time().stepAt(at) / scenario.time().stepsPerResult());
    }

    private static Optional<Indicator> performance(Model model) {
        return model.indicator(OutcomeKind.TASK_PERFORMANCE).or(() -> model.indicator(OutcomeKind.CONTEXTUAL_PERFORMANCE));
    }

    private static XYPlot plot(Caption caption, List<PlanPath> paths, TimeMarks marks) {
        Words words = caption.words();
        double band = caption.scenario().verdict().smallestEffectZ();
        double reach = Math.max(BAND_PARTS * band, DoubleStream.concat(
                paths.stream().flatMapToDouble(path -> DoubleStream.of(path.performanceZ())),
                paths.stream().flatMapToDouble(path -> DoubleStream.of(path.wellbeingZ()))).map(Math::abs).max().orElse(0));
        double step = Ticks.step(2 * reach, TICKS);
        XYPlot plot = new XYPlot(dataset(paths),
                Ticks.axis("", range(paths.stream().map(PlanPath::performanceZ).toList(), reach), step, words),
                Ticks.axis("", range(paths.stream().map(PlanPath::wellbeingZ).toList(), reach), step, words),
                new MarkedLines(paths.stream().map(PlanPath::style).toList(), marks.results(), caption.run().times().length - 1));
        Theme.dress(plot);
        Quadrants quadrants = new Quadrants(band, words);
        quadrants.under(plot);
        plot.getRenderer().addAnnotation(new PathLabels(paths, timeMarks(caption, marks),
                verdictResult(caption.scenario()), caption.againstTitle(), quadrants), Layer.FOREGROUND);
        return plot;
    }

    private static XYSeriesCollection dataset(List<PlanPath> paths) {
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (PlanPath path : paths) {
            XYSeries series = new XYSeries(path.plan(), false, true);
            for (int i = 0; i < path.performanceZ().length; i++) {
                series.add(path.performanceZ()[i], path.wellbeingZ()[i]);
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    /** Nearly symmetric around 0, in the same measure for both axes, longer on the side where the paths are. */
    private static Range range(List<double[]> changes, double reach) {
        double least = LEAST_HALF * reach;
        double low = changes.stream().flatMapToDouble(DoubleStream::of).map(value -> -value).max().orElse(0);
        double high = changes.stream().flatMapToDouble(DoubleStream::of).max().orElse(0);
        return new Range(-AIR * Math.max(least, low), AIR * Math.max(least, high));
    }

    /** The first mark says its unit, the next only their numbers, and the others nothing. */
    private static List<PathLabels.TimeMark> timeMarks(Caption caption, TimeMarks marks) {
        Words words = caption.words();
        List<PathLabels.TimeMark> timeMarks = new ArrayList<>();
        for (int result : marks.results()) {
            double time = caption.run().times()[result];
            int before = timeMarks.size();
            timeMarks.add(new PathLabels.TimeMark(result, before == 0 ? Optional.of(TimeMarks.lasting(time, words, caption.timeUnit()))
                    : before < LABELLED_MARKS ? Optional.of(words.number(time)) : Optional.empty()));
        }
        return timeMarks;
    }
}
