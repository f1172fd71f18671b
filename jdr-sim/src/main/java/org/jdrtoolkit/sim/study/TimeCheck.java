package org.jdrtoolkit.sim.study;

import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.sim.scenario.Time;

/** Rules for every time in a scenario: it must lie within the run, and on a step. */
final class TimeCheck {

    private static final double ROUNDING = 1e-9;

    private final Time time;
    private final Problems problems;

    TimeCheck(Time time, Problems problems) {
        this.time = time;
        this.problems = problems;
    }

    /** Whether steps and horizon go together, so that a time can be on a step or not. */
    boolean hasSteps() {
        return time.step() <= 0 || time.horizon() / time.step() <= Time.MOST_STEPS;
    }

    /** Whether a time lies after another by more than the rounding of sums such as 0.1 + 0.2; times between steps stay different. */
    boolean isAfter(double when, double other) {
        return when - other > ROUNDING * Math.max(time.step(), Math.abs(other));
    }

    /** Whether something happens before the run has ended. {@code what} names it, such as {@code This begins}. */
    boolean withinRun(double when, String what, String pointer, String advice) {
        return withinRun(when, what, pointer, advice, Optional.empty());
    }

    /** The same, with what to change in the file if it does not. */
    boolean withinRun(double when, String what, String pointer, String advice, Optional<Fix> fix) {
        boolean isFine = !isAfter(when, time.horizon());
        if (!isFine) {
            problems.error(Code.AFTER_HORIZON, pointer, what + " at " + Decimals.plain(when) + ", after the horizon of "
                    + Decimals.plain(time.horizon()) + ".", advice, fix);
        }
        return isFine;
    }

    /** Whether a time or length is a whole number of steps; a value out of range is reported by the reader and passes here. */
    boolean onStep(double when, double least, String pointer) {
        boolean isFine = when < 0 || time.step() <= 0 || !hasSteps() || time.isOnStep(when);
        if (!isFine) {
            problems.error(Code.OFF_STEP, pointer, Decimals.plain(when) + " is not a whole number of steps of " + Decimals.plain(time.step()) + ".",
                    around(when, time.step(), least), Optional.of(new Fix.Value(pointer, Decimals.plain(nearest(when, time.step(), least)))));
        }
        return isFine;
    }

    /** Events at equal intervals, such as results, must also fall on the horizon. */
    void dividesRun(double every, String what, String pointer) {
        if (!Time.isMultiple(time.horizon(), every)) {
            problems.error(Code.OFF_STEP, pointer, what + " every " + Decimals.plain(every) + " do not end at the horizon of "
                    + Decimals.plain(time.horizon()) + ".", "Choose a length between two of them that divides the horizon.");
        }
    }

    /** The multiples of a step just below and above a time. */
    static String around(double when, double step, double least) {
        double below = Math.floor(when / step) * step;
        return "Maybe " + (below >= least ? Decimals.plain(below) + " or " : "") + Decimals.plain(below + step) + "?";
    }

    /** The nearer of the two; the earlier if both are equally near, as it leaves more time after it. */
    static double nearest(double when, double step, double least) {
        double below = Math.floor(when / step) * step;
        return below >= least && when - below <= below + step - when ? below : below + step;
    }
}
