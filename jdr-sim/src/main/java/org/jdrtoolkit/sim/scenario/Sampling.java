package org.jdrtoolkit.sim.scenario;

import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;

@About("Where chance comes from, and in how many plausible worlds the question is asked.")
public record Sampling(
        @About("Starting point of all chance: the same seed gives the same numbers.") @OrElse("1") long seed,
        @About("How often the model's numbers are drawn from their ranges; 0 keeps them as stated.")
        @Within(low = 0, high = MOST_WORLDS) @OrElse("0") int parameterDraws,
        @About("How many worlds of chance each draw meets.") @Within(low = 1, high = MOST_WORLDS) @OrElse("1") int replications) {

    /** More worlds would make probabilities more precise than their inputs: with this many, their error is half a percentage point. */
    public static final int MOST_WORLDS = 10_000;

    /** Chance from a seed, in one world with the numbers of the model as stated. */
    public static Sampling of(long seed) {
        return new Sampling(seed, 0, 1);
    }

    /** Whether the question is also asked in worlds other than the one with the numbers as stated. */
    public boolean hasWorlds() {
        return parameterDraws > 0 || replications > 1;
    }

    /** Number of worlds; 0 if the question is asked once, with the numbers as stated. */
    public long worlds() {
        return hasWorlds() ? (long) Math.max(1, parameterDraws) * replications : 0;
    }
}
