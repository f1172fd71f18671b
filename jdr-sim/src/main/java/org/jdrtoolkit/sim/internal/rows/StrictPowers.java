package org.jdrtoolkit.sim.internal.rows;

import java.util.Arrays;

/**
 * Exponentials and powers of many numbers at once, each with exactly the bits that {@link StrictMath} gives.
 *
 * <p>StrictMath promises the results of fdlibm (Sun Microsystems 1993–2004, Freely Distributable LIBM 5.3, e_exp.c and e_pow.c), which are sums,
 * products and quotients in a fixed order. Here the same operations follow in the same order, without its branches and in loops over strips of
 * numbers, of which the compiler makes vector instructions. Three things make that possible. Where fdlibm chooses by comparing, steps of
 * {@link Math#floor} choose here. Where it cuts off the lower half of a number, a loop over the bits alone does so, or floor does where the size of
 * the number is known. And where it branches off because numbers are extreme, zero, negative or not a number, StrictMath itself is called.
 *
 * <p>The loops are short since long chains of operations keep a processor waiting, they run over whole strips since the compiler makes vectors of
 * the longer ones just when it knows their length, and all stay within one array with distances known to the compiler for the same reason.
 */
public final class StrictPowers {

    /** Numbers treated together, so few that all their intermediate results stay in the nearest cache. */
    private static final int STRIP = 256;

    /** Fewer numbers than this are not worth a strip. */
    private static final int FEW = 32;

    /** The number of doubles that the room passed to the methods must have at least. */
    public static final int ROOM = 11 * STRIP;

    /* Where in the room the rows of intermediate results start; rows no longer needed are taken for other results, under another name. */
    private static final int MANTISSA = 0;
    private static final int EXPONENT = STRIP;
    private static final int CENTRE = 2 * STRIP;
    private static final int INVERSE = 3 * STRIP;
    private static final int RATIO = 4 * STRIP;
    private static final int HEAD = 5 * STRIP;
    private static final int SERIES = 6 * STRIP;
    private static final int TAIL = 7 * STRIP;
    private static final int FACTOR = 8 * STRIP;
    private static final int UPPER = 9 * STRIP;
    private static final int LOWER = 10 * STRIP;

    private static final int NUMBERS = MANTISSA;
    private static final int POWER_OF_TWO = EXPONENT;
    private static final int WHOLE = CENTRE;
    private static final int REMAINDER = INVERSE;
    private static final int HALF_SERIES = FACTOR;
    private static final int CURVE = RATIO;
    private static final int LOG_HIGH = FACTOR;
    private static final int LOG_LOW = INVERSE;
    private static final int PRODUCT_HIGH = RATIO;
    private static final int PRODUCT_LOW = SERIES;
    private static final int FRACTION = MANTISSA;

    /** Added to a whole number, it leaves that number in the lowest bits. */
    private static final double ROUND = 0x1.8p52;
    private static final long ROUND_BITS = Double.doubleToRawLongBits(ROUND);
    private static final int BIAS = 1023;
    private static final int EXPONENT_BITS = 52;
    private static final long HIGH_WORD = 0xFFFFFFFF00000000L;

    /* exp is taken from StrictMath unless 2^-28 ≤ |x| < 704 or x is 0; subtracting the least long compares without signs. */
    private static final long ORDINARY_EXP = Double.doubleToRawLongBits(0x1p-28) - Long.MIN_VALUE;
    private static final long ORDINARY_EXP_SPAN = Double.doubleToRawLongBits(704) - ORDINARY_EXP;

    /** As long as |exponent·log2 x| is no larger, the power is a normal number, and fdlibm looks for no overflow. */
    private static final double LARGEST_PRODUCT = 1020;

    /** As long as |log2 x| is no larger, x is a normal number. */
    private static final double LARGEST_LOG = 1021;

    private static final double PER_LN2 = 0x1.71547652b82fep0;
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** Times |x| it reaches 1 exactly where fdlibm no longer takes |x| for the remainder, slightly above ln 2/2. */
    private static final double PER_FIRST_STEP = 0x1.71547641b167fp1;

    /** Times a number of ordinary size it lies between -1 and 1, so that the floor is -1 below zero and 0 above. */
    private static final double TO_SIGN = 0x1p-11;

    /* The series of both exponentials. */
    private static final double P1 = 0x1.555555555553ep-3;
    private static final double P2 = -0x1.6c16c16bebd93p-9;
    private static final double P3 = 0x1.1566aaf25de2cp-14;
    private static final double P4 = -0x1.bbd41c5d26bf1p-20;
    private static final double P5 = 0x1.6376972bea4d0p-25;

