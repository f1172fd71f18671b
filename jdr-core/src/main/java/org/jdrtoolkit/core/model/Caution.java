package org.jdrtoolkit.core.model;

import java.util.List;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.shape.Within;

@About("When a plan that uses a lever is warned about, though it runs.")
public record Caution(
        @About("Level above which the lever is implausible, from 0 to 1.") @Within(low = 0, high = 1) @OrElse("1") double above,
        @About("Ids of levers of which a plan should use at least one beside it.") @RefersTo("levers") List<String> goesWith) {

    public Caution {
        goesWith = List.copyOf(goesWith);
    }
}
