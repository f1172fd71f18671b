package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;

/**
 * From {@code from} on the lever moves in a straight line, in {@code ramp} time units, from where it is to {@code to}, and stays
 * there; at {@code until} it jumps back to where it was. Without a ramp it jumps (a step); with an end it is a pulse.
 */
@About("One change of a lever: a step, a pulse (with until) or a ramp.")
public record LeverChange(
        @About("Id of the lever in the model.") String lever,
        @About("When it begins.") @Within(low = 0) double from,
        @About("How long it takes to get there, in a straight line from the level it then has; 0 is a jump.") @Within(low = 0) @OrElse("0") double ramp,
        @About("When it ends and the lever returns to where it was when this began, such as the level of an earlier change that lasts; left out, it stays.") @Within(low = 0) Optional<Double> until,
        @About("The level it goes to, from 0 (not at all) to 1 (fully).") @Within(low = 0, high = 1) double to,
        @About("Ids of the segments it holds for; left out, for all.") List<String> segments) {

    public LeverChange {
        segments = List.copyOf(segments);
    }

    /** Whether it holds for the people of a segment. */
    public boolean holdsFor(String segment) {
        return segments.isEmpty() || segments.contains(segment);
    }

    /** The time from which another change of the same lever may begin. */
    public double end() {
        return until.orElse(from + ramp);
    }

    /** Begins a change of a lever to its full level, at once, for good and for everybody. */
    public static Builder builder(String lever) {
        return new Builder(lever);
    }

    /** A builder that starts from this change; parts that are not replaced stay as they are. */
    public Builder toBuilder() {
        return builder(lever).from(from).ramp(ramp).until(until).to(to).segments(segments);
    }

    /** Makes a change part by part; each method replaces the part it is named after. */
    public static final class Builder {

        private String lever;
        private double from = 0;
        private double ramp = 0;
        private Optional<Double> until = Optional.empty();
        private double to = 1;
        private List<String> segments = List.of();

        private Builder(String lever) {
            this.lever = lever;
        }

        /** Replaces the id of the lever. */
        public Builder lever(String lever) {
            this.lever = lever;
            return this;
        }

        /** Replaces the time when it begins. */
        public Builder from(double from) {
            this.from = from;
            return this;
        }

        /** Replaces the length of the ramp. */
        public Builder ramp(double ramp) {
            this.ramp = ramp;
            return this;
        }

        /** Replaces the time when it ends. */
        public Builder until(Optional<Double> until) {
            this.until = until;
            return this;
        }

        /** Replaces the level it goes to, from 0 to 1. */
        public Builder to(double to) {
            this.to = to;
            return this;
        }

        /** Replaces the ids of the segments. */
        public Builder segments(List<String> segments) {
            this.segments = segments;
            return this;
        }

        /** The change with the parts set so far. */
        public LeverChange build() {
            return new LeverChange(lever, from, ramp, until, to, segments);
        }
    }
}
