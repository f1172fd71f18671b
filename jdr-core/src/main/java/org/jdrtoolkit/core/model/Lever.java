package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

@About("Something the organisation sets over time, from 0 (not at all) to 1 (fully).")
public record Lever(
        @About("Name by which effects, flows and plans refer to it.") String id,
        @About("Its name for people.") Text title,
        @About("What 0 and 1 stand for.") Optional<Text> description,
        @About("What sources call it.") List<SourceTerm> terms,
        @About("What level 1 is in practice, in a unit.") Optional<Dose> atFull,
        @About("Euros per person and week at level 1; below 0 for a saving.") Optional<Estimate> costEurosPerPersonWeek,
        @About("When a plan that uses it is warned about.") Optional<Caution> caution) {

    public Lever {
        terms = List.copyOf(terms);
    }
}
