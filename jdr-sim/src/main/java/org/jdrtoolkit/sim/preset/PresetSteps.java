package org.jdrtoolkit.sim.preset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Time;

/** Fits the weeks of a preset to the time unit, steps and horizon of a scenario, so that its changes keep the rules of scenarios. */
final class PresetSteps {

    private final Time time;
    private final double horizon;
    private final List<LeverChange> fitted = new ArrayList<>();

    /** The level that the lever has reached, from which the next change starts. */
    private double level;

    /** The level before the latest change. */
    private double before;

    private PresetSteps(Time time) {
        this.time = time;
        this.horizon = Math.rint(time.horizon() / time.step());
    }

    /** The changes, lever by lever; none if the times of the scenario are invalid, which is reported elsewhere. */
    static List<LeverChange> of(Preset preset, Time time) {
        boolean hasSteps = time.step() > 0 && time.horizon() > 0 && time.horizon() / time.step() <= Time.MOST_STEPS;
        if (!hasSteps) {
            return List.of();
        }
        Map<String, List<LeverChange>> byLever = new LinkedHashMap<>();
        preset.levers().forEach(change -> byLever.computeIfAbsent(change.lever(), lever -> new ArrayList<>()).add(change));
        return byLever.values().stream().flatMap(changes -> {
            PresetSteps lever = new PresetSteps(time);
            changes.stream().sorted(Comparator.comparingDouble(LeverChange::from)).forEach(lever::fit);
            return lever.fitted.stream();
        }).toList();
    }

    private void fit(LeverChange change) {
        double from = step(change.from());
        double reached = step(change.from() + change.ramp());
        Optional<Double> until = change.until().map(this::step).filter(end -> end <= horizon);
        boolean isTooLate = change.from() / time.unit().weeks() > time.horizon() || from > horizon || from == horizon && reached > from;
        if (isTooLate || until.isPresent() && until.get() <= from) {
            return;
        }
        // two changes that begin in the same step leave no time for the first
        if (fitted.removeIf(earlier -> earlier.from() == from * time.step())) {
            level = before;
        }
        boolean isCut = reached > horizon;
        double to = isCut ? level + (change.to() - level) * ((horizon - from) / (reached - from)) : change.to();
        double end = isCut ? horizon : reached;
        fitted.add(LeverChange.builder(change.lever()).from(from * time.step()).ramp((end - from) * time.step())
                .until(until.map(step -> step * time.step())).to(to).build());
        before = level;
        level = until.isPresent() ? level : to;
    }

    /** The step nearest to a week. */
    private double step(double week) {
        return Math.rint(week / time.unit().weeks() / time.step());
    }
}
