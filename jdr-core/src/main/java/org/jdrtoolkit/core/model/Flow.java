package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;

@About("Something that runs out of one construct and into another, at its rate times the product of its factors.")
public record Flow(
        @About("Name of the flow.") String id,
        @About("Id of the construct it empties; left out, it comes from outside.") @RefersTo("constructs") Optional<String> from,
        @About("Id of the construct it fills; left out, it goes outside.") @RefersTo("constructs") Optional<String> to,
        @About("Id of the hypothesis this expresses.") @RefersTo("hypotheses") Optional<String> hypothesis,
        @About("How fast it runs when all factors are 1.") Rate rate,
        @About("What the rate is multiplied by.") List<Factor> factors) {

    public Flow {
        factors = List.copyOf(factors);
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("A flow needs a \"from\", a \"to\", or both.");
        }
        if (from.isPresent() && from.equals(to)) {
            throw new IllegalArgumentException("A flow from \"" + from.get() + "\" to itself changes nothing.");
        }
    }
}
