package org.jdrtoolkit.sim.engine;

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
 */
record SegmentPlan(Segment segment, int people, Streams streams, LeverPath[] levers, RateProgram program) {

    static SegmentPlan of(Scenario scenario, RateEquations equations, RateProgram program, Plan plan, int replication, Segment segment, int people) {
        LeverPath[] levers = equations.levers().stream().map(lever -> LeverPath.of(plan.levers().stream()
                .filter(change -> change.lever().equals(lever) && change.holdsFor(segment.id())).toList(), scenario.time()))
                .toArray(LeverPath[]::new);
        return new SegmentPlan(segment, people,
                Streams.of(scenario.sampling().seed(), replication, segment.id(), equations.constructs(), equations.traits()), levers, program);
    }
}
