package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.model.Text;
import org.jdrtoolkit.core.shape.About;

/** What the organisation might do. */
@About("What the organisation might do.")
public record Plan(
        @About("Name of the plan; \"no-rollout\" is taken.") String id,
        @About("Its name for people.") Text title,
        @About("What the organisation does and leaves undone.") Optional<Text> description,
        @About("Changes of levers; a lever that is never named stays at 0.") List<Schedule> levers) {

    /** The id of the organisation that changes nothing, which every run includes. */
    public static final String NO_ROLLOUT = "no-rollout";

    public Plan {
        levers = List.copyOf(levers);
    }

    /** The plan that changes nothing. */
    public static Plan noRollout() {
        return new Plan(NO_ROLLOUT, Text.of("No roll-out", "Geen uitrol"), Optional.empty(), List.of());
    }
}
