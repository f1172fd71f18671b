package org.jdrtoolkit.charts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Role;
import org.jdrtoolkit.sim.result.RunResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * Several variables over time in one picture, one panel below the other, with a line for every plan; where a run compares no
 * plans, with a line for every segment.
 */
public final class TrajectoryPanels {

    private static final double HEADING = 34;
    private static final int TICKS = 3;
    private static final int TICKS_OF_HIGHEST = 5;

    /** A standard deviation is equally high in all panels, so panels differ in height, down to this part of the highest. */
    private static final double LOWEST = 0.5;

    /** The height of panels in other units. */
    private static final double OTHER = 0.8;

    private TrajectoryPanels() {}

    /**
     * The variables most worth a panel: all outcomes, then strain and motivation unless an outcome is one of them, up to its sign; all
     * constructs and auxiliaries where a model names no outcome.
     */
    public static List<String> mainVariables(Model model) {
        List<String> outcomes = model.indicators().stream().filter(indicator -> indicator.outcome().isPresent())
                .map(Indicator::id).toList();
        Set<List<String>> shown = model.indicators().stream().filter(indicator -> outcomes.contains(indicator.id()) && indicator.terms().size() == 1)
                .map(indicator -> indicator.terms().get(0).of()).collect(Collectors.toSet());
        Stream<Construct> constructs = model.constructs().stream().filter(construct -> outcomes.isEmpty()
                || (construct.role() == Role.STRAIN || construct.role() == Role.MOTIVATION) && !shown.contains(List.of(construct.id())));
        Stream<String> auxiliaries = outcomes.isEmpty() ? model.auxiliaries().stream().map(Auxiliary::id) : Stream.empty();
        return Stream.of(outcomes.stream(), constructs.map(Construct::id), auxiliaries).flatMap(ids -> ids).limit(6).toList();
    }

    /** The height that a picture of so many panels needs to be read, where it is 1000 wide. */
    public static int height(int panels) {
        return 220 + 150 * panels;
    }

    /** Panels of these variables, by their ids, from top to bottom. */
    public static JFreeChart of(RunResult run, List<String> variables, Locale language) {
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("No variables were given, so there are no panels to draw.");
        }
        Words words = Words.in(language);
        Caption caption = Caption.of(run, words);
        TimeMarks marks = TimeMarks.of(run);
        List<Panel> panels = variables.stream().map(id -> Panel.of(run, id, words)).toList();
        double longest = longest(panels);
        CombinedDomainXYPlot combined = new CombinedDomainXYPlot(marks.axis(run, words));
        combined.setGap(HEADING);
        combined.setInsets(new RectangleInsets(HEADING - 8, 0, 0, 0));
        for (Panel panel : panels) {
            double share = panel.isInSd() ? Math.max(LOWEST, panel.range().getLength() / longest) : OTHER;
            Range range = panel.isInSd() ? panel.range(share * longest) : panel.range();
            double step = panel.isInSd() ? Ticks.step(longest, TICKS_OF_HIGHEST) : Ticks.step(range.getLength(), TICKS);
            NumberAxis axis = LinePlot.axis(panel.variable().unit(), "", range, step, words);
            combined.add(plot(run, panel, axis, marks, words), (int) Math.round(100 * share));
        }
        JFreeChart chart = Theme.chart(caption.title(), subtitle(caption), "", combined);
        if (panels.get(0).lines().size() > 1) {
            chart.addSubtitle(Theme.legend(panels.get(0).lines()));
        }
        return chart;
    }

    /** The lines of a variable, each without the spread of people, next to which differences between plans would be flat. */
    private record Panel(Variable variable, List<Line> lines) {
        static Panel of(RunResult run, String id, Words words) {
            Variable variable = Variable.of(run.study().model(), id);
            return new Panel(variable, Line.ofCompared(run, variable, words).stream().map(Line::withoutSpread).toList());
        }

        boolean isInSd() {
            return variable.unit() == Variable.Unit.SD;
        }

        Range range() {
            return LinePlot.range(variable.unit(), lines);
        }

        /** At least this long, around the same middle. */
        Range range(double length) {
            Range own = range();
            double more = Math.max(0, length - own.getLength()) / 2;
            return new Range(own.getLowerBound() - more, own.getUpperBound() + more);
        }
    }

    private static XYPlot plot(RunResult run, Panel panel, NumberAxis axis, TimeMarks marks, Words words) {
        XYPlot plot = LinePlot.of(run.times(), panel.lines(), axis, marks);
        plot.addAnnotation(new PanelHeading(Words.asHeading(words.of(panel.variable().title())),
                panel.variable().unitIn(words)));
        return plot;
    }

    /** The longest range in standard deviations among the panels. */
    private static double longest(List<Panel> panels) {
        return panels.stream().filter(Panel::isInSd).mapToDouble(panel -> panel.range().getLength()).max().orElse(1);
    }

    private static String subtitle(Caption caption) {
        boolean isModelAlone = caption.scenario().plans().isEmpty();
        return caption.averageOf(isModelAlone
                ? caption.words().of(caption.run().study().model().title()) : caption.words().of("panels.subtitle"));
    }
}
