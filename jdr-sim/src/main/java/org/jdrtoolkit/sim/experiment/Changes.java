package org.jdrtoolkit.sim.experiment;

import java.util.List;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.Study;

/** The change of each outcome, in SD, when plans are judged: by judged plan, segment with the whole workforce first, and outcome. */
public final class Changes implements Measure {

    /** Name of the table. */
    public static final String ID = "worlds";

    private final String against;
    private final int judged;
    private final List<String> plans;
    private final List<String> segments;
    private final List<String> outcomes;

    private Changes(Study study) {
        this.against = study.scenario().verdict().against();
        this.judged = study.scenario().time().resultAt(study.scenario().verdictTime());
        this.plans = study.scenario().judgedPlans().stream().map(Plan::id).toList();
        this.segments = study.scenario().workforce().reported();
        this.outcomes = study.model().outcomes().stream().map(Indicator::id).toList();
    }

    /** The changes of outcomes in a study. */
    public static Changes of(Study study) {
        return new Changes(study);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> names() {
        return List.of("plan", "segment", "indicator");
    }

    @Override
    public List<String> columns() {
        return List.of("changeZ");
    }

    @Override
    public List<List<String>> rows() {
        return plans.stream().flatMap(plan -> segments.stream().flatMap(segment -> outcomes.stream().map(outcome -> List.of(plan, segment, outcome)))).toList();
    }

    /** The position of the change of an outcome among the values; the ids must exist. */
    public int place(String plan, String segment, String outcome) {
        return (plans.indexOf(plan) * segments.size() + segments.indexOf(segment)) * outcomes.size() + outcomes.indexOf(outcome);
    }

    @Override
    public double[] of(MeanCourses world) {
        return rows().stream().mapToDouble(row -> world.mean(row.get(0), row.get(1), row.get(2)).value(judged)
                - world.mean(against, row.get(1), row.get(2)).value(judged)).toArray();
    }
}
