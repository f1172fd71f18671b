package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

@About("What people look at in the end: a combination of constructs, or the share of people above a cut-off.")
public record Indicator(
        @About("Name under which it is reported.") String id,
        @About("Its name for people.") Text title,
        @About("What it means.") Optional<Text> description,
        @About("Which outcome it stands for in a verdict; left out, it is only reported.") Optional<OutcomeKind> outcome,
        @About("What is added up. Either this or \"share\".") List<IndicatorTerm> terms,
        @About("A share of people. Either this or \"terms\".") Optional<ShareAbove> share) {

    public Indicator {
        terms = List.copyOf(terms);
        if (terms.isEmpty() == share.isEmpty()) {
            throw new IllegalArgumentException("An indicator has either \"terms\" or a \"share\".");
        }
    }
}
