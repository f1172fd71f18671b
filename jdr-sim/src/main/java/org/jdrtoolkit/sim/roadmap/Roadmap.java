package org.jdrtoolkit.sim.roadmap;

import java.util.List;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.library.Shelf;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

@About("Levels of maturity, the questions that tell them, and the phases that lead from one to the next.")
public record Roadmap(
        @About("Name of the roadmap.") String id,
        @About("Its name for people.") Text title,
        @About("What it is, and what of it is the source's.") Text description,
        @About("The levels, lowest first.") List<MaturityLevel> levels,
        @About("The sides of maturity that are asked about.") List<Dimension> dimensions,
        @About("The phases, first to last.") List<Phase> phases,
        @About("Where levels, shares, months and costs come from.") Evidence source) {

    public Roadmap {
        levels = List.copyOf(levels);
        dimensions = List.copyOf(dimensions);
        phases = List.copyOf(phases);
    }

    /** The roadmap for HR technology that ships with the toolkit. */
    public static Roadmap hrTechnology() {
        String name = "hr-technology.json";
        return RecordReader.read(name, Shelf.of(Roadmap.class::getResourceAsStream, "").text(name), Roadmap.class).orThrow();
    }

    /** The level with this number, from 1 to 4. */
    public MaturityLevel level(int number) {
        return levels.get(number - 1);
    }
}