    /** The smallest mantissa, √3/2 by its high word; mantissas reach up to twice this. */
    private static final long SMALLEST_MANTISSA = 0x3febb67a00000000L;

    /** From here, √(3/2) by its high word, logarithms start from that of 1.5, below from that of 1. */
    private static final double UPPER_CENTRE_FROM = 0x1.3988fp0;

    /* Twice the parts of the binary logarithm of 1.5, to be multiplied by the half that the centre is above 1. */
    private static final double LOG_CENTRE_HIGH = 0x1.2b8034p0;
    private static final double LOG_CENTRE_LOW = 0x1.cfdeb43cfd006p-26;

    /* The series of the logarithm. */
    private static final double L1 = 0x1.3333333333303p-1;
    private static final double L2 = 0x1.b6db6db6fabffp-2;
    private static final double L3 = 0x1.55555518f264dp-2;
    private static final double L4 = 0x1.17460a91d4101p-2;
    private static final double L5 = 0x1.d864a93c9db65p-3;
    private static final double L6 = 0x1.a7e284a454eefp-3;

    /* 2/(3·ln 2) and its parts. */
    private static final double TO_LOG2 = 0x1.ec709dc3a03fdp-1;
    private static final double TO_LOG2_HIGH = 0x1.ec709ep-1;
    private static final double TO_LOG2_LOW = -0x1.e2fe0145b01f5p-28;

    /* ln 2 and its parts, as powers split it. */
    private static final double LN2 = 0x1.62e42fefa39efp-1;
    private static final double POWER_LN2_HIGH = 0x1.62e43p-1;
    private static final double POWER_LN2_LOW = -0x1.05c610ca86c39p-29;

    /** Times |z| it reaches 1 exactly where fdlibm no longer takes z for the fraction, slightly above 1/2. */
    private static final double PER_FIRST_HALF = 0x1.ffffe00002p0;

    private StrictPowers() {}

    /** Sets each result to {@code StrictMath.exp(x)}; the result is another array than x, and the room has at least {@link #ROOM} doubles. */
    public static void exp(double[] x, double[] result, double[] room) {
        int start = 0;
        for (; x.length - start >= FEW; start += Math.min(STRIP, x.length - start)) {
            int count = fill(x, start, room);
            exponentials(room);
            System.arraycopy(room, NUMBERS, result, start, count);
        }
        for (int p = 0; p < start; p++) {
            if ((Double.doubleToRawLongBits(x[p]) & Long.MAX_VALUE) - ORDINARY_EXP >= ORDINARY_EXP_SPAN && x[p] != 0) {
                result[p] = StrictMath.exp(x[p]);
            }
        }
        for (int p = start; p < x.length; p++) {
            result[p] = StrictMath.exp(x[p]);
        }
    }

    /** Sets each result to {@code StrictMath.pow(x, exponent)}; result is another array than x, and the room has at least {@link #ROOM} doubles. */
    public static void pow(double[] x, double exponent, double[] result, double[] room) {
        if (exponent == 2) {
            squares(x, result);
        } else if (shortCut(exponent)) {
            strictPowers(x, 0, exponent, result);
        } else {
            int start = 0;
            for (; x.length - start >= FEW; start += Math.min(STRIP, x.length - start)) {
                int count = fill(x, start, room);
                logarithms(room);
                products(room, exponent);
                powersOfProducts(room);
                System.arraycopy(room, NUMBERS, result, start, count);
            }
            extremes(x, start, exponent, result);
            strictPowers(x, start, exponent, result);
        }
    }

    /** Whether fdlibm has a quick answer of its own, or the exponent is none of those that leave ordinary numbers ordinary. */
    private static boolean shortCut(double exponent) {
        return exponent == 0 || exponent == 0.5 || Math.abs(exponent) == 1 || !(Math.abs(exponent) <= LARGEST_PRODUCT);
    }

    private static void squares(double[] x, double[] result) {
        for (int p = 0; p < x.length; p++) {
            result[p] = x[p] * x[p];
        }
    }

    private static void strictPowers(double[] x, int from, double exponent, double[] result) {
        for (int p = from; p < x.length; p++) {
            result[p] = StrictMath.pow(x[p], exponent);
        }
    }

    /** Corrects the results of those x that are no normal number between 2^-e and 2^e, with e as large as the exponent allows. */
    private static void extremes(double[] x, int end, double exponent, double[] result) {
        long e = (long) Math.min(LARGEST_PRODUCT / Math.abs(exponent), LARGEST_LOG);
        long ordinary = (BIAS - e << EXPONENT_BITS) - Long.MIN_VALUE;
        long span = (BIAS + e << EXPONENT_BITS) - ordinary;
        for (int p = 0; p < end; p++) {
            if (Double.doubleToRawLongBits(x[p]) - ordinary > span) {
                result[p] = StrictMath.pow(x[p], exponent);
            }
        }
    }

