package org.jdrtoolkit.sim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.Within;
import org.jdrtoolkit.core.text.Text;

@About("The people.")
public record Workforce(
        @About("Number of people.") @Within(low = 1, high = 10_000_000) int size,
        @About("Follow everyone with chance, or one representative person per segment without.") @OrElse("\"everyone\"") Simulated simulate,
        @About("People per team; left out, each segment is one team.") @Within(low = 1) Optional<Integer> teamSize,
        @About("Who leaves and is followed; left out, everybody stays.") Optional<Turnover> turnover,
        @About("Parts that differ; left out, all are alike.") List<Segment> segments) {

    /** The id under which the whole workforce is reported. */
    public static final String ALL = "all";

    public Workforce {
        segments = List.copyOf(segments);
    }

    /** Ids of what is reported: the whole workforce first, then its segments, if there are any. */
    public List<String> reported() {
        return Stream.concat(Stream.of(ALL), segments.stream().map(Segment::id)).toList();
    }

    /** The segments, or one that holds everybody. */
    public List<Segment> segmentsOrAll() {
        return segments.isEmpty()
                ? List.of(new Segment(ALL, Text.of("Everyone", "Iedereen"), 1, Map.of(), Map.of())) : segments;
    }
}
