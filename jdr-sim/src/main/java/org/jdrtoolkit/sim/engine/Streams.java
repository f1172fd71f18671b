package org.jdrtoolkit.sim.engine;

import java.util.List;

/** The streams of chance of one segment, by layer and construct. */
record Streams(Stream[] chronic, Stream[] state, Stream[] weekly, Stream[] starts) {

    static Streams of(long seed, int replication, String segment, List<String> constructs) {
        Stream stream = Stream.of(seed).of("replication " + replication).of(segment);
        return new Streams(layer(stream, "chronic", constructs), layer(stream, "state", constructs),
                layer(stream, "weekly", constructs), layer(stream, "start", constructs));
    }

    private static Stream[] layer(Stream stream, String layer, List<String> constructs) {
        return constructs.stream().map(construct -> stream.of(construct).of(layer)).toArray(Stream[]::new);
    }
}
