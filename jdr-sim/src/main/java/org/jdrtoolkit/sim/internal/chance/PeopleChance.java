package org.jdrtoolkit.sim.internal.chance;

/** The part of chance that belongs to consecutive people: their half of each hash, computed once for all steps. */
public final class PeopleChance {

    private final long[] keys;

    PeopleChance(long[] keys) {
        this.keys = keys;
    }

    /** Fills {@code normals} with the standard normal numbers of a step; {@code bits} is working space of the same length. */
    public void normals(double[] normals, long[] bits, int step) {
        bits(bits, step);
        Ziggurat.normals(normals, bits);
    }

    /** Fills {@code uniforms} with a step's numbers from 0 (excluded) to 1 (included); {@code bits} is working space of the same length. */
    public void uniforms(double[] uniforms, long[] bits, int step) {
        bits(bits, step);
        for (int p = 0; p < uniforms.length; p++) {
            uniforms[p] = Hash.unit(bits[p]);
        }
    }

    /** The standard normal numbers of a step in an array of their own. */
    public double[] normals(int step) {
        double[] normals = new double[keys.length];
        normals(normals, new long[keys.length], step);
        return normals;
    }

    private void bits(long[] bits, int step) {
        long place = Hash.GOLDEN * (step + 1L);
        for (int p = 0; p < bits.length; p++) {
            bits[p] = Hash.mix(keys[p] + place);
        }
    }
}
