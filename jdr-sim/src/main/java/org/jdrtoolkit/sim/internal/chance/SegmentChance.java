package org.jdrtoolkit.sim.internal.chance;

import java.util.List;

/** The chance of one segment, by layer and construct; of sensitivity by trait. */
public record SegmentChance(Chance[] chronic, Chance[] state, Chance[] weekly, Chance[] starts, Chance[] errors, Chance[] sensitivity) {

    public static SegmentChance of(long seed, int replication, String segment, List<String> constructs, List<String> traits) {
        return of(ofSegment(seed, replication, segment), constructs, traits);
    }

    /** The chance of newcomers in the places of leavers; steps count the newcomers of a place. */
    public static SegmentChance ofNewcomers(long seed, int replication, String segment, List<String> constructs, List<String> traits) {
        return of(ofSegment(seed, replication, segment).of("newcomers"), constructs, traits);
    }

    /** The chance of a segment. */
    public static Chance ofSegment(long seed, int replication, String segment) {
        return Chance.of(seed).of("replication " + replication).of(segment);
    }

    private static SegmentChance of(Chance chance, List<String> constructs, List<String> traits) {
        return new SegmentChance(layer(chance, "chronic", constructs), layer(chance, "state", constructs),
                layer(chance, "weekly", constructs), layer(chance, "start", constructs), layer(chance, "error", constructs),
                layer(chance, "sensitivity", traits));
    }

    private static Chance[] layer(Chance chance, String layer, List<String> names) {
        return names.stream().map(name -> chance.of(name).of(layer)).toArray(Chance[]::new);
    }
}
