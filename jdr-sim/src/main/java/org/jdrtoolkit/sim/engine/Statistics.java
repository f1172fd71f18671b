package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.sim.internal.count.Histograms;
import org.jdrtoolkit.sim.internal.count.Tally;
import org.jdrtoolkit.sim.result.Staffing;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Plan;

/** Keeps all statistics of people: sums for means and standard deviations, counts for percentiles. All observers of a segment share the counts. */
final class Statistics implements Observer<Statistics> {

    /** The percentiles of all statistics that are one, in their order. */
    private static final double[] PERCENTILES = Arrays.stream(Statistic.values()).mapToDouble(Statistic::percentile)
            .filter(percentile -> percentile >= 0).toArray();

    private final Compiled compiled;
    private final Reading reading;
    private final double[] scales;
    private final Means means;
    private final Histograms histograms;

    Statistics(Compiled compiled, Reading reading, Histograms histograms) {
        this(compiled, reading, new Means(compiled, reading), histograms);
    }

    private Statistics(Compiled compiled, Reading reading, Means means, Histograms histograms) {
        this.compiled = compiled;
        this.reading = reading;
        this.scales = histograms.scales();
        this.means = means;
        this.histograms = histograms;
    }

    @Override
    public void at(int result, People people) {
        histograms.add(result, means.count(result, people));
    }

    @Override
    public void add(Statistics later) {
        means.add(later.means);
    }

    /** Statistics that have seen nothing yet and share these counts. */
    Statistics alike() {
        return new Statistics(compiled, reading, histograms);
    }

    /** Adds those of another segment, counts too. */
    void addSegment(Statistics other, double weight) {
        means.add(weight == 1 ? other.means : other.means.times(weight));
        histograms.merge(other.histograms);
    }

    Tally tally() {
        return means.tally();
    }

    /** The headcount; empty without turnover. */
    Optional<Staffing> staffing(Plan plan, String segment) {
        return compiled.study().scenario().workforce().turnover()
                .map(turnover -> tally().staffing(plan.id(), segment, turnover.costEurosPerLeaver()));
    }

    /** The course of all variables and statistics. */
    List<Trajectory> trajectories(Plan plan, String segment) {
        List<Trajectory> trajectories = new ArrayList<>();
        for (int v = 0; v < scales.length; v++) {
            double[][] series = series(v);
            for (int s = 0; s < series.length; s++) {
                trajectories.add(new Trajectory(new Trajectory.Key(plan.id(), segment, reading.variables().get(v), Statistic.values()[s]), series[s]));
            }
        }
        return trajectories;
    }

    /** The course of a variable by statistic; only the mean if it does not differ between people. */
    private double[][] series(int variable) {
        int results = compiled.results();
        double[][] series = new double[scales[variable] > 0 ? Statistic.values().length : 1][results];
        for (int r = 0; r < results; r++) {
            series[Statistic.MEAN.ordinal()][r] = tally().mean(r, variable);
            if (scales[variable] > 0) {
                series[Statistic.SD.ordinal()][r] = tally().sd(r, variable);
                double[] percentiles = histograms.percentiles(r, variable, PERCENTILES, tally().people(r));
                for (int i = 0; i < percentiles.length; i++) {
                    series[Statistic.P05.ordinal() + i][r] = percentiles[i];
                }
            }
        }
        return series;
    }
}
