package org.jdrtoolkit.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Where a plan has moved two indicators when plans are judged, in each of many worlds.
 *
 * @param performanceZ changes of performance
 * @param wellbeingZ changes of wellbeing, one per change of performance
 */
record WorldCloud(String plan, LineStyle style, double[] performanceZ, double[] wellbeingZ) {

    /** More marks would be one blot, and a drawing too large to send. */
    private static final int MOST_MARKS = 500;

    /** This part of all worlds may lie beyond an end of an axis, so that both axes together hold 98 of 100. */
    private static final double BEYOND = 0.005;

    private static final double SMALL = 0.45;
    private static final int ALPHA = 150;
    private static final Stroke OUTLINE = new BasicStroke(1.1f);

    /** The clouds of all judged plans. */
    static List<WorldCloud> all(Worlds worlds, String performance, String wellbeing) {
        Scenario scenario = worlds.study().scenario();
        List<World> shown = evenly(worlds.worlds());
        return scenario.judgedPlans().stream().map(plan -> new WorldCloud(plan.id(), LineStyle.of(scenario, plan.id()),
                changes(worlds, shown, plan, performance), changes(worlds, shown, plan, wellbeing))).toList();
    }

    /** All worlds, or as many as a picture bears, taken evenly. */
    private static List<World> evenly(List<World> worlds) {
        int shown = Math.min(MOST_MARKS, worlds.size());
        return IntStream.range(0, shown).mapToObj(i -> worlds.get((int) ((long) i * worlds.size() / shown))).toList();
    }

    private static double[] changes(Worlds worlds, List<World> shown, Plan plan, String outcome) {
        return shown.stream().mapToDouble(world -> worlds.changeZ(world, plan.id(), Workforce.ALL, outcome)).toArray();
    }

    /** The changes between which an axis must reach: all but the few most extreme. */
    static double[] ends(double[] changes) {
        double[] sorted = changes.clone();
        Arrays.sort(sorted);
        int beyond = (int) (BEYOND * sorted.length);
        return new double[] {sorted[beyond], sorted[sorted.length - 1 - beyond]};
    }

    /** Number of worlds that these axes do not reach. */
    long outside(Range x, Range y) {
        return IntStream.range(0, performanceZ.length).filter(i -> !x.contains(performanceZ[i]) || !y.contains(wellbeingZ[i])).count();
    }

    static XYSeriesCollection dataset(List<WorldCloud> clouds) {
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (WorldCloud cloud : clouds) {
            XYSeries series = new XYSeries(cloud.plan, false, true);
            for (int i = 0; i < cloud.performanceZ.length; i++) {
                series.add(cloud.performanceZ[i], cloud.wellbeingZ[i]);
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    /** Small hollow marks, unlike the full ones of paths, through which the ground and other marks are seen. */
    static XYLineAndShapeRenderer marks(List<WorldCloud> clouds) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDefaultShapesFilled(false);
        for (int i = 0; i < clouds.size(); i++) {
            LineStyle style = clouds.get(i).style;
            Color colour = style.colour();
            renderer.setSeriesPaint(i, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), ALPHA));
            renderer.setSeriesOutlineStroke(i, OUTLINE);
            renderer.setSeriesShape(i, AffineTransform.getScaleInstance(SMALL, SMALL).createTransformedShape(style.marker()));
        }
        return renderer;
    }
}
