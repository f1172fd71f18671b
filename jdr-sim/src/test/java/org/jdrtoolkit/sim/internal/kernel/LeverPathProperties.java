package org.jdrtoolkit.sim.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Time;

/** Whatever the changes of a lever, its path is the one that the words of {@link LeverChange} describe. */
class LeverPathProperties {

    /** Levels are sums and products of a few numbers up to 1, so they are off by a few times 1e-16. */
    private static final double ROUNDING = 1e-12;

    /** Changes one after the other, on steps, and the time they are in. */
    private record Course(Time time, List<LeverChange> changes) {

        double first() {
            return changes.isEmpty() ? Double.POSITIVE_INFINITY : changes.get(0).from();
        }
    }

    /** One change, in steps: the pause before it, its ramp, and, if it ends, how long it lasts after that. */
    private record Change(int pause, int ramp, Optional<Integer> stay, double to) {}

    @Provide
    Arbitrary<Course> courses() {
        Arbitrary<Change> changes = Combinators.combine(Arbitraries.integers().between(1, 9), Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(1, 9).optional(), levels()).as(Change::new);
        return Combinators.combine(Arbitraries.of(0.01, 0.1, 0.25, 1.0, 7.0), Arbitraries.integers().between(1, 9),
                changes.list().ofMaxSize(5)).as(LeverPathProperties::course);
    }

    private static Arbitrary<Double> levels() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(0, 1), Arbitraries.of(0.0, 1.0));
    }

    private static Course course(double step, int rest, List<Change> changes) {
        List<LeverChange> schedules = new ArrayList<>();
        int now = -1;
        for (Change change : changes) {
            int from = now + change.pause();
            int reached = from + change.ramp();
            Optional<Integer> until = change.stay().map(stay -> reached + stay);
            schedules.add(LeverChange.builder("lever").from(from * step).ramp(change.ramp() * step).until(until.map(end -> end * step)).to(change.to()).build());
            now = until.orElse(reached);
        }
        return new Course(new Time(TimeUnit.WEEK, Optional.empty(), (Math.max(now, 0) + rest) * step, step, Optional.empty(), Scheme.HEUN),
                schedules);
    }

    /** The level after the first changes, straight from the words of {@link LeverChange}; at a jump, the level after it. Times in steps. */
    private static double level(Course course, int changes, double at) {
        if (changes == 0) {
            return 0;
        }
        LeverChange last = course.changes().get(changes - 1);
        double step = course.time().step();
        double from = Math.rint(last.from() / step);
        double ramp = Math.rint(last.ramp() / step);
        if (at < from) {
            return level(course, changes - 1, at);
        }
        double start = level(course, changes - 1, from);
        if (last.until().isPresent() && at >= Math.rint(last.until().get() / step)) {
            return start;
        }
        return at < from + ramp ? start + (last.to() - start) * (at - from) / ramp : last.to();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void thePathIsTheOneThatTheChangesDescribe(
            @ForAll("courses") Course course, @ForAll("fractions") double fraction) {
        LeverPath path = LeverPath.of(course.changes(), course.time());

        for (int step = 0; step <= course.time().steps(); step++) {
            assertThat(path.level(step, fraction)).as("step %d", step)
                    .isCloseTo(level(course, course.changes().size(), step + fraction), within(ROUNDING));
        }
    }

    @Provide
    Arbitrary<Double> fractions() {
        return Arbitraries.of(0.0, 0.25, 0.5, 0.75);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aLeverStaysBetweenNotAtAllAndFully(@ForAll("courses") Course course) {
        LeverPath path = LeverPath.of(course.changes(), course.time());

        for (int step = 0; step <= course.time().steps(); step++) {
            assertThat(path.level(step, 0)).isBetween(-ROUNDING, 1 + ROUNDING);
            assertThat(path.level(step, 1)).isBetween(-ROUNDING, 1 + ROUNDING);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void beforeItsFirstChangeALeverIsExactlyZero(@ForAll("courses") Course course) {
        LeverPath path = LeverPath.of(course.changes(), course.time());

        for (int step = 0; step <= course.time().steps() && step * course.time().step() < course.first() - course.time().step() / 2; step++) {
            assertThat(path.level(step, 1)).isZero();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void betweenEventsALeverGoesOnInTheSameStraightLine(@ForAll("courses") Course course) {
        LeverPath path = LeverPath.of(course.changes(), course.time());

        for (int step = 1; step <= course.time().steps(); step++) {
            if (!path.isEvent(step)) {
                assertThat(path.level(step, 1)).isCloseTo(path.level(step - 1, 2), within(ROUNDING));
            }
        }
    }
}
