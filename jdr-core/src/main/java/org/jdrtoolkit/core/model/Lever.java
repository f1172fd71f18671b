package org.jdrtoolkit.core.model;

import java.util.Optional;
import org.jdrtoolkit.core.shape.About;

/** Something the organisation sets over time, from 0 (not at all) to 1 (fully). */
@About("Something the organisation sets over time, from 0 (not at all) to 1 (fully).")
public record Lever(
        @About("Name by which effects, flows and plans refer to it.") String id,
        @About("Its name for people.") Text title,
        @About("What 0 and 1 stand for.") Optional<Text> description,
        @About("Euros per person and week at level 1.") Optional<Estimate> costEurosPerPersonWeek) {}
