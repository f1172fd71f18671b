package org.jdrtoolkit.sim.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jdrtoolkit.sim.scenario.Segment;

/** Divides people over segments so that nobody is lost to rounding. */
final class Headcount {

    private Headcount() {}

    /** People per segment by largest remainder (Hare quota); ties go to the segment that comes first. */
    static int[] of(int size, List<Segment> segments) {
        int[] people = segments.stream().mapToInt(segment -> (int) Math.floor(segment.shareOf(size) * size + 1e-9)).toArray();
        int left = size - IntStream.of(people).sum();
        IntStream.range(0, people.length).boxed()
                .sorted(Comparator.comparingDouble(s -> people[s] - segments.get(s).shareOf(size) * size))
                .limit(left).forEach(s -> people[s]++);
        return people;
    }
}
