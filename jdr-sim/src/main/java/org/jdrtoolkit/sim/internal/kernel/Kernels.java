package org.jdrtoolkit.sim.internal.kernel;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether code is generated for a model. */
final class Kernels {

    /** Set to {@code fused} or {@code interpreted} to have the one or the other whatever there is to do, for comparison. */
    static final String CHOICE = "jdr.kernel";

    /**
     * Steps of persons from which generated code is worth its compilation, which takes two to five seconds of processor time; measured with the
     * shipped models (docs/performance.md).
     */
    private static final long WORTHWHILE = 300_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Kernels.class);

    private Kernels() {}

    /** The generated kernel, which any number of blocks may use at once; none where it is not worth its while, not wanted, or cannot be made. */
    static Optional<Kernel> fused(Structure structure, long personSteps) {
        String choice = System.getProperty(CHOICE, personSteps < WORTHWHILE ? "interpreted" : "fused");
        if (choice.equals("interpreted")) {
            return Optional.empty();
        }
        try {
            return Optional.of(FusedKernel.of(structure));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.info("Going on without generated code, which is slower: {}", e.toString());
            return Optional.empty();
        }
    }
}
