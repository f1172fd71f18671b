package org.jdrtoolkit.charts;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.file.ScenarioFile;
import org.jdrtoolkit.sim.result.RunResult;

/** Runs of the scenarios beside this class, made once. */
public final class Runs {

    public static final RunResult TWO_PLANS = of("two-plans");
    public static final RunResult FIVE_PLANS = of("five-plans");
    public static final RunResult ONE_SMALL_PLAN = of("one-small-plan");
    /** Compared with one of its plans, and judged before the end. */
    public static final RunResult JUDGED_HALFWAY = of("judged-halfway");
    public static final RunResult NO_PLANS = of("no-plans");

    /** A model alone whose two segments start at different levels. */
    public static final RunResult TWO_SEGMENTS = of("two-segments");

    private Runs() {}

    private static RunResult of(String name) {
        try {
            Path file = Path.of(Runs.class.getResource(name + ".json").toURI());
            return Simulation.of(ScenarioFile.read(file).orThrow()).run();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
