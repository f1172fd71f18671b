package org.example.embedding;

import java.nio.file.Path;
import java.util.Optional;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.output.ResultFolder;
import org.jdrtoolkit.sim.output.StoppedRun;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.Scenarios;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;

/** What becomes of the wellbeing of the plan that cuts staff if it cuts less? One lever of a shipped scenario, altered; many worlds; one run cancelled and resumed. */
public final class FewerCuts {

    private static final String PLAN = "efficiency-first";

    private FewerCuts() {}

    /** The shipped question with another level of one lever, in a few plausible worlds. */
    static Study study(double reduction) {
        return Scenarios.read("care-hr/assistant").orThrow().with(scenario -> scenario
                .withSampling(new Sampling(7, 12, 1))
                .toBuilder().plan(PLAN, plan -> plan.lever("staffingReduction", change -> change.to(reduction))).build());
    }

    /** Runs a study until it is done, or until so much of it is; tells how far it is. */
    static Findings run(StudyRun run, Optional<Double> until) {
        return run.run(Workshops.threads(2), new Watch() {
            private double done;

            @Override
            public void at(double part) {
                done = part;
            }

            @Override
            public boolean isStopped() {
                return until.isPresent() && done >= until.get();
            }
        });
    }

    /** Writes what was found into a folder of its own. */
    static Path write(Findings found, Path out) {
        try (ResultFolder folder = ResultFolder.open(out, found.study())) {
            folder.write(found);
            return folder.complete();
        }
    }

    /** In how many of a hundred worlds performance rises while health suffers. */
    static long percentConflicting(Findings found) {
        return Math.round(100 * found.get(Worlds.class).probabilities(PLAN, "all", OutcomeKind.HEALTH_WELLBEING)
                .get(OutcomePattern.CONFLICTING_OUTCOMES).value());
    }

    /** Runs the cut as shipped; cancels a run of half the cut, writes what is complete, and goes on with it. */
    public static void main(String[] arguments) {
        Path out = Path.of(arguments.length == 0 ? "out" : arguments[0]);
        System.out.println("Conflicting outcomes of the cut as shipped: " + percentConflicting(run(StudyRun.of(study(0.2)), Optional.empty())) + " %");
        Study half = study(0.1);
        Findings cancelled = run(StudyRun.of(half), Optional.of(0.6));
        System.out.println("Cancelled: " + cancelled.get(Stopped.class));
        write(cancelled, out);
        Findings resumed = run(StudyRun.of(half).resuming(StoppedRun.worlds(half, out)), Optional.empty());
        System.out.println("Conflicting outcomes of half the cut: " + percentConflicting(resumed) + " %");
        System.out.println("Written: " + write(resumed, out));
    }
}
