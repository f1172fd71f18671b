package org.jdrtoolkit.sim.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.sim.internal.chance.SegmentChance;
import org.jdrtoolkit.sim.scenario.Segment;

/**
 * The people of a segment in one world of chance, whatever the plan.
 *
 * @param compiled the question they belong to
 * @param segment their segment
 * @param count number of people
 * @param chance the source of their chance
 * @param turnover how they leave and are replaced, if they do
 */
record SegmentPeople(Compiled compiled, Segment segment, int count, SegmentChance chance, Optional<SegmentTurnover> turnover) {

    /** The people of a segment by its place in the order of ids. */
    static SegmentPeople of(Compiled compiled, int place, int replication) {
        Segment segment = compiled.layout().segments().get(place);
        RateEquations equations = compiled.equations();
        long seed = compiled.study().scenario().sampling().seed();
        Optional<SegmentTurnover> turnover = compiled.leaving().map(how -> new SegmentTurnover(how,
                SegmentChance.ofSegment(seed, replication, segment.id()).of("leaving"),
                SegmentChance.ofNewcomers(seed, replication, segment.id(), equations.constructs(), equations.traits())));
        return new SegmentPeople(compiled, segment, compiled.layout().people(place),
                SegmentChance.of(seed, replication, segment.id(), equations.constructs(), equations.traits()), turnover);
    }

    /** All segments, in the order of their ids. */
    static List<SegmentPeople> all(Compiled compiled, int replication) {
        return IntStream.range(0, compiled.layout().segments().size())
                .mapToObj(place -> of(compiled, place, replication)).toList();
    }
}
