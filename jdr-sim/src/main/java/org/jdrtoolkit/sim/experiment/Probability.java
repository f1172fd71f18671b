package org.jdrtoolkit.sim.experiment;

/**
 * How probable something is, estimated from worlds in which it did or did not happen. The numbers refer to the equations of
 * docs/numerics.md.
 *
 * @param value share of worlds in which it happened, from 0 to 1
 * @param monteCarloError standard error of that share due to the limited number of worlds; never 0
 * @param happened number of worlds in which it happened
 * @param worlds number of worlds
 */
public record Probability(double value, double monteCarloError, int happened, int worlds) {

    /** Two made-up worlds for it and two against it (Agresti &amp; Coull 1998, 10.1080/00031305.1998.10480550). */
    private static final int ADDED = 4;

    /**
     * The probability of an event that happened in some of the worlds.
     *
     * @param happened number of worlds of each draw in which it happened; at least one draw
     * @param worldsPerDraw number of worlds of each draw, 1 or more
     */
    public static Probability of(int[] happened, int worldsPerDraw) {
        int sum = 0;
        for (int count : happened) {
            sum += count;
        }
        int worlds = happened.length * worldsPerDraw;
        double value = (double) sum / worlds;
        double effective = effective(happened, worldsPerDraw, value);
        double centred = (value * effective + ADDED / 2.0) / (effective + ADDED);
        return new Probability(value, Math.sqrt(centred * (1 - centred) / (effective + ADDED)), sum, worlds);
    }

    /** (16) As many independent worlds as would tell as much: at least the draws, at most all worlds (Korn &amp; Graubard 1998). */
    private static double effective(int[] happened, int worldsPerDraw, double value) {
        int draws = happened.length;
        double squares = 0;
        for (int count : happened) {
            double deviation = (double) count / worldsPerDraw - value;
            squares += deviation * deviation;
        }
        boolean isUnanimous = value == 0 || value == 1;
        if (draws < 2 || isUnanimous) {
            return draws;
        }
        double variance = squares / (draws - 1) / draws;
        double worlds = (double) draws * worldsPerDraw;
        return Math.max(draws, Math.min(worlds, value * (1 - value) / variance));
    }
}