    /** Takes the numbers of the next strip into the room, and ones behind the last number. */
    private static int fill(double[] x, int start, double[] room) {
        int count = Math.min(STRIP, x.length - start);
        System.arraycopy(x, start, room, NUMBERS, count);
        Arrays.fill(room, NUMBERS + count, NUMBERS + STRIP, 1);
        return count;
    }

    private static void exponentials(double[] room) {
        wholes(room);
        powersOfTwo(room);
        remainders(room);
        firstHalfOfSeries(room);
        secondHalfOfSeries(room);
        for (int p = 0; p < STRIP; p++) {
            double c = room[CURVE + p];
            double e = 1 - ((room[TAIL + p] - room[REMAINDER + p] * c / (2 - c)) - room[HEAD + p]);
            room[NUMBERS + p] = e * room[POWER_OF_TWO + p];
        }
    }

    /** How many times ln 2 is in x, rounded away from zero in the middle, as a number and for {@link #powersOfTwo}. */
    private static void wholes(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double x = room[NUMBERS + p];
            double size = Math.abs(x);
            double sign = 1 + 2 * Math.floor(x * TO_SIGN);
            double n = sign * Math.floor(Math.min(size * PER_LN2 + 0.5, size * PER_FIRST_STEP));
            room[WHOLE + p] = n;
            room[POWER_OF_TWO + p] = n + (ROUND + BIAS);
        }
    }

    private static void powersOfTwo(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            room[POWER_OF_TWO + p] = Double.longBitsToDouble(Double.doubleToRawLongBits(room[POWER_OF_TWO + p]) << EXPONENT_BITS);
        }
    }

    private static void remainders(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double n = room[WHOLE + p];
            double high = room[NUMBERS + p] - n * LN2_HIGH;
            double low = n * LN2_LOW;
            room[TAIL + p] = low;
            room[HEAD + p] = high;
            room[REMAINDER + p] = high - low;
        }
    }

    private static void firstHalfOfSeries(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double r = room[REMAINDER + p];
            double t = r * r;
            room[HALF_SERIES + p] = P2 + t * (P3 + t * (P4 + t * P5));
        }
    }

    private static void secondHalfOfSeries(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double r = room[REMAINDER + p];
            double t = r * r;
            room[CURVE + p] = r - t * (P1 + t * room[HALF_SERIES + p]);
        }
    }

    /** The binary logarithms of x in two parts, from x = 2^n·m and the series of log m in (m - c)/(m + c) with c the nearer of 1 and 1.5. */
    private static void logarithms(double[] room) {
        exponents(room);
        mantissas(room);
        ratios(room);
        firstHalfOfLogSeries(room);
        secondHalfOfLogSeries(room);
        cutHeads(room);
        tailsOfRatios(room);
        factors(room);
        logsOfMantissas(room);
        cutHeads(room);
        lowPartsOfLogs(room);
        cutLogs(room);
    }

    private static void exponents(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            long n = Double.doubleToRawLongBits(room[NUMBERS + p]) - SMALLEST_MANTISSA >> EXPONENT_BITS;
            room[EXPONENT + p] = Double.longBitsToDouble(n + ROUND_BITS);
        }
    }

    private static void mantissas(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            long n = Double.doubleToRawLongBits(room[EXPONENT + p]) << EXPONENT_BITS;
            room[MANTISSA + p] = Double.longBitsToDouble(Double.doubleToRawLongBits(room[NUMBERS + p]) - n);
        }
    }

    private static void ratios(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double m = room[MANTISSA + p];
            double centre = 1.5 + 0.5 * Math.floor(m - UPPER_CENTRE_FROM);
            double inverse = 1 / (m + centre);
            double ratio = (m - centre) * inverse;
            room[CENTRE + p] = centre;
            room[INVERSE + p] = inverse;
            room[RATIO + p] = ratio;
            room[HEAD + p] = ratio;
        }
    }

    private static void firstHalfOfLogSeries(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double ratio = room[RATIO + p];
            double square = ratio * ratio;
            room[HALF_SERIES + p] = L3 + square * (L4 + square * (L5 + square * L6));
        }
    }

    private static void secondHalfOfLogSeries(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double ratio = room[RATIO + p];
            double square = ratio * ratio;
            room[SERIES + p] = square * square * (L1 + square * (L2 + square * room[HALF_SERIES + p]));
        }
    }

    private static void cutHeads(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            room[HEAD + p] = Double.longBitsToDouble(Double.doubleToRawLongBits(room[HEAD + p]) & HIGH_WORD);
        }
    }

    /** What the cut ratio lacks; the head of m has 19 binary places from 1, and 20 below. */
    private static void tailsOfRatios(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double m = room[MANTISSA + p];
            double centre = room[CENTRE + p];
            double ratio = room[HEAD + p];
            double fromOne = Math.floor(m);
            double head = Math.floor(m * (0x1p20 - 0x1p19 * fromOne)) * (0x1p-20 + 0x1p-20 * fromOne);
            room[TAIL + p] = room[INVERSE + p] * (((m - centre) - ratio * (head + centre)) - ratio * (m - head));
        }
    }

    /** The factor 3 + ratio² + …, between 3 and 4 and thus cut to 19 binary places, and what it lacks, times the ratio. */
    private static void factors(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double ratio = room[RATIO + p];
            double head = room[HEAD + p];
            double series = room[SERIES + p] + room[TAIL + p] * (head + ratio);
            double square = head * head;
            double factor = Math.floor((3 + square + series) * 0x1p19) * 0x1p-19;
            room[FACTOR + p] = factor;
            room[LOWER + p] = (series - ((factor - 3) - square)) * ratio;
        }
    }

    private static void logsOfMantissas(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double factor = room[FACTOR + p];
            double upper = room[HEAD + p] * factor;
            double lower = room[TAIL + p] * factor + room[LOWER + p];
            room[UPPER + p] = upper;
            room[RATIO + p] = lower;
            room[HEAD + p] = upper + lower;
        }
    }

    private static void lowPartsOfLogs(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double aboveOne = room[CENTRE + p] - 1;
            double head = room[HEAD + p];
            double tail = room[RATIO + p] - (head - room[UPPER + p]);
            double low = TO_LOG2_LOW * head + tail * TO_LOG2 + aboveOne * LOG_CENTRE_LOW;
            room[LOG_LOW + p] = low;
            room[LOG_HIGH + p] = ((TO_LOG2_HIGH * head + low) + aboveOne * LOG_CENTRE_HIGH) + (room[EXPONENT + p] - ROUND);
        }
    }

    private static void cutLogs(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            room[LOG_HIGH + p] = Double.longBitsToDouble(Double.doubleToRawLongBits(room[LOG_HIGH + p]) & HIGH_WORD);
        }
    }

    /** The exponent times the logarithm, in two parts. */
    private static void products(double[] room, double exponent) {
        double cut = Double.longBitsToDouble(Double.doubleToRawLongBits(exponent) & HIGH_WORD);
        double rest = exponent - cut;
        for (int p = 0; p < STRIP; p++) {
            double log = room[LOG_HIGH + p];
            double beyond = ((log - (room[EXPONENT + p] - ROUND)) - (room[CENTRE + p] - 1) * LOG_CENTRE_HIGH) - TO_LOG2_HIGH * room[HEAD + p];
            room[PRODUCT_LOW + p] = rest * log + exponent * (room[LOG_LOW + p] - beyond);
            room[PRODUCT_HIGH + p] = cut * log;
        }
    }

    /** Two to the power of the products. */
    private static void powersOfProducts(double[] room) {
        fractions(room);
        cutHeads(room);
        powersOfTwo(room);
        remaindersOfFractions(room);
        firstHalfOfSeries(room);
        secondHalfOfSeries(room);
        for (int p = 0; p < STRIP; p++) {
            double c = room[CURVE + p];
            double z = room[REMAINDER + p];
            double r = z * c / (c - 2) - room[TAIL + p];
            room[NUMBERS + p] = (1 - (r - z)) * room[POWER_OF_TWO + p];
        }
    }

    private static void fractions(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double high = room[PRODUCT_HIGH + p];
            double low = room[PRODUCT_LOW + p];
            double z = low + high;
            double size = Math.abs(z);
            double n = (1 + 2 * Math.floor(z * TO_SIGN)) * Math.floor(Math.min(size + 0.5, size * PER_FIRST_HALF));
            room[POWER_OF_TWO + p] = n + (ROUND + BIAS);
            room[FRACTION + p] = high - n;
            room[HEAD + p] = low + (high - n);
        }
    }

    private static void remaindersOfFractions(double[] room) {
        for (int p = 0; p < STRIP; p++) {
            double head = room[HEAD + p];
            double upper = head * POWER_LN2_HIGH;
            double lower = (room[PRODUCT_LOW + p] - (head - room[FRACTION + p])) * LN2 + head * POWER_LN2_LOW;
            double z = upper + lower;
            double rest = lower - (z - upper);
            room[REMAINDER + p] = z;
            room[TAIL + p] = rest + z * rest;
        }
    }
}
