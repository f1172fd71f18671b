package org.jdrtoolkit.sim.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;

/**
 * The verdict on a plan: the difference it makes to the same people at one time, by outcome.
 *
 * @param plan id of the plan
 * @param against id of the plan it is compared with
 * @param segment id of the segment, or {@code all}
 * @param at when, in the time unit of the scenario
 * @param smallestEffectZ smaller changes count as none
 * @param changes one per outcome that the model has
 */
public record Verdict(
        String plan, String against, String segment, double at, double smallestEffectZ, List<OutcomeChange> changes) {

    public Verdict {
        changes = List.copyOf(changes);
    }

    /** The change of an outcome, if the model has it. */
    public Optional<OutcomeChange> change(OutcomeKind outcome) {
        return changes.stream().filter(change -> change.outcome() == outcome).findFirst();
    }

    /** The performance that patterns are judged by: task performance, or contextual where a model has no other. */
    public OutcomeChange performance() {
        return change(OutcomeKind.TASK_PERFORMANCE).or(() -> change(OutcomeKind.CONTEXTUAL_PERFORMANCE)).orElseThrow();
    }

    /** The pattern of each kind of wellbeing with performance; the two kinds may differ. */
    public Map<OutcomeKind, OutcomePattern> patterns() {
        Map<OutcomeKind, OutcomePattern> patterns = new EnumMap<>(OutcomeKind.class);
        for (OutcomeChange change : changes) {
            if (change.outcome().isWellbeing()) {
                patterns.put(change.outcome(),
                        OutcomePattern.of(change.changeZ(), performance().changeZ(), smallestEffectZ));
            }
        }
        return patterns;
    }
}
