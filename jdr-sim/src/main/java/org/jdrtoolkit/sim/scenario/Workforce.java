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

    /** Ids under which results are reported: the whole workforce first, then its segments, if any. */
    public List<String> reported() {
        return Stream.concat(Stream.of(ALL), segments.stream().map(Segment::id)).toList();
    }

    /** The segments; if there are none, one that holds everybody. */
    public List<Segment> segmentsOrAll() {
        return segments.isEmpty()
                ? List.of(new Segment(ALL, Text.of("Everyone", "Iedereen"), 1, Map.of(), Map.of())) : segments;
    }

    /** Begins a workforce of this size without segments or turnover, in which everybody is simulated. */
    public static Builder builder(int size) {
        return new Builder(size);
    }

    /** A builder that starts from this workforce; parts that are not replaced stay as they are. */
    public Builder toBuilder() {
        return builder(size).simulate(simulate).teamSize(teamSize).turnover(turnover).segments(segments);
    }

    /** Makes a workforce part by part; each method replaces the part it is named after. */
    public static final class Builder {

        private int size;
        private Simulated simulate = Simulated.EVERYONE;
        private Optional<Integer> teamSize = Optional.empty();
        private Optional<Turnover> turnover = Optional.empty();
        private List<Segment> segments = List.of();

        private Builder(int size) {
            this.size = size;
        }

        /** Replaces the number of people. */
        public Builder size(int size) {
            this.size = size;
            return this;
        }

        /** Replaces the choice of whom to simulate. */
        public Builder simulate(Simulated simulate) {
            this.simulate = simulate;
            return this;
        }

        /** Replaces the number of people per team. */
        public Builder teamSize(Optional<Integer> teamSize) {
            this.teamSize = teamSize;
            return this;
        }

        /** Replaces the turnover. */
        public Builder turnover(Optional<Turnover> turnover) {
            this.turnover = turnover;
            return this;
        }

        /** Replaces the segments. */
        public Builder segments(List<Segment> segments) {
            this.segments = segments;
            return this;
        }

        /** The workforce with the parts set so far. */
        public Workforce build() {
            return new Workforce(size, simulate, teamSize, turnover, segments);
        }
    }
}
