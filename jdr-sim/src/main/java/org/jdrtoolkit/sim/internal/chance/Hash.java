package org.jdrtoolkit.sim.internal.chance;

/** Sixty-four bits that look random and depend only on a number: the finaliser and the increment of SplitMix64. */
final class Hash {

    /** What SplitMix64 adds from one number to the next: 2⁶⁴ divided by the golden ratio. */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final double UNIT = 0x1p-53;

    private Hash() {}

    /** The finaliser of SplitMix64 (Steele, Lea &amp; Flood 2014, 10.1145/2660193.2660195). */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next bits, derived from these. */
    static long next(long bits) {
        return mix(bits + GOLDEN);
    }

    /** A uniform number from 0 (excluded) to 1 (included), made from these bits. */
    static double unit(long bits) {
        return ((bits >>> 11) + 1) * UNIT;
    }
}
