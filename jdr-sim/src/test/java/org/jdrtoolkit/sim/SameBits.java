package org.jdrtoolkit.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Trajectory;

/** Two runs that say the same, to the last bit. */
public final class SameBits {

    private SameBits() {}

    /** Claims that whatever one run has, the other has too; it may have more. */
    public static void assertSameBits(RunResult one, RunResult other) {
        for (Trajectory trajectory : one.trajectories()) {
            assertThat(other.trajectory(trajectory.key().plan(), trajectory.key().segment(), trajectory.key().variable(),
                    trajectory.key().statistic()).orElseThrow().values()).as(trajectory.key().toString()).isEqualTo(trajectory.values());
        }
    }
}
