package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.RefersTo;

/** One standard deviation more of the cause moves the result by {@code gain}, others held, at the pace of the result's half-life. */
@About("A lasting influence of one construct or lever on a construct.")
public record Effect(
        @About("Name of the effect.") String id,
        @About("Id of the cause: a construct or a lever.") @RefersTo({"constructs", "levers"}) String from,
        @About("Id of the construct it moves; it has a half-life.") @RefersTo("constructs") String to,
        @About("Whose deviation of the cause works: the person's own, or the mean of the person's team mates (crossover).") @OrElse("\"person\"") Through through,
        @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis,
        @About("Lasting change of the result, in SD, per lasting unit of the cause (one SD, or a lever from 0 to 1).") Estimate gain,
        @About("How much people differ in this effect: standard deviation between people of its gain, as a share of the gain, from 0 to 2.") Optional<Estimate> sensitivitySd,
        @About("What weakens or strengthens this effect.") List<Moderator> moderatedBy) {

    public Effect {
        moderatedBy = List.copyOf(moderatedBy);
    }

    /** Whether people differ in how strongly this effect works on them. */
    public boolean differsBetweenPeople() {
        return sensitivitySd.isPresent() && sensitivitySd.get().value() > 0;
    }
}
