package org.jdrtoolkit.sim.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps generated kernels, as plans, replications and drawn numbers share them. */
final class Kernels {

    /** Set to {@code interpreted} to do without generated code, for comparison. */
    static final String CHOICE = "jdr.kernel";

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

    /** The generated kernel, which any number of blocks may use at once; none where none can be made or none is wanted. */
    static Optional<Kernel> fused(RateProgram.Structure structure) {
        return "interpreted".equals(System.getProperty(CHOICE)) ? Optional.empty() : FUSED.computeIfAbsent(structure, Kernels::write);
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
