package org.jdrtoolkit.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "-0.0,0", "1,1", "-1,-1", "0.1,0.1", "-0.25,-0.25", "52,52", "1234.5678,1234.5678", "0.333333333333333333,0.333333333333",
            "0.00000012345678901234,0.000000123456789012", "0.666666666666666666,0.666666666667", "9.9999999999999,10", "0.09999999999999999,0.1",
            "999999999999.9,1000000000000", "1e15,1000000000000000", "1e-20,0.00000000000000000001"})
    void aTextHasTwelveDigitsAtMostAndNoExponent(double value, String text) {
        assertThat(Decimals.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 10, 1e11, 1e12, 0.1, 0.01, 1e-11, 1e-12, 2048.00000000048828125, 123456.0000005, 0.5, 1e22, 1e300, 4.9e-324})
    void halvesAndPowersOfTenAreRoundedAsTheExactNumberIs(double value) {
        for (double near : new double[] {Math.nextDown(value), value, Math.nextUp(value)}) {
            assertRoundedExactly(near);
            assertRoundedExactly(-near);
        }
    }

    @Test
    void anyNumberIsRoundedAsTheExactNumberIs() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            assertRoundedExactly(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 14));
            assertRoundedExactly(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            // A half behind twelve digits: thirteen digits, the last of them a 5.
            assertRoundedExactly((random.nextInt(1_000_000_000) * 10.0 + 5) / (1L << random.nextInt(30)));
            assertRoundedExactly((100_000_000_000L + random.nextInt(1_000_000_000)) + 0.5);
            assertRoundedExactly((double) (100_000_000_000L + random.nextInt()) / (1 << random.nextInt(20)));
        }
    }

    @Test
    void whatIsNoNumberHasNoText() {
        assertThatThrownBy(() -> Decimals.text(Double.NaN)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Decimals.rounded(Double.POSITIVE_INFINITY)).isInstanceOf(NumberFormatException.class);
    }

    private static void assertRoundedExactly(double value) {
        BigDecimal exactly = new BigDecimal(value).round(new MathContext(12));
        assertThat(Decimals.text(value)).isEqualTo(exactly.signum() == 0 ? "0" : exactly.stripTrailingZeros().toPlainString());
        assertThat(Decimals.rounded(value)).isEqualTo(exactly.doubleValue() + 0.0);
    }
}
