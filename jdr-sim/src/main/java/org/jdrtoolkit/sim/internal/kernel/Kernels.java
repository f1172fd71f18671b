package org.jdrtoolkit.sim.internal.kernel;

import java.lang.System.Logger.Level;
import java.util.Optional;

/** The kernels of a structure; one for all programs that have it. */
final class Kernels {

    /** Set to {@code fused} or {@code interpreted} to force either kernel whatever the amount of work, for comparison. */
    static final String CHOICE = "jdr.kernel";

    /**
     * Person-steps from which generated code is worth its compilation, which takes two to five seconds of processor time; measured with the
     * shipped models (docs/performance.md).
     */
    private static final long WORTHWHILE = 300_000_000;

    private static final System.Logger LOG = System.getLogger(Kernels.class.getName());

    private final Structure structure;
    private final long personSteps;
    private final FlatSums sums;
    private final ByKind[] sumsByKind;
    private final Kernel ofOnePerson;
    private final Optional<Kernel> fused;

    /** The kernels of a structure for so many person-steps. */
    Kernels(Structure structure, long personSteps) {
        this.structure = structure;
        this.personSteps = personSteps;
        this.sums = FlatSums.of(structure);
        this.sumsByKind = structure.sums().stream().map(ByKind::of).toArray(ByKind[]::new);
        this.ofOnePerson = new OnePersonKernel(sums);
        this.fused = fused(structure, personSteps);
    }

    /** The generated kernel, which any number of blocks may use at once; empty if it is not worth compiling, not wanted, or cannot be made. */
    private static Optional<Kernel> fused(Structure structure, long personSteps) {
        String choice = System.getProperty(CHOICE, personSteps < WORTHWHILE ? "interpreted" : "fused");
        if (choice.equals("interpreted")) {
            return Optional.empty();
        }
        try {
            return Optional.of(FusedKernel.of(structure));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.log(Level.WARNING, "Going on without generated code, which is slower: {0}", e);
            return Optional.empty();
        }
    }

    /** These kernels if the structure is the same, otherwise those of the other structure. */
    Kernels with(Structure other) {
        return other.equals(structure) ? this : new Kernels(other, personSteps);
    }

    /** What is added up, without numbers. */
    Structure structure() {
        return structure;
    }

    /** The same in arrays. */
    FlatSums sums() {
        return sums;
    }

    /** A kernel for a block of people: the generated one, or else one that goes through the structure. */
    Kernel of(int people) {
        return fused.orElseGet(() -> people == 1 ? ofOnePerson : new InterpretedKernel(sumsByKind, people));
    }

    /** The kernel that moves only the first person of a block. */
    Kernel ofOnePerson() {
        return ofOnePerson;
    }
}
