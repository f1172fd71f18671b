package org.jdrtoolkit.sim.preset;

import java.util.List;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.scenario.LeverChange;

@About("A way of going about it that plans can take over: changes of the levers of one model, in weeks.")
public record Preset(
        @About("Name by which plans refer to it.") String id,
        @About("Its name for people.") Text title,
        @About("What the organisation does and leaves undone, and where that comes from.") Text description,
        @About("Id of the shipped model whose levers it changes.") String model,
        @About("Changes of levers, in weeks, for everybody.") List<LeverChange> levers) {

    public Preset {
        levers = List.copyOf(levers);
    }
}
