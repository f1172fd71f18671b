package org.jdrtoolkit.sim.roadmap;

import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;
import org.jdrtoolkit.core.text.Text;

@About("A phase of the roadmap: what it is for, what it takes, and what must be there before it.")
public record Phase(
        @About("Name of the phase.") String id,
        @About("Its name for people.") Text title,
        @About("What it is for.") Text aim,
        @About("Id of the lever that stands for it in models.") String lever,
        @About("How long it takes, in months: [low, high].") Range months,
        @About("What it costs in all, in euros, for an organisation of 100 to 250 people: [low, high].") Range costEuros,
        @About("The level it needs before it can start.") @Within(low = 1, high = Assessment.HIGHEST) double needs,
        @About("The level it leads to.") @Within(low = 1, high = Assessment.HIGHEST) double leadsTo) {}
