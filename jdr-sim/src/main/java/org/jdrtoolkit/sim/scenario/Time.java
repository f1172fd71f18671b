package org.jdrtoolkit.sim.scenario;

import java.time.LocalDate;
import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.shape.Within;

@About("When. All lengths are in the unit, counted from 0.")
public record Time(
        @About("Hour, day, week, month or year; a year is 365.25 days, and a month a twelfth of it.") @OrElse("\"week\"") TimeUnit unit,
        @About("Calendar date of time 0.") Optional<LocalDate> start,
        @About("Length of the run.") @Within(above = 0) double horizon,
        @About("Length of a step.") @Within(above = 0) @OrElse("1") double step,
        @About("Length between two results; left out, every step gives one.") @Within(above = 0) Optional<Double> every,
        @About("How to step.") @OrElse("\"heun\"") Scheme scheme) {

    /** More steps than any study needs; a larger number is a slip of the decimal point. */
    public static final long MOST_STEPS = 10_000_000;

    /** More results than a chart or table can use; each holds a count of people for every variable. */
    public static final int MOST_RESULTS_OF_EVERYONE = 2_000;

    /** The same limit for representative persons, who need no counts. */
    public static final int MOST_RESULTS = 100_000;

    private static final double ROUNDING = 1e-9;

    /** Whether a time is a whole number of steps, up to rounding. */
    public boolean isOnStep(double time) {
        return isMultiple(time, step);
    }

    /** The step that begins at a time. */
    public int stepAt(double time) {
        return Math.toIntExact(Math.round(time / step));
    }

    /** Number of steps of the run. */
    public int steps() {
        return stepAt(horizon);
    }

    /** Number of steps between two results. */
    public int stepsPerResult() {
        return every.map(this::stepAt).orElse(1);
    }

    /** The position of the result at a time that has one, counted from 0 at the beginning. */
    public int resultAt(double time) {
        return stepAt(time) / stepsPerResult();
    }

    /** Whether a length is a whole multiple of another, up to rounding; a length too short for one multiple is not. */
    public static boolean isMultiple(double time, double step) {
        double steps = time / step;
        double whole = Math.rint(steps);
        return Math.abs(steps - whole) <= ROUNDING * Math.max(1, steps) && (whole > 0 || time == 0);
    }

    /** A length with its unit, for messages: {@code 1 week}, {@code 0.25 weeks}. */
    public String inWords(double length) {
        return Decimals.plain(length) + " " + RecordShape.word(unit) + (length == 1 ? "" : "s");
    }

    /** The same times with another scheme. */
    public Time withScheme(Scheme other) {
        return new Time(unit, start, horizon, step, every, other);
    }

    /** The same times with another step. */
    public Time withStep(double other) {
        return new Time(unit, start, horizon, other, every, scheme);
    }
}
