package org.jdrtoolkit.sim.engine;

import java.util.List;

/** The streams of chance of one segment, by layer and construct; of sensitivity by trait. */
record Streams(Stream[] chronic, Stream[] state, Stream[] weekly, Stream[] starts, Stream[] errors, Stream[] sensitivity) {

    static Streams of(long seed, int replication, String segment, List<String> constructs, List<String> traits) {
        return of(ofSegment(seed, replication, segment), constructs, traits);
    }

    /** The streams of those who begin in the places of people who have left; steps count the newcomers of a place. */
    static Streams ofNewcomers(long seed, int replication, String segment, List<String> constructs, List<String> traits) {
        return of(ofSegment(seed, replication, segment).of("newcomers"), constructs, traits);
    }

    /** The stream of a segment. */
    static Stream ofSegment(long seed, int replication, String segment) {
        return Stream.of(seed).of("replication " + replication).of(segment);
    }

    private static Streams of(Stream stream, List<String> constructs, List<String> traits) {
        return new Streams(layer(stream, "chronic", constructs), layer(stream, "state", constructs),
                layer(stream, "weekly", constructs), layer(stream, "start", constructs), layer(stream, "error", constructs),
                layer(stream, "sensitivity", traits));
    }

    private static Stream[] layer(Stream stream, String layer, List<String> names) {
        return names.stream().map(name -> stream.of(name).of(layer)).toArray(Stream[]::new);
    }
}
