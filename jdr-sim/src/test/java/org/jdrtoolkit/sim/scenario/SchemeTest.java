package org.jdrtoolkit.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemeTest {

    /** The factor by which a step multiplies a deviation x with dx/dt = −x, from the stages of the scheme. */
    private static double growth(Scheme scheme, double step) {
        double at = 1;
        double end = 1;
        for (Scheme.Stage stage : scheme.stages()) {
            end -= step * stage.weight() * at;
            at = 1 - step * stage.reach() * at;
        }
        return end;
    }

    /** The bound is stated to 15 digits, so a millionth of it on either side decides. */
    @ParameterizedTest
    @EnumSource(value = Scheme.class, names = "REFERENCE", mode = EnumSource.Mode.EXCLUDE)
    void aDeviationStaysBoundedUpToTheStatedStepAndGrowsBeyondIt(Scheme scheme) {
        double most = scheme.mostFadingPerStep();

        assertThat(Math.abs(growth(scheme, most * (1 - 1e-6)))).isLessThan(1);
        assertThat(Math.abs(growth(scheme, most * (1 + 1e-6)))).isGreaterThan(1);
    }
}
