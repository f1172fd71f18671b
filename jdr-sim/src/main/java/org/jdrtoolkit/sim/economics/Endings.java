package org.jdrtoolkit.sim.economics;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.result.MeanCourses;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.Study;

/** How the balance of each judged plan ends in a world, in euros; for studies in which something is valued. */
public final class Endings implements Measure {

    private static final int NET_EUROS = 0;
    private static final int BREAK_EVEN_TIME = 1;
    private static final List<String> COLUMNS = List.of("netEuros", "breakEvenTime");

    private final List<String> plans;

    private Endings(Study study) {
        this.plans = study.scenario().judgedPlans().stream().map(Plan::id).toList();
    }

    /** The endings of the judged plans of a study. */
    public static Endings of(Study study) {
        return new Endings(study);
    }

    @Override
    public String id() {
        return "balances";
    }

    @Override
    public List<String> names() {
        return List.of("plan");
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> rows() {
        return plans.stream().map(List::of).toList();
    }

    /** A plan that has not broken even has no break-even time. */
    @Override
    public boolean mayBeEmpty(String column) {
        return column.equals(COLUMNS.get(BREAK_EVEN_TIME));
    }

    @Override
    public double[] of(MeanCourses world) {
        return Balances.of(world).all().stream().map(Balance::ending)
                .flatMapToDouble(ending -> DoubleStream.of(ending.netEuros(), ending.breakEvenTime().orElse(Double.NaN))).toArray();
    }

    /** How the balance of a judged plan ends in a world of which endings are kept. */
    public Ending in(World world, String plan) {
        int row = plans.indexOf(plan) * COLUMNS.size();
        double time = world.value(id(), row + BREAK_EVEN_TIME);
        return new Ending(world.value(id(), row + NET_EUROS), Double.isNaN(time) ? Optional.empty() : Optional.of(time));
    }
}
