package org.jdrtoolkit.sim.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.About;

/** The numbers of equation (11g) of docs/numerics.md; whatever they could not be is refused with {@link IllegalArgumentException}. */
@About("How people drop out of a panel. Everybody answers the first wave; whoever does not answer a wave answers no later one.")
public record DropOut(
        @About("Of people at today's average who answered the wave before, the part who drop out, from 0 to below 1: one for each wave after the first, or one for all of them.") List<Double> shares,
        @About("What one SD of a construct's true level at the wave that is missed adds to the log odds of dropping out, by construct.") Map<String, Double> perSdNow,
        @About("What one SD of its observed score at the wave before adds, by construct.") Map<String, Double> perSdBefore) {

    public DropOut {
        shares = List.copyOf(shares);
        perSdNow = Collections.unmodifiableMap(new TreeMap<>(perSdNow));
        perSdBefore = Collections.unmodifiableMap(new TreeMap<>(perSdBefore));
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("Drop-out needs a share of people per wave.");
        }
        for (double share : shares) {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException("A share of drop-out is from 0 to below 1, not " + Decimals.plain(share) + ".");
            }
        }
        Stream.of(perSdNow, perSdBefore).flatMap(added -> added.entrySet().stream()).forEach(entry -> {
            if (!Double.isFinite(entry.getValue())) {
                throw new IllegalArgumentException("The log odds of dropping out per SD of \"" + entry.getKey() + "\" are a finite number, not "
                        + Decimals.plain(entry.getValue()) + ".");
            }
        });
    }

    /** People drop out completely at random, at every wave after the first the same share of those still there. */
    public static DropOut atRandom(double share) {
        return new DropOut(List.of(share), Map.of(), Map.of());
    }

    /** The same, and more or less likely by the true level of a construct at the wave that is missed. */
    public DropOut by(String construct, double logOddsPerSd) {
        return new DropOut(shares, with(perSdNow, construct, logOddsPerSd), perSdBefore);
    }

    /** The same, and more or less likely by the observed score on a construct at the wave before. */
    public DropOut after(String construct, double logOddsPerSd) {
        return new DropOut(shares, perSdNow, with(perSdBefore, construct, logOddsPerSd));
    }

    private static Map<String, Double> with(Map<String, Double> map, String key, double value) {
        Map<String, Double> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }

    /** The share that holds at a wave, counted from 0; the wave must not be the first. */
    public double shareAt(int wave) {
        return shares.get(shares.size() == 1 ? 0 : wave - 1);
    }
}
