package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.shape.Within;

/**
 * One standard deviation more of the cause moves the result by {@code gain}, others held, at the pace of the result's half-life.
 *
 * <p>Spread in sensitivity ends at 2: beyond, a lognormal gain leaves most people nearly untouched and a few with all of the effect.
 */
@About("A lasting influence of one construct, lever or auxiliary on a construct.")
public record Effect(
        @About("Name of the effect.") String id,
        @About("Id of the cause: a construct, a lever, or an auxiliary of stocks and levers.") @RefersTo({"constructs", "levers", "auxiliaries"}) String from,
        @About("Id of the construct it moves; it has a half-life.") @RefersTo("constructs") String to,
        @About("Whose deviation of the cause works: the person's own, or the mean of the person's team mates (crossover).") @OrElse("\"person\"") Through through,
        @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis,
        @About("Lasting change of the result, in SD, per lasting unit of the cause (one SD, or a lever from 0 to 1).") Estimate gain,
        @About("How much people differ in this effect: standard deviation between people of its gain, as a share of the gain, from 0 to 2.") @Within(low = 0, high = 2) Optional<Estimate> sensitivitySd,
        @About("What weakens or strengthens this effect.") List<Moderator> moderatedBy) {

    public Effect {
        moderatedBy = List.copyOf(moderatedBy);
    }

    /** Whether people differ in how strongly this effect works on them. */
    public boolean differsBetweenPeople() {
        return sensitivitySd.isPresent() && sensitivitySd.get().value() > 0;
    }

    /** Begins an unmoderated effect of a person's own deviation, the same for everybody. */
    public static Builder builder(String id, String from, String to, Estimate gain) {
        return new Builder(id, from, to, gain);
    }

    /** A builder that starts from this effect; parts that are not replaced stay as they are. */
    public Builder toBuilder() {
        return builder(id, from, to, gain).through(through).hypothesis(hypothesis).sensitivitySd(sensitivitySd).moderatedBy(moderatedBy);
    }

    /** Makes an effect part by part; each method replaces the part it is named after. */
    public static final class Builder {

        private String id;
        private String from;
        private String to;
        private Through through = Through.PERSON;
        private Optional<String> hypothesis = Optional.empty();
        private Estimate gain;
        private Optional<Estimate> sensitivitySd = Optional.empty();
        private List<Moderator> moderatedBy = List.of();

        private Builder(String id, String from, String to, Estimate gain) {
            this.id = id;
            this.from = from;
            this.to = to;
            this.gain = gain;
        }

        /** Replaces the id. */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /** Replaces the id of the cause. */
        public Builder from(String from) {
            this.from = from;
            return this;
        }

        /** Replaces the id of the result. */
        public Builder to(String to) {
            this.to = to;
            return this;
        }

        /** Replaces whose deviation works: the person's own, or the mean of the team mates. */
        public Builder through(Through through) {
            this.through = through;
            return this;
        }

        /** Replaces the id of the hypothesis. */
        public Builder hypothesis(Optional<String> hypothesis) {
            this.hypothesis = hypothesis;
            return this;
        }

        /** Replaces the gain. */
        public Builder gain(Estimate gain) {
            this.gain = gain;
            return this;
        }

        /** Replaces the spread between people, as a share of the gain. */
        public Builder sensitivitySd(Optional<Estimate> sensitivitySd) {
            this.sensitivitySd = sensitivitySd;
            return this;
        }

        /** Replaces the moderators. */
        public Builder moderatedBy(List<Moderator> moderatedBy) {
            this.moderatedBy = moderatedBy;
            return this;
        }

        /** The effect with the parts set so far. */
        public Effect build() {
            return new Effect(id, from, to, through, hypothesis, gain, sensitivitySd, moderatedBy);
        }
    }
}
