package org.jdrtoolkit.sim.engine;

/**
 * Random numbers addressed by name: the number for (seed, segment, construct, layer, person, step) is a hash of those names, so
 * it does not depend on what else is drawn, in which order, or on which thread. Whatever a plan does not touch therefore meets
 * the same chance under every plan.
 */
final class Stream {

    static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private final long key;

    private Stream(long key) {
        this.key = key;
    }

    /** The stream of a seed. */
    static Stream of(long seed) {
        return new Stream(mix(seed + GOLDEN));
    }

    /** The part of this stream that belongs to a name. */
    Stream of(String name) {
        long hash = key;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash + GOLDEN * (name.charAt(i) + 1));
        }
        return new Stream(mix(hash ^ GOLDEN));
    }

    /** A number from 0 (excluded) to 1 (included), equally likely anywhere. */
    double uniform(int person, int step) {
        return unit(bits(person, step));
    }

    /** A standard normal number. */
    double normal(int person, int step) {
        return Ziggurat.normal(bits(person, step));
    }

    /** The part of this stream that belongs to some people, from the first on. */
    PeopleStream of(int firstPerson, int people) {
        long[] keys = new long[people];
        for (int p = 0; p < people; p++) {
            keys[p] = personKey(firstPerson + p);
        }
        return new PeopleStream(keys);
    }

    /** The bits of a step for people with these keys. */
    static void bits(long[] bits, long[] personKeys, int step) {
        long place = GOLDEN * (step + 1L);
        for (int p = 0; p < bits.length; p++) {
            bits[p] = mix(personKeys[p] + place);
        }
    }

    static double unit(long bits) {
        return ((bits >>> 11) + 1) * UNIT;
    }

    private long bits(int person, int step) {
        return mix(personKey(person) + GOLDEN * (step + 1L));
    }

    private long personKey(int person) {
        return mix(key + GOLDEN * (person + 1L));
    }

    /** The finaliser of SplitMix64 (Steele, Lea &amp; Flood 2014, 10.1145/2660193.2660195). */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
