package org.jdrtoolkit.sim.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.sim.scenario.Persons;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Study;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps generated kernels, as plans, replications and drawn numbers share them. */
final class Kernels {

    /** Set to {@code fused} or {@code interpreted} to have the one or the other whatever there is to do, for comparison. */
    static final String CHOICE = "jdr.kernel";

    /**
     * Steps of persons from which generated code is worth its compilation, which takes two to five seconds of processor time; measured with the
     * shipped models (docs/performance.md).
     */
    private static final long WORTHWHILE = 300_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);
    private static final int MOST_KEPT = 64;

    /** Kernels in use lately; none for a structure for which none could be made. */
    private static final Map<RateProgram.Structure, Optional<Kernel>> FUSED = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RateProgram.Structure, Optional<Kernel>> eldest) {
            return size() > MOST_KEPT;
        }
    });

    private Kernels() {}

    /** The generated kernel, which any number of blocks may use at once; none where it is not worth its while, not wanted, or cannot be made. */
    static Optional<Kernel> fused(RateProgram.Structure structure, long personSteps) {
        String choice = System.getProperty(CHOICE, personSteps < WORTHWHILE ? "interpreted" : "fused");
        return choice.equals("interpreted") ? Optional.empty() : FUSED.computeIfAbsent(structure, Kernels::write);
    }

    /** All steps of all persons that a study asks for. */
    static long personSteps(Study study) {
        Scenario scenario = study.scenario();
        int people = scenario.workforce().simulate() == Persons.EVERYONE ? scenario.workforce().size() : 1;
        return (long) people * scenario.time().steps() * scenario.plansAndNone().size() * (1 + scenario.sampling().worlds());
    }

    private static Optional<Kernel> write(RateProgram.Structure structure) {
        try {
            return Optional.of(FusedKernel.of(structure));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.info("Going on without generated code, which is slower: {}", e.toString());
            return Optional.empty();
        }
    }
}
