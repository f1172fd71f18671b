package org.jdrtoolkit.sim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.Within;
import org.jdrtoolkit.core.text.Text;

@About("A part of the workforce that differs from the rest.")
public record Segment(
        @About("Name by which plans refer to it; \"all\" is taken.") String id,
        @About("Its name for people.") Text title,
        @About("Its part of the workforce; all segments together make 1.") @Within(above = 0, high = 1) Optional<Double> share,
        @About("Its number of people, instead of a share; all segments together make the size of the workforce.") @Within(low = 1) Optional<Integer> heads,
        @About("How far its people lie from today's average for good, in SD, by construct.") Map<String, Double> baseline,
        @About("The level at which its people start, by construct, whatever their baseline; it then changes as the model says. Left out, what the model says, and without that the baseline, or 0 for a stock.") Map<String, Start> initial) {

    public Segment {
        if (share.isPresent() == heads.isPresent()) {
            throw new IllegalArgumentException("A segment has either a \"share\", its part of 1, or \"heads\", its number of people.");
        }
        baseline = Collections.unmodifiableMap(new LinkedHashMap<>(baseline)); // written in the order in which they were read
        initial = Collections.unmodifiableMap(new LinkedHashMap<>(initial));
    }

    /** A segment by its share. */
    public Segment(String id, Text title, double share, Map<String, Double> baseline, Map<String, Start> initial) {
        this(id, title, Optional.of(share), Optional.empty(), baseline, initial);
    }

    /** Its part of a workforce of this size. */
    public double shareOf(int size) {
        return share.orElseGet(() -> (double) heads.orElseThrow() / size);
    }
}
