package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.figure.Decimals;

/** When the people of a panel are surveyed, in the time unit of the scenario. */
public sealed interface Waves {

    /** The steps at whose beginning people are surveyed, in order. */
    int[] steps(Time time);

    /**
     * Waves at equal intervals: the first at 0, the last at the horizon or, where the interval does not divide it, before.
     *
     * @param interval time between two waves
     */
    record Every(double interval) implements Waves {

        @Override
        public int[] steps(Time time) {
            int between = time.stepAt(interval);
            return IntStream.rangeClosed(0, time.steps() / between).map(wave -> wave * between).toArray();
        }
    }

    /**
     * Waves at stated times.
     *
     * @param times at least one, each after the one before, none below 0; {@link IllegalArgumentException} otherwise
     */
    record At(List<Double> times) implements Waves {

        public At {
            times = List.copyOf(times);
            if (times.isEmpty()) {
                throw new IllegalArgumentException("A panel has at least one wave.");
            }
            double before = Double.NEGATIVE_INFINITY;
            for (double wave : times) {
                if (!(wave >= 0) || !Double.isFinite(wave)) {
                    throw new IllegalArgumentException("A wave is at 0 or later, not at " + Decimals.plain(wave) + ".");
                }
                if (!(wave > before)) {
                    throw new IllegalArgumentException("Waves stand in the order of time, but " + Decimals.plain(wave) + " comes after "
                            + Decimals.plain(before) + ".");
                }
                before = wave;
            }
        }

        @Override
        public int[] steps(Time time) {
            return times.stream().mapToInt(time::stepAt).toArray();
        }
    }
}
