package org.jdrtoolkit.sim.engine;

/** The part of a stream that belongs to consecutive people: their half of each hash, worked out once for all steps. */
final class PeopleStream {

    private final long[] keys;

    PeopleStream(long[] keys) {
        this.keys = keys;
    }

    /** Fills {@code normals} with the standard normal numbers of a step; {@code bits} is room of the same length. */
    void normals(double[] normals, long[] bits, int step) {
        Stream.bits(bits, keys, step);
        Ziggurat.normals(normals, bits);
    }

    /** Fills {@code uniforms} with numbers from 0 (excluded) to 1 (included) of a step; {@code bits} is room of the same length. */
    void uniforms(double[] uniforms, long[] bits, int step) {
        Stream.bits(bits, keys, step);
        for (int p = 0; p < uniforms.length; p++) {
            uniforms[p] = Stream.unit(bits[p]);
        }
    }

    /** The standard normal numbers of a step in an array of their own. */
    double[] normals(int step) {
        double[] normals = new double[keys.length];
        normals(normals, new long[keys.length], step);
        return normals;
    }
}
