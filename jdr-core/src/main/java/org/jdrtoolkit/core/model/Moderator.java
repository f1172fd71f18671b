package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;

@About("A construct, lever or auxiliary that weakens (buffer) or strengthens (boost) an effect.")
public record Moderator(
        @About("Id of the construct or lever, or of an auxiliary of stocks and levers.") @RefersTo({"constructs", "levers", "auxiliaries"}) String by,
        @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis,
        @About("Coefficient of the product of cause and moderator, in standard deviations.") Estimate gain) {}
