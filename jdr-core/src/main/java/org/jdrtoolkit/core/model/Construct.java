package org.jdrtoolkit.core.model;

import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.text.Text;

@About("Something measured on people: a demand, a resource, strain, engagement, a behaviour.")
public record Construct(
        @About("Name by which effects, flows and scenarios refer to it.") String id,
        @About("What it is in Job Demands–Resources theory.") Role role,
        @About("Its name for people.") Text title,
        @About("What it means and how it was measured.") Optional<Text> description,
        @About("What sources call it.") List<SourceTerm> terms,
        @About("Measured in standard deviations (z), or a stock that flows fill and empty.") @OrElse("\"z\"") Scale scale,
        @About("For a stock: the level at which a room factor closes.") Optional<Estimate> capacity,
        @About("Starting value; 0 where it is left out.") Optional<Estimate> initial,
        @About("Weeks in which half of a deviation fades; needed where effects arrive.") Optional<Estimate> halfLifeWeeks,
        @About("How people differ; only for constructs in standard deviations with a half-life.") Optional<Noise> noise) {

    public Construct {
        terms = List.copyOf(terms);
    }

    /** Whether effects can arrive here. */
    public boolean hasHalfLife() {
        return halfLifeWeeks.isPresent();
    }
}
