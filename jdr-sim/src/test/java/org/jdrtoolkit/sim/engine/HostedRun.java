package org.jdrtoolkit.sim.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;

/** What a host does with the libraries in a class loader of their own: runs, stops in the middle, runs again, with every kind of kernel. */
public final class HostedRun implements Callable<String> {

    private static final String SCENARIO = """
            {"id": "hosted", "title": {"en": "Hosted"}, "model": "jdr-core-5", "time": {"horizon": 52},
             "workforce": {"size": 2000, "teamSize": 8},
             "plans": [{"id": "more", "title": {"en": "More"}, "levers": [{"lever": "extraWorkload", "from": 1, "to": 1}]}],
             "sampling": {"seed": 1, "parameterDraws": 6}}""";

    /** Stops a run once this much is done. */
    private record StopAt(double part, double[] done) implements Watch {

        @Override
        public void at(double now) {
            done[0] = now;
        }

        @Override
        public boolean isStopped() {
            return done[0] > part;
        }
    }

    /** What has come out, in words. */
    @Override
    public String call() {
        Study study = ScenarioFile.read("hosted.json", SCENARIO, Path.of("")).orThrow();
        System.setProperty("jdr.kernel", "fused");
        try {
            Simulation simulation = Simulation.of(study);
            boolean isStopped = simulation.run(Workshops.threads(2), new StopAt(0.3, new double[1])).isEmpty();
            int some = Ensemble.of(simulation).run(Workshops.threads(2), new StopAt(0.3, new double[1]), List.of()).get(Stopped.class).worlds();
            int all = Ensemble.of(simulation).run(Workshops.threads(2), Watch.SILENT, List.of()).get(Worlds.class).worlds().size();
            return "stopped " + isStopped + ", some worlds " + (some < 6) + ", all worlds " + all + ", plans "
                    + simulation.run(Workshops.threads(2), Watch.SILENT).orElseThrow().verdicts().size();
        } finally {
            System.clearProperty("jdr.kernel");
        }
    }
}
