package org.jdrtoolkit.sim.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Rounding without decimals gives the very bits that rounding by decimals gives. */
class DecimalsProperties {

    private static double byDecimals(double value) {
        return Double.parseDouble(Decimals.text(value)) + 0.0;
    }

    @Property(tries = 5000)
    void roundedIsWhatAReaderOfTheTextGets(@ForAll double value) {
        assertThat(Decimals.rounded(value)).isEqualTo(byDecimals(value));
    }

    @Property(tries = 5000)
    void ofOrdinarySizesToo(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
        assertThat(Decimals.rounded(value)).isEqualTo(byDecimals(value));
        assertThat(Decimals.rounded(value / 1e9)).isEqualTo(byDecimals(value / 1e9));
    }

    /** Halves of the twelfth digit and their neighbours, where an error of the last bit would round to the other side; and powers of ten. */
    @Example
    void nearHalvesAndPowersOfTen() {
        Random chance = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            long digits = 100_000_000_000L + (long) (chance.nextDouble() * 900_000_000_000L);
            double half = new BigDecimal(2 * digits + 1).divide(BigDecimal.valueOf(2)).scaleByPowerOfTen(-chance.nextInt(30)).doubleValue();
            double power = new BigDecimal(1).scaleByPowerOfTen(12 - chance.nextInt(40)).doubleValue();
            for (double value : new double[] {half, Math.nextUp(half), Math.nextDown(half), power, Math.nextUp(power), Math.nextDown(power)}) {
                assertThat(Double.doubleToRawLongBits(Decimals.rounded(value))).isEqualTo(Double.doubleToRawLongBits(byDecimals(value)));
            }
        }
    }
}
