package org.jdrtoolkit.sim.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Exponentials and powers of rows against those of single numbers, which must be the same to the bit. */
class StrictPowersTest {

    private static final int BLOCK = 500;
    private static final double[] EXPONENTS = {0, 0.5, 1, 2, 3, -1, 1.7, 2.5, 4, 0.3, 10, -2.3, 1e-3, 50, 300, -0.5, 1020, 1021, 1e10, -1e300, 1e-310,
        -0.0, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN};
    private static final double[] SPECIAL = {0, 1, 2, 0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, Double.MIN_NORMAL,
        Double.MAX_VALUE, 0x1p-1021, 0x1p1021, 0x1p-28, 0x1p-53, 0x1p-54, 700, 704, 709.782712893384, 745.1332191019411, 1e300};

    private final SplittableRandom random = new SplittableRandom(7);
    private final double[] room = new double[StrictPowers.ROOM];

    @Test
    void exponentialsOfOrdinaryNumbersAreThoseOfStrictMath() {
        exponentials(40_000, () -> 10 * random.nextDouble() - 5);
        exponentials(40_000, () -> 1420 * random.nextDouble() - 710);
        exponentials(40_000, () -> Math.scalb(2 * random.nextDouble() - 1, -random.nextInt(60)));
    }

    @Test
    void exponentialsOfAllBitPatternsAreThoseOfStrictMath() {
        exponentials(80_000, () -> Double.longBitsToDouble(random.nextLong()));
    }

    @Test
    void exponentialsAreRightOnBothSidesOfEachThreshold() {
        double ln2 = StrictMath.log(2);
        double[] thresholds = DoubleStream.concat(DoubleStream.of(0x1.62e43p-2, 0x1.0a2b2p0),
                DoubleStream.iterate(0.5, half -> half <= 1015, half -> half + 1).map(half -> half * ln2)).toArray();
        sameExponentials(around(thresholds));
        sameExponentials(around(SPECIAL));
    }

    @Test
    void powersOfOrdinaryNumbersAreThoseOfStrictMath() {
        powers(3_000, () -> 6 * random.nextDouble());
        powers(3_000, () -> 1 + Math.scalb(2 * random.nextDouble() - 1, -random.nextInt(53)));
        powers(2_000, () -> Math.scalb(1 + random.nextDouble(), random.nextInt(200) - 100));
    }

    @Test
    void powersOfAllBitPatternsAreThoseOfStrictMath() {
        powers(2_000, () -> Double.longBitsToDouble(random.nextLong()));
    }

    @Test
    void powersAreRightOnBothSidesOfEachThreshold() {
        for (double exponent : EXPONENTS) {
            samePowers(around(SPECIAL), exponent);
            double[] scaled = DoubleStream.iterate(0x1p-20, scale -> scale <= 0x1p20, scale -> 2 * scale)
                    .flatMap(scale -> DoubleStream.of(scale * 0x1.3988fp0, scale * 0x1.bb67ap0)).toArray();
            samePowers(around(scaled), exponent);
            double[] halves = DoubleStream.iterate(-10.5, half -> half <= 10.5, half -> half + 1)
                    .flatMap(half -> DoubleStream.of(StrictMath.pow(2, half / exponent), StrictMath.pow(2, (half + 0x1p-21) / exponent))).toArray();
            samePowers(around(halves), exponent);
        }
    }

    /** The published algorithm leaves its first interval slightly behind the middle, ln 2/2 for exponentials and 1/2 for powers of two. */
    @Test
    void theFirstStepIsTakenWhereThePublishedAlgorithmTakesIt() {
        exponentials(30_000, () -> (random.nextBoolean() ? 0.5 : -0.5) * StrictMath.log(2) * (1 + 0x1p-28 * (random.nextDouble() - 0.1)));
        for (int trial = 0; trial < 60; trial++) {
            double exponent = 6 * random.nextDouble() - 3;
            samePowers(random.doubles(BLOCK, 0.5 - 0x1p-22, 0.5 + 0x1p-20).map(z -> StrictMath.pow(2, z / exponent)).toArray(), exponent);
        }
    }

    /** Both logarithms that meet at the edge of a mantissa's intervals are so good that it takes many exponents to tell them apart. */
    @Test
    void mantissasAreSplitWhereThePublishedAlgorithmSplitsThem() {
        double[] edges = around(DoubleStream.iterate(0x1p-9, scale -> scale <= 0x1p10, scale -> 2 * scale)
                .flatMap(scale -> DoubleStream.of(scale * 0x1.3988fp0, scale * 0x1.bb67ap0)).toArray());
        double[] positive = DoubleStream.of(edges).filter(edge -> edge > 0).toArray();
        for (int trial = 0; trial < 1000; trial++) {
            samePowers(positive, 8 * random.nextDouble() - 4);
        }
    }

    @Test
    void rowsOfAnyLengthAreFilled() {
        for (int length : new int[] {0, 1, 31, 32, 33, 255, 256, 257, 287, 288, 511, 512, 513, 1000}) {
            double[] x = random.doubles(length, 0, 5).toArray();
            sameExponentials(x);
            samePowers(x, 1.7);
        }
    }

    private void exponentials(int count, DoubleSupplier numbers) {
        for (int done = 0; done < count; done += BLOCK) {
            sameExponentials(DoubleStream.generate(numbers).limit(BLOCK).toArray());
        }
    }

    private void powers(int count, DoubleSupplier numbers) {
        for (double exponent : EXPONENTS) {
            for (int done = 0; done < count; done += BLOCK) {
                samePowers(DoubleStream.generate(numbers).limit(BLOCK).toArray(), exponent);
            }
        }
    }

    /** Each number and its neighbours up to three steps away, of both signs. */
    private static double[] around(double[] numbers) {
        return DoubleStream.of(numbers).flatMap(number -> DoubleStream.of(-3, -2, -1, 0, 1, 2, 3)
                .map(steps -> Double.longBitsToDouble(Math.abs(Double.doubleToRawLongBits(number) + (long) steps))))
                .flatMap(number -> DoubleStream.of(number, -number)).toArray();
    }

    private void sameExponentials(double[] x) {
        double[] result = new double[x.length];
        StrictPowers.exp(x, result, room);
        same(x, result, StrictMath::exp, "exp");
    }

    private void samePowers(double[] x, double exponent) {
        double[] result = new double[x.length];
        StrictPowers.pow(x, exponent, result, room);
        same(x, result, base -> StrictMath.pow(base, exponent), "to the power of " + exponent);
    }

    /** All that is not a number counts as one: which of its bits an operation passes on differs between compiled and interpreted code, also in StrictMath. */
    private static void same(double[] x, double[] result, DoubleUnaryOperator expected, String what) {
        for (int p = 0; p < x.length; p++) {
            long bits = Double.doubleToLongBits(expected.applyAsDouble(x[p]));
            if (Double.doubleToLongBits(result[p]) != bits) {
                assertThat(Double.toHexString(result[p])).as("%s %s", Double.toHexString(x[p]), what)
                        .isEqualTo(Double.toHexString(Double.longBitsToDouble(bits)) + " with bits " + Long.toHexString(bits));
            }
        }
    }
}
