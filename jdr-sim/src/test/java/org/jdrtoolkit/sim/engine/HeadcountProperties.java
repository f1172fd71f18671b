package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the shares, dividing people loses nobody and treats no segment unfairly. */
class HeadcountProperties {

    @Provide
    Arbitrary<double[]> shares() {
        Arbitrary<List<Integer>> weights = Arbitraries.integers().between(1, 1000).list().ofMinSize(1).ofMaxSize(12);
        return weights.map(parts -> {
            double whole = parts.stream().mapToInt(part -> part).sum();
            return parts.stream().mapToDouble(part -> part / whole).toArray();
        });
    }

    @Property
    void nobodyIsLost(@ForAll("shares") double[] shares, @ForAll @IntRange(min = 1, max = 10_000_000) int size) {
        int[] people = HeadcountTest.people(size, shares);

        assertThat(IntStream.of(people).sum()).isEqualTo(size);
    }

    @Property
    void eachSegmentIsWithinOneOfItsShare(@ForAll("shares") double[] shares, @ForAll @IntRange(min = 1, max = 10_000_000) int size) {
        int[] people = HeadcountTest.people(size, shares);

        for (int s = 0; s < shares.length; s++) {
            // ten million times a rounding error of 1e-16
            assertThat((double) people[s]).isCloseTo(shares[s] * size, within(1 + 1e-8));
        }
    }
}
