package org.jdrtoolkit.sim.roadmap;

import java.util.List;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;
import org.jdrtoolkit.core.text.Text;

@About("A level of maturity in words.")
public record MaturityLevel(
        @About("Its number, from 1 to 4.") @Within(low = 1, high = Assessment.HIGHEST) int level,
        @About("Its name for people.") Text title,
        @About("What is typical of it.") List<Text> traits,
        @About("Share of medium-sized firms in the Netherlands that are there, from 0 to 1.") @Within(low = 0, high = 1) double shareOfFirms) {

    public MaturityLevel {
        traits = List.copyOf(traits);
    }
}
