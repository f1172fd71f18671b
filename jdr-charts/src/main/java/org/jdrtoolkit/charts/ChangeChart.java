package org.jdrtoolkit.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** The change of one outcome over time under each plan, with bands that hold the middle half and nine tenths of many worlds. */
public final class ChangeChart {

    private static final int TICKS = 6;

    /** Wide bands of more plans would only hide one another. */
    private static final int MOST_WIDE_BANDS = 3;

    private static final Color STRIP = new Color(0, 0, 0, 16);

    private ChangeChart() {}

    /** The outcomes that can be drawn, by their ids; none unless plans were judged in at least one world. */
    public static List<String> outcomes(Findings found) {
        boolean hasChanges = found.has(RunResult.class) && found.has(Worlds.class) && !found.study().scenario().judgedPlans().isEmpty();
        return hasChanges ? found.study().model().outcomes().stream().map(Indicator::id).toList() : List.of();
    }

    /** The change of an outcome, by its id, in the whole workforce; throws where {@link #outcomes} does not have it. */
    public static JFreeChart of(Findings found, String outcome, Locale language) {
        if (!outcomes(found).contains(outcome)) {
            throw new IllegalArgumentException("\"" + found.study().scenario().id() + "\" has no changes of \"" + outcome
                    + "\" in many worlds. Known: " + outcomes(found));
        }
        Caption caption = Caption.of(found, Words.in(language));
        Words words = caption.words();
        Worlds worlds = caption.worlds().orElseThrow();
        String title = words.of(Variable.of(found.study().model(), outcome).title());
        List<Line> half = Line.ofChanges(worlds, outcome, Statistic.P25, Statistic.P75, words);
        List<Line> wide = half.size() > MOST_WIDE_BANDS ? List.of() : Line.ofChanges(worlds, outcome, Statistic.P05, Statistic.P95, words);
        XYPlot plot = plot(caption, worlds.courseTimes(), half, wide);
        plot.getRangeAxis().setLabel(words.of("plane.axis", Words.inSentence(title)));
        return Theme.chart(caption.title(),
                words.of(wide.isEmpty() ? "change.subtitle.half" : "change.subtitle", Words.asHeading(title), caption.againstTitle(), caption.manyWorlds()),
                words.of("change.note", words.number(caption.scenario().verdict().smallestEffectZ())) + " " + words.of("levers.note"), plot);
    }

    private static XYPlot plot(Caption caption, double[] times, List<Line> half, List<Line> wide) {
        Scenario scenario = caption.scenario();
        Words words = caption.words();
        double smallest = scenario.verdict().smallestEffectZ();
        List<Line> lines = new ArrayList<>(List.of(Line.unchanged(scenario, caption.against(), times.length, words)));
        lines.addAll(half);
        TimeMarks marks = TimeMarks.of(scenario.time(), times);
        Range range = range(wide.isEmpty() ? half : wide, smallest);
        NumberAxis axis = Ticks.axis("", range, Ticks.step(range.getLength(), TICKS), words);
        XYPlot plot = LinePlot.of(times, lines, axis, marks);
        plot.setDomainAxis(marks.axis(caption.run(), words));
        if (!wide.isEmpty()) {
            LinePlot.addBands(plot, times, wide);
            LinePlot.addEdges(plot, times, wide);
        }
        plot.addRangeMarker(new IntervalMarker(-smallest, smallest, STRIP), Layer.BACKGROUND);
        plot.getRenderer().addAnnotation(new LeverMarks(scenario), Layer.BACKGROUND);
        EndLabels labels = new EndLabels(lines);
        plot.addAnnotation(labels);
        plot.setInsets(new RectangleInsets(4, 0, 0, labels.margin()));
        return plot;
    }

    /** All of the bands, and changes too small to matter on both sides. */
    private static Range range(List<Line> lines, double smallest) {
        Range range = LinePlot.range(Variable.Unit.SD, lines);
        return Range.expandToInclude(Range.expandToInclude(range, -smallest), smallest);
    }
}
