package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Time;

/**
 * The level of one lever over all steps. Within a step it is a straight line; jumps and bends lie between steps, so that no
 * scheme ever steps across one.
 */
public final class LeverPath {

    private static final LeverPath UNTOUCHED = new LeverPath(new double[0], new double[0]);

    private final double[] atBegin;
    private final double[] atEnd;

    private LeverPath(double[] atBegin, double[] atEnd) {
        this.atBegin = atBegin;
        this.atEnd = atEnd;
    }

    /** The path that the changes in a plan give for one segment; 0 before the first. */
    public static LeverPath of(List<LeverChange> changes, Time time) {
        if (changes.isEmpty()) {
            return UNTOUCHED;
        }
        LeverPath path = new LeverPath(new double[time.steps() + 1], new double[time.steps() + 1]);
        changes.stream().sorted(Comparator.comparingDouble(LeverChange::from)).forEach(change -> path.follow(change, time));
        return path;
    }

    private void follow(LeverChange change, Time time) {
        int from = time.stepAt(change.from());
        int ramp = time.stepAt(change.ramp());
        int until = change.until().map(time::stepAt).orElse(atBegin.length);
        double start = atBegin[from];
        for (int k = 0; k < ramp && from + k < atBegin.length; k++) {
            atBegin[from + k] = start + (change.to() - start) * k / ramp;
            atEnd[from + k] = start + (change.to() - start) * (k + 1) / ramp;
        }
        int reached = Math.min(from + ramp, atBegin.length);
        Arrays.fill(atBegin, reached, Math.max(reached, until), change.to());
        Arrays.fill(atEnd, reached, Math.max(reached, until), change.to());
        Arrays.fill(atBegin, Math.max(reached, until), atBegin.length, start);
        Arrays.fill(atEnd, Math.max(reached, until), atEnd.length, start);
    }

    /** Whether a plan changes the lever. */
    boolean isTouched() {
        return this != UNTOUCHED;
    }

    /** The level in a step, a fraction (0 to 1) of the step after its beginning. */
    public double level(int step, double fraction) {
        return this == UNTOUCHED ? 0 : atBegin[step] + (atEnd[step] - atBegin[step]) * fraction;
    }

    /** Whether the level bends or jumps where this step begins. */
    public boolean isEvent(int step) {
        if (step == 0) {
            return true;
        } else if (this == UNTOUCHED) {
            return false;
        }
        double slopeBefore = atEnd[step - 1] - atBegin[step - 1];
        return atBegin[step] != atEnd[step - 1] || atEnd[step] - atBegin[step] != slopeBefore;
    }
}
