package org.jdrtoolkit.sim.experiment;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the change of an outcome differs between worlds, and why. The numbers refer to the equations of docs/numerics.md.
 *
 * @param meanZ expected change: its mean over all worlds, in SD
 * @param monteCarloErrorZ standard error of that mean due to the limited number of worlds; empty with one draw of one world
 * @param p05Z 5th percentile of the change over all worlds, in SD
 * @param p95Z 95th percentile of the change over all worlds, in SD
 * @param chanceVariance variance between worlds with the same numbers; empty if each draw has one world of chance
 * @param unknownVariance variance between draws of the numbers, net of chance, never below 0; empty if it cannot be estimated
 */
public record Spread(double meanZ, Optional<Double> monteCarloErrorZ, double p05Z, double p95Z, Optional<Double> chanceVariance,
        Optional<Double> unknownVariance) {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /**
     * The spread of changes.
     *
     * @param changes a row per draw with a change per replication, all rows of equal length; at least one
     * @param hasChance whether worlds with the same numbers can differ at all
     */
    static Spread of(double[][] changes, boolean hasChance) {
        int draws = changes.length;
        int replications = changes[0].length;
        double[] all = Arrays.stream(changes).flatMapToDouble(Arrays::stream).toArray();
        double mean = mean(all);
        double between = 0;
        double within = 0;
        for (double[] draw : changes) {
            double own = mean(draw);
            between += replications * (own - mean) * (own - mean);
            for (double change : draw) {
                within += (change - own) * (change - own);
            }
        }
        // (17) one-way analysis of variance with random effects
        double withinSquare = hasChance ? within / (draws * (replications - 1.0)) : 0;
        double betweenSquare = between / (draws - 1.0);
        boolean isChanceTold = !hasChance || replications > 1;
        Optional<Double> chance = isChanceTold ? Optional.of(withinSquare) : Optional.empty();
        Optional<Double> unknown = isChanceTold && draws > 1
                ? Optional.of(Math.max(0, (betweenSquare - withinSquare) / replications)) : Optional.empty();
        Optional<Double> error = draws > 1 ? Optional.of(Math.sqrt(betweenSquare / all.length))
                : replications > 1 ? Optional.of(Math.sqrt(withinSquare / replications)) : Optional.empty();
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return new Spread(mean, error, quantile(sorted, LOW), quantile(sorted, HIGH), chance, unknown);
    }

    /** The share of variance that is chance; empty if either part cannot be estimated, or nothing varies. */
    public Optional<Double> chanceShare() {
        return chanceVariance.flatMap(chance -> unknownVariance.map(unknown -> chance / (chance + unknown))).filter(Double::isFinite);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The quantile of sorted values, interpolated linearly (type 7 of Hyndman &amp; Fan 1996, 10.1080/00031305.1996.10473566). */
    public static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
