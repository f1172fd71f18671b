package org.jdrtoolkit.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.sim.result.Findings;
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
    private static final double LEAST_HALF_WITH_WORLDS = 0.38;

    /** The band of the smallest effect takes up no more than one part in this many of the longer half. */
    private static final double BAND_PARTS = 2.5;

    private static final double AIR = 1.22;
    private static final double AIR_WITH_WORLDS = 1.08;
    private static final int TICKS = 9;
    private static final int LABELLED_MARKS = 3;

    private OutcomePlane() {}

    /** Whether a run can be drawn for a kind of wellbeing: its model has it and a performance, and there is a plan to compare. */
    public static boolean canShow(Findings found, OutcomeKind wellbeing) {
        Scenario scenario = found.study().scenario();
        return found.has(RunResult.class) && wellbeing.isWellbeing() && found.study().model().indicator(wellbeing).isPresent()
                && found.study().model().performance().isPresent()
                && scenario.plans().stream().anyMatch(plan -> !plan.id().equals(scenario.verdict().against()));
    }

    /** The plane of a kind of wellbeing, for the whole workforce; throws where {@link #canShow} says no. */
    public static JFreeChart of(Findings found, OutcomeKind wellbeing, Locale language) {
        if (!canShow(found, wellbeing)) {
            throw new IllegalArgumentException("\"" + found.study().scenario().id() + "\" has no " + wellbeing
                    + ", no performance, or no plan to compare, so there is no plane to draw.");
        }
        Words words = Words.in(language);
        Model model = found.study().model();
        Indicator x = model.performance().orElseThrow();
        Indicator y = model.indicator(wellbeing).orElseThrow();
        String xTitle = Words.inSentence(words.of(x.title()));
        String yTitle = Words.inSentence(words.of(y.title()));
        Caption caption = Caption.of(found, words);
        TimeMarks marks = TimeMarks.of(caption.run());
        List<WorldCloud> clouds = caption.worlds().map(worlds -> WorldCloud.all(worlds, x.id(), y.id())).orElse(List.of());
        XYPlot plot = plot(caption, PlanPath.all(caption, x.id(), y), clouds, marks);
        plot.getDomainAxis().setLabel(words.of("plane.axis", xTitle));
        plot.getRangeAxis().setLabel(words.of("plane.axis", yTitle));
        return Theme.chart(caption.title(), words.of("plane.subtitle", yTitle, xTitle, caption.againstTitle()),
                note(caption, marks) + worldsNote(caption, clouds, plot), plot);
    }

    private static String note(Caption caption, TimeMarks marks) {
        Words words = caption.words();
        String note = words.of("plane.note", words.number(caption.scenario().verdict().smallestEffectZ()),
                marks.interval(words, caption.timeUnit()));
        return verdictResult(caption.scenario()).map(result -> note + " " + words.of("plane.verdict",
                TimeMarks.lasting(caption.run().times()[result], words, caption.timeUnit()))).orElse(note);
    }

    /** What the small marks are, and how many of them the picture does not hold. */
    private static String worldsNote(Caption caption, List<WorldCloud> clouds, XYPlot plot) {
        if (clouds.isEmpty()) {
            return "";
        }
        Words words = caption.words();
        int shown = clouds.get(0).performanceZ().length;
        boolean isAll = shown == caption.worlds().orElseThrow().worlds().size();
        String note = "\n" + words.of("plane.worlds", TimeMarks.lasting(caption.run().verdictTime(), words, caption.timeUnit()),
                isAll ? caption.manyWorlds() : words.of("worlds.some", words.whole(shown), caption.manyWorlds()));
        long outside = clouds.stream()
                .mapToLong(cloud -> cloud.outside(plot.getDomainAxis().getRange(), plot.getRangeAxis().getRange())).sum();
        return outside == 0 ? note : note + "\n" + words.of("plane.outside", words.whole(outside));
    }

    /** The result at which plans are judged, unless it is the last, which the end of a path marks. */
    private static Optional<Integer> verdictResult(Scenario scenario) {
        return scenario.verdict().at().filter(at -> at < scenario.time().horizon())
                .map(scenario.time()::resultAt);
    }

    private static XYPlot plot(Caption caption, List<PlanPath> paths, List<WorldCloud> clouds, TimeMarks marks) {
        Words words = caption.words();
        double band = caption.scenario().verdict().smallestEffectZ();
        List<double[]> performanceZ = Stream.concat(paths.stream().map(PlanPath::performanceZ),
                clouds.stream().map(cloud -> WorldCloud.ends(cloud.performanceZ()))).toList();
        List<double[]> wellbeingZ = Stream.concat(paths.stream().map(PlanPath::wellbeingZ),
                clouds.stream().map(cloud -> WorldCloud.ends(cloud.wellbeingZ()))).toList();
        double reach = Math.max(BAND_PARTS * band, Stream.concat(performanceZ.stream(), wellbeingZ.stream())
                .flatMapToDouble(DoubleStream::of).map(Math::abs).max().orElse(0));
        double least = (clouds.isEmpty() ? LEAST_HALF : LEAST_HALF_WITH_WORLDS) * reach;
        double air = clouds.isEmpty() ? AIR : AIR_WITH_WORLDS;
        Range x = range(performanceZ, least, air);
        Range y = range(wellbeingZ, least, air);
        double step = Ticks.step(clouds.isEmpty() ? 2 * reach : Math.max(x.getLength(), y.getLength()), TICKS);
        XYPlot plot = new XYPlot(dataset(paths),
                Ticks.axis("", x, step, words), Ticks.axis("", y, step, words),
                new MarkedLines(paths.stream().map(PlanPath::style).toList(), marks.results(), caption.run().times().length - 1));
        Theme.dress(plot);
        if (!clouds.isEmpty()) {
            plot.setDataset(1, WorldCloud.dataset(clouds));
            plot.setRenderer(1, WorldCloud.marks(clouds));
        }
        Quadrants quadrants = new Quadrants(band, words);
        quadrants.under(plot);
        plot.getRenderer().addAnnotation(new PathLabels(paths, timeMarks(caption, marks),
                verdictResult(caption.scenario()), caption.againstTitle(), quadrants, clouds), Layer.FOREGROUND);
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
    private static Range range(List<double[]> changes, double least, double air) {
        double low = changes.stream().flatMapToDouble(DoubleStream::of).map(value -> -value).max().orElse(0);
        double high = changes.stream().flatMapToDouble(DoubleStream::of).max().orElse(0);
        return new Range(-air * Math.max(least, low), air * Math.max(least, high));
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
