package org.jdrtoolkit.sim.engine;

import java.util.List;

/** The streams of chance of one segment, by layer and construct; of sensitivity by trait. */
record Streams(Stream[] chronic, Stream[] state, Stream[] weekly, Stream[] starts, Stream[] errors, Stream[] sensitivity) {

    static Streams of(long seed, int replication, String segment, List<String> constructs, List<String> traits) {
        Stream stream = Stream.of(seed).of("replication " + replication).of(segment);
        return new Streams(layer(stream, "chronic", constructs), layer(stream, "state", constructs),
                layer(stream, "weekly", constructs), layer(stream, "start", constructs), layer(stream, "error", constructs),
                layer(stream, "sensitivity", traits));
    }

    private static Stream[] layer(Stream stream, String layer, List<String> names) {
        return names.stream().map(name -> stream.of(name).of(layer)).toArray(Stream[]::new);
    }
}
