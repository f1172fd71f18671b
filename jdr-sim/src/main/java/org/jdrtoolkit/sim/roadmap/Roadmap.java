package org.jdrtoolkit.sim.roadmap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.text.Text;

/** Levels of maturity, the questions that tell them, and the phases that lead from one to the next. */
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
        try (InputStream in = Roadmap.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The toolkit lacks its own file " + name);
            }
            return RecordReader.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), Roadmap.class).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The level with this number, from 1 to 4. */
    public MaturityLevel level(int number) {
        return levels.get(number - 1);
    }
}
