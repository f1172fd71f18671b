package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

@About("What the organisation might do.")
public record Plan(
        @About("Name of the plan; \"no-rollout\" is taken.") String id,
        @About("Its name for people.") Text title,
        @About("What the organisation does and leaves undone.") Optional<Text> description,
        @About("Id of a shipped preset whose changes the plan takes over; a lever that the plan changes itself replaces that lever of the preset.") Optional<String> preset,
        @About("Changes of levers; a lever that is never named stays at 0.") List<LeverChange> levers) {

    /** The id of the organisation that changes nothing, which every run includes. */
    public static final String NO_ROLLOUT = "no-rollout";

    public Plan {
        levers = List.copyOf(levers);
    }

    /** The same plan with other changes of levers. */
    public Plan withLevers(List<LeverChange> others) {
        return new Plan(id, title, description, preset, others);
    }

    /** Whether a plan is one of those that change something and that are named; where none is named, all are. */
    static boolean isAmong(List<String> named, String plan) {
        return !plan.equals(NO_ROLLOUT) && (named.isEmpty() || named.contains(plan));
    }

    /** The plan that changes nothing. */
    public static Plan noRollout() {
        return new Plan(NO_ROLLOUT, Text.of("No roll-out", "Geen uitrol"), Optional.empty(), Optional.empty(), List.of());
    }
}
