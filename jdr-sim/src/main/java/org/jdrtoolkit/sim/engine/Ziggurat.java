package org.jdrtoolkit.sim.engine;

/**
 * Standard normal numbers from 64 random bits by the ziggurat of Marsaglia and Tsang (2000, 10.18637/jss.v005.i08) with 256 layers of
 * equal area: a table look-up and a multiplication in 99 of 100 cases. Tables and tails come from StrictMath, so the
 * same bits give the same number everywhere.
 */
final class Ziggurat {

    private static final int LAYERS = 256;
    /** Where the tail begins, and the area of a layer, for 256 layers (Doornik 2005). */
    private static final double TAIL = 3.6541528853610088;
    private static final double AREA = 0.00492867323399;
    private static final double UNIT = 0x1p-52;

    private static final double[] X = new double[LAYERS + 1];
    private static final double[] RATIO = new double[LAYERS];

    static {
        X[0] = AREA / density(TAIL);
        X[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            X[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / X[i - 1] + density(X[i - 1])));
        }
        for (int i = 0; i < LAYERS; i++) {
            RATIO[i] = X[i + 1] / X[i];
        }
    }

    private Ziggurat() {}

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /** A standard normal number; further bits follow from the first where it needs more. */
    static double normal(long bits) {
        long next = bits;
        while (true) {
            int layer = (int) (next & (LAYERS - 1));
            double u = (next >> 11) * UNIT; // from −1 to 1, independent of the eight bits that choose the layer
            if (Math.abs(u) < RATIO[layer]) {
                return u * X[layer];
            }
            if (layer == 0) {
                return tail(next, u < 0);
            }
            double x = u * X[layer];
            double low = density(X[layer]);
            double high = density(X[layer + 1]);
            next = Stream.mix(next + Stream.GOLDEN);
            if (low + Stream.unit(next) * (high - low) < density(x)) {
                return x;
            }
            next = Stream.mix(next + Stream.GOLDEN);
        }
    }

    /** Beyond the last layer, after Marsaglia (1964). */
    private static double tail(long bits, boolean isNegative) {
        long next = bits;
        while (true) {
            next = Stream.mix(next + Stream.GOLDEN);
            double x = -StrictMath.log(Stream.unit(next)) / TAIL;
            next = Stream.mix(next + Stream.GOLDEN);
            double y = -StrictMath.log(Stream.unit(next));
            if (2 * y > x * x) {
                return isNegative ? -TAIL - x : TAIL + x;
            }
        }
    }
}
