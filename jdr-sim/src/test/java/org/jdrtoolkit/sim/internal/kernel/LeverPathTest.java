package org.jdrtoolkit.sim.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Time;
import org.junit.jupiter.api.Test;

/** A lever stands where its changes put it: when a step begins, halfway, and when it ends. All levels are exact in binary. */
class LeverPathTest {

    private static final Time EIGHT_STEPS = new Time(TimeUnit.WEEK, Optional.empty(), 4, 0.5, Optional.empty(), Scheme.HEUN);

    private static LeverPath path(LeverChange... changes) {
        return LeverPath.of(List.of(changes), EIGHT_STEPS);
    }

    private static LeverChange step(double from, double to) {
        return ramp(from, 0, to);
    }

    private static LeverChange ramp(double from, double length, double to) {
        return LeverChange.builder("lever").from(from).ramp(length).to(to).build();
    }

    private static LeverChange pulse(double from, double length, double until, double to) {
        return ramp(from, length, to).toBuilder().until(Optional.of(until)).build();
    }

    /** The level at one place in each step; the last is the level at the horizon, from which no step is taken. */
    private static double[] levels(LeverPath path, double fraction) {
        return IntStream.rangeClosed(0, EIGHT_STEPS.steps()).mapToDouble(step -> path.level(step, fraction)).toArray();
    }

    private static List<Integer> events(LeverPath path) {
        return IntStream.rangeClosed(0, EIGHT_STEPS.steps()).filter(path::isEvent).boxed().toList();
    }

    @Test
    void aLeverThatNothingMovesStaysAtZero() {
        LeverPath path = path();

        assertThat(levels(path, 0)).containsOnly(0);
    }

    @Test
    void aStepJumpsWhereItBegins() {
        LeverPath path = path(step(1, 0.5));

        assertThat(levels(path, 0)).containsExactly(0, 0, .5, .5, .5, .5, .5, .5, .5);
    }

    @Test
    void theStepBeforeAJumpSeesNothingOfIt() {
        LeverPath path = path(step(1, 0.5));

        assertThat(levels(path, 1)).containsExactly(0, 0, .5, .5, .5, .5, .5, .5, .5);
    }

    @Test
    void aStepAtTimeZeroIsThereFromTheStart() {
        LeverPath path = path(step(0, 0.5));

        assertThat(levels(path, 0)).containsOnly(0.5);
    }

    @Test
    void aStepAtTheHorizonIsSeenOnlyThere() {
        LeverPath path = path(step(4, 0.5));

        assertThat(levels(path, 0)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, .5);
    }

    @Test
    void aRampGoesUpInAStraightLine() {
        LeverPath path = path(ramp(1, 2, 1));

        assertThat(levels(path, 0)).containsExactly(0, 0, 0, .25, .5, .75, 1, 1, 1);
        assertThat(levels(path, 0.5)).containsExactly(0, 0, .125, .375, .625, .875, 1, 1, 1);
        assertThat(levels(path, 1)).containsExactly(0, 0, .25, .5, .75, 1, 1, 1, 1);
    }

    @Test
    void aRampMayBeginAtTimeZero() {
        LeverPath path = path(ramp(0, 1, 1));

        assertThat(levels(path, 0)).containsExactly(0, .5, 1, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void aRampMayEndAtTheHorizon() {
        LeverPath path = path(ramp(3, 1, 1));

        assertThat(levels(path, 0)).containsExactly(0, 0, 0, 0, 0, 0, 0, .5, 1);
    }

    @Test
    void aPulseEndsWhereItSays() {
        LeverPath path = path(pulse(1, 0, 2, 1));

        assertThat(levels(path, 0)).containsExactly(0, 0, 1, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void aPulseIsStillThereAtTheEndOfItsLastStep() {
        LeverPath path = path(pulse(1, 0, 2, 1));

        assertThat(levels(path, 1)).containsExactly(0, 0, 1, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void aRampWithAnEndJumpsBackToWhereItWas() {
        LeverPath path = path(step(0.5, 0.25), pulse(1, 1, 3, 1));

        assertThat(levels(path, 0)).containsExactly(0, .25, .25, .625, 1, 1, .25, .25, .25);
    }

    @Test
    void aSecondChangeBeginsWhereTheFirstHasLedIt() {
        LeverPath path = path(ramp(0, 1, 1), ramp(2, 1, 0.5));

        assertThat(levels(path, 0)).containsExactly(0, .5, 1, 1, 1, .75, .5, .5, .5);
    }

    @Test
    void aSecondChangeMayBeginWhereTheFirstRampEnds() {
        LeverPath path = path(ramp(0, 1, 1), ramp(1, 1, 0));

        assertThat(levels(path, 0)).containsExactly(0, .5, 1, .5, 0, 0, 0, 0, 0);
    }

    @Test
    void aChangeThatBeginsWhenAPulseEndsBeginsWhereThePulseReturnsTo() {
        LeverPath path = path(pulse(1, 0, 2, 1), ramp(2, 1, 0.5));

        assertThat(levels(path, 0)).containsExactly(0, 0, 1, 1, 0, .25, .5, .5, .5);
    }

    @Test
    void theOrderInWhichChangesAreWrittenDoesNotMatter() {
        LeverPath path = path(ramp(2, 1, 0.5), ramp(0, 1, 1));

        assertThat(levels(path, 0)).containsExactly(levels(path(ramp(0, 1, 1), ramp(2, 1, 0.5)), 0));
    }

    @Test
    void aLeverIsEventfulWhereItJumpsAndBends() {
        LeverPath path = path(pulse(1, 1, 3, 1));

        assertThat(events(path)).containsExactly(0, 2, 4, 6);
    }

    @Test
    void theFirstStepIsAlwaysAnEvent() {
        LeverPath path = path();

        assertThat(events(path)).containsExactly(0);
    }
}
