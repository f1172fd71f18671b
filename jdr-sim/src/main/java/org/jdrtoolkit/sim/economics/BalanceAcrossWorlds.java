package org.jdrtoolkit.sim.economics;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.sim.experiment.Probability;
import org.jdrtoolkit.sim.experiment.Spread;
import org.jdrtoolkit.sim.experiment.Worlds;

/**
 * How the balance of a plan ends in many worlds.
 *
 * @param breaksEven the probability that the plan has broken even at the horizon
 * @param netEuros the spread of the discounted net at the horizon over all worlds
 * @param breakEvenTime the spread of the break-even time over the worlds in which the plan breaks even; empty if there are none
 */
public record BalanceAcrossWorlds(Probability breaksEven, Middle netEuros, Optional<Middle> breakEvenTime) {

    private static final double LOW = 0.05;
    private static final double HALF = 0.5;
    private static final double HIGH = 0.95;

    /**
     * The median of some worlds, and the middle 90 % of them.
     *
     * @param p05 5th percentile
     * @param p50 median
     * @param p95 95th percentile
     */
    public record Middle(double p05, double p50, double p95) {

        private static Middle of(double[] sorted) {
            return new Middle(Spread.quantile(sorted, LOW), Spread.quantile(sorted, HALF), Spread.quantile(sorted, HIGH));
        }
    }

    /** The balance of a judged plan in many worlds; nothing if no {@link Endings} are kept of them. */
    public static Optional<BalanceAcrossWorlds> of(Worlds worlds, String plan) {
        Endings kept = Endings.of(worlds.study());
        return worlds.worlds().get(0).keeps(kept.id()) ? Optional.of(of(worlds, plan, kept)) : Optional.empty();
    }

    private static BalanceAcrossWorlds of(Worlds worlds, String plan, Endings kept) {
        List<Ending> endings = worlds.worlds().stream().map(world -> kept.in(world, plan)).toList();
        double[] times = endings.stream().flatMap(ending -> ending.breakEvenTime().stream()).mapToDouble(time -> time).sorted().toArray();
        return new BalanceAcrossWorlds(worlds.probability(world -> kept.in(world, plan).breakEvenTime().isPresent()),
                Middle.of(endings.stream().mapToDouble(Ending::netEuros).sorted().toArray()),
                times.length == 0 ? Optional.empty() : Optional.of(Middle.of(times)));
    }
}
