package org.jdrtoolkit.sim.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Combines what was observed of segments: plans in their order, in each the segments and then the whole workforce. */
final class Trajectories {

    private Trajectories() {}

    /** The means of segments and of everybody. */
    static MeanCourses ofMeans(Compiled compiled, Reading reading, List<Plan> plans, List<Observed<Means>> observed) {
        Map<Trajectory.Key, Trajectory> trajectories = new LinkedHashMap<>();
        for (Plan plan : plans) {
            Means all = new Means(compiled, reading);
            for (Observed<Means> of : observed.stream().filter(one -> one.plan().id().equals(plan.id())).toList()) {
                if (!of.segment().id().equals(Workforce.ALL)) {
                    put(trajectories, of.by().trajectories(plan, of.segment().id()));
                }
                all.add(compiled.isRepresentative() ? of.by().times(of.segment().shareOf(compiled.study().scenario().workforce().size())) : of.by());
            }
            put(trajectories, all.trajectories(plan, Workforce.ALL));
        }
        return new MeanCourses(compiled.study(), compiled.times(), trajectories);
    }

    static void put(Map<Trajectory.Key, Trajectory> trajectories, List<Trajectory> more) {
        more.forEach(trajectory -> trajectories.put(trajectory.key(), trajectory));
    }
}
