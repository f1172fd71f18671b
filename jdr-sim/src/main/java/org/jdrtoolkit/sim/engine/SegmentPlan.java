package org.jdrtoolkit.sim.engine;

import java.util.Optional;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Segment;

/**
 * What all people of a segment have in common under a plan.
 *
 * @param segment who they are
 * @param people how many they are
 * @param streams where their chance comes from
 * @param levers the paths of all levers for them
 * @param program what moves them
 * @param turnover how they leave and are followed, if they do
 */
record SegmentPlan(Segment segment, int people, Streams streams, LeverPath[] levers, RateProgram program,
        Optional<SegmentTurnover> turnover) {

    static SegmentPlan of(Scenario scenario, RateEquations equations, RateProgram program, Plan plan, int replication, Segment segment, int people,
            Optional<Leaving> leaving) {
        LeverPath[] levers = equations.levers().stream().map(lever -> LeverPath.of(plan.levers().stream()
                .filter(change -> change.lever().equals(lever) && change.holdsFor(segment.id())).toList(), scenario.time()))
                .toArray(LeverPath[]::new);
        long seed = scenario.sampling().seed();
        Optional<SegmentTurnover> turnover = leaving.map(how -> new SegmentTurnover(how, Streams.ofSegment(seed, replication, segment.id()).of("leaving"),
                Streams.ofNewcomers(seed, replication, segment.id(), equations.constructs(), equations.traits())));
        return new SegmentPlan(segment, people, Streams.of(seed, replication, segment.id(), equations.constructs(), equations.traits()), levers,
                program, turnover);
    }
}
