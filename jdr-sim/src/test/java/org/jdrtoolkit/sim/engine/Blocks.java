package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.Study;

/** The people of a study, for tests that look at them one by one. */
final class Blocks {

    private Blocks() {}

    /** All blocks under a plan by its place; 0 is the organisation that changes nothing. */
    static List<Block> of(Study study, int plan) {
        List<Plan> plans = List.of(study.scenario().allPlans().get(plan));
        List<Block> blocks = new ArrayList<>();
        for (SegmentPeople segment : SegmentPeople.all(Compiled.of(study), 0)) {
            for (Chunk chunk : Chunk.of(segment)) {
                int size;
                for (int done = 0; done < chunk.people(); done += size) {
                    size = chunk.nextBlock(chunk.people() - done);
                    blocks.add(new Block(chunk, plans, chunk.first() + done, size, () -> false));
                }
            }
        }
        return blocks;
    }
}
