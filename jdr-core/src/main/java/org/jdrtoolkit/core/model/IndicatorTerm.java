package org.jdrtoolkit.core.model;

import java.util.List;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.shape.Within;

@About("One summand of an indicator: a weight times the level of a construct, lever or auxiliary, or the product of several.")
public record IndicatorTerm(
        @About("Ids of the constructs, levers or auxiliaries that are multiplied.") @RefersTo({"constructs", "levers", "auxiliaries"}) @Within(low = 1) List<String> of,
        @About("What the product is multiplied by.") Estimate weight) {

    public IndicatorTerm {
        of = List.copyOf(of);
        if (of.isEmpty()) {
            throw new IllegalArgumentException("A term needs at least one construct, lever or auxiliary in \"of\".");
        }
    }
}
