package org.jdrtoolkit.sim.internal.chance;

/**
 * Standard normal numbers from 64 random bits by the ziggurat of Marsaglia and Tsang (2000, 10.18637/jss.v005.i08) with 1024 layers of
 * equal area: a table look-up and a multiplication in 997 of 1000 cases. Tables and tails come from StrictMath, so the
 * same bits give the same number everywhere.
 */
final class Ziggurat {

    private static final int LAYERS = 1024;
    /** Where the tail begins, and the area of a layer, for 1024 layers: the root at which the last layer ends at 0, found with 50 digits. */
    private static final double TAIL = 4.038849846109504523;
    private static final double AREA = 0.0012263246463530880729;

    /** Many times the relative error of an exponential. */
    private static final double CLOSE = 1e-13;

    private static final double[] X = new double[LAYERS + 1];
    /** For each layer its width and the share of it that lies under the next, side by side since they are read together. */
    private static final double[] WIDTH_AND_RATIO = new double[2 * LAYERS];

    /** The density where each layer ends. */
    private static final double[] HEIGHT = new double[LAYERS + 1];

    /** The bits of 1.5: flipped, the highest 52 of any bits make a number from 1 to 2, which is 1.5 for none. */
    private static final long HALF_WAY = 0x3FF8000000000000L;

    static {
        X[0] = AREA / density(TAIL);
        X[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            X[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / X[i - 1] + density(X[i - 1])));
        }
        for (int i = 0; i <= LAYERS; i++) {
            HEIGHT[i] = density(X[i]);
        }
        for (int i = 0; i < LAYERS; i++) {
            WIDTH_AND_RATIO[2 * i] = X[i];
            WIDTH_AND_RATIO[2 * i + 1] = X[i + 1] / X[i];
        }
    }

    private Ziggurat() {}

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /** Standard normal numbers, each from its own bits. */
    static void normals(double[] normals, long[] bits) {
        for (int p = 0; p < normals.length; p++) {
            int place = (int) (bits[p] & (LAYERS - 1)) << 1;
            double u = signed(bits[p]);
            double normal = u * WIDTH_AND_RATIO[place];
            normals[p] = Math.abs(u) < WIDTH_AND_RATIO[place + 1] ? normal : normal(bits[p]);
        }
    }

    /** From −1 to 1, independent of the ten bits that choose the layer. */
    private static double signed(long bits) {
        return 2 * Double.longBitsToDouble(bits >>> 12 ^ HALF_WAY) - 3;
    }

    /** A standard normal number; if it needs more bits, they are derived from the first. */
    static double normal(long bits) {
        long next = bits;
        while (true) {
            int layer = (int) (next & (LAYERS - 1));
            double u = signed(next);
            if (Math.abs(u) < WIDTH_AND_RATIO[2 * layer + 1]) {
                return u * X[layer];
            }
            if (layer == 0) {
                return tail(next, u < 0);
            }
            double x = u * X[layer];
            next = Hash.next(next);
            if (isUnder(HEIGHT[layer] + Hash.unit(next) * (HEIGHT[layer + 1] - HEIGHT[layer]), x)) {
                return x;
            }
            next = Hash.next(next);
        }
    }

    /** Whether a height lies under the density at x. {@link Math#exp} is fast and errs by one unit in the last place; StrictMath decides where it is that close. */
    private static boolean isUnder(double height, double x) {
        double nearly = Math.exp(-0.5 * x * x);
        return height < (Math.abs(height - nearly) > CLOSE * nearly ? nearly : density(x));
    }

    /** Beyond the last layer, after Marsaglia (1964). */
    private static double tail(long bits, boolean isNegative) {
        long next = bits;
        while (true) {
            next = Hash.next(next);
            double x = -StrictMath.log(Hash.unit(next)) / TAIL;
            next = Hash.next(next);
            double y = -StrictMath.log(Hash.unit(next));
            if (2 * y > x * x) {
                return isNegative ? -TAIL - x : TAIL + x;
            }
        }
    }
}
