package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

@About("What the organisation might do.")
public record Plan(
        @About("Name of the plan; \"no-rollout\" is taken.") String id,
        @About("Its name for people.") Text title,
        @About("What the organisation does and leaves undone.") Optional<Text> description,
        @About("Id of a shipped preset whose changes the plan takes over; a lever that the plan changes itself replaces that lever of the preset.") Optional<String> preset,
        @About("Changes of levers; a lever that is never named stays at 0.") List<LeverChange> levers) {

    /** The id of the plan that changes nothing, which every run includes. */
    public static final String NO_ROLLOUT = "no-rollout";

    public Plan {
        levers = List.copyOf(levers);
    }

    /** The same plan with other changes of levers. */
    public Plan withLevers(List<LeverChange> others) {
        return toBuilder().levers(others).build();
    }

    /** Whether a plan changes something and is among those named; if none is named, every such plan counts. */
    static boolean isAmong(List<String> named, String plan) {
        return !plan.equals(NO_ROLLOUT) && (named.isEmpty() || named.contains(plan));
    }

    /** The plan that changes nothing. */
    public static Plan noRollout() {
        return builder(NO_ROLLOUT).title(Text.of("No roll-out", "Geen uitrol")).build();
    }

    /** Begins a plan that changes nothing, with its id as its title. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** A builder that starts from this plan; parts that are not replaced stay as they are. */
    public Builder toBuilder() {
        return builder(id).title(title).description(description).preset(preset).levers(levers);
    }

    /** Makes a plan part by part; each method replaces the part it is named after. */
    public static final class Builder {

        private String id;
        private Text title;
        private Optional<Text> description = Optional.empty();
        private Optional<String> preset = Optional.empty();
        private List<LeverChange> levers = List.of();

        private Builder(String id) {
            this.id = id;
            this.title = Text.of(id);
        }

        /** Replaces the id. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** Replaces the title. */
        public Builder title(Text title) {
            this.title = title;
            return this;
        }

        /** Replaces the description. */
        public Builder description(Optional<Text> description) {
            this.description = description;
            return this;
        }

        /** Replaces the id of the preset. */
        public Builder preset(Optional<String> preset) {
            this.preset = preset;
            return this;
        }

        /** Replaces the changes of levers. */
        public Builder levers(List<LeverChange> levers) {
            this.levers = levers;
            return this;
        }

        /**
         * Alters every change of one lever, such as {@code lever("training", change -> change.to(0.5))}.
         *
         * @throws IllegalArgumentException if the plan does not change this lever
         */
        public Builder lever(String lever, UnaryOperator<LeverChange.Builder> altering) {
            levers = Altered.in(levers, LeverChange::lever, lever, change -> altering.apply(change.toBuilder()).build());
            return this;
        }

        /** The plan with the parts set so far. */
        public Plan build() {
            return new Plan(id, title, description, preset, levers);
        }
    }
}
