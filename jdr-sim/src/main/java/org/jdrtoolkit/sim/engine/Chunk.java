package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Source;

/**
 * Consecutive people of a segment, in one or more blocks: the work of one task. The division does not depend on threads, so neither do
 * the results.
 *
 * @param segment whose people they are
 * @param first the first of them, counted within the segment
 * @param people number of people
 * @param blockSize people per block; whole teams, but for the last
 * @param teamSize people per team where noise depends on it, so that a smaller last team is a block of its own; otherwise 1
 */
record Chunk(SegmentPeople segment, int first, int people, int blockSize, int teamSize) {

    /** Few enough for the state of the people to stay in the second-level cache, enough for long loops and for counting many at once. */
    private static final int PEOPLE_PER_BLOCK = 512;
    /** Enough chunks to keep many threads busy to the end. */
    private static final int CHUNKS_PER_SEGMENT = 64;

    /** The people of a segment. */
    static List<Chunk> of(SegmentPeople segment) {
        RateEquations equations = segment.compiled().equations();
        boolean hasCrossover = equations.reads(Source.TEAM_MATES);
        int teamSize = segment.compiled().study().scenario().workforce().teamSize()
                .orElse(hasCrossover || equations.reads(Source.TEAM_MEAN) ? segment.count() : 1);
        int blockSize = Math.max(1, PEOPLE_PER_BLOCK / teamSize) * teamSize;
        int blocks = (segment.count() + blockSize - 1) / blockSize;
        int blocksPerChunk = (blocks + CHUNKS_PER_SEGMENT - 1) / CHUNKS_PER_SEGMENT;
        return new Chunk(segment, 0, segment.count(), blockSize, hasCrossover ? teamSize : 1).inPartsOf(Math.max(1, blocksPerChunk));
    }

    /** The same people in parts of so many blocks each. */
    List<Chunk> inPartsOf(int blocks) {
        List<Chunk> parts = new ArrayList<>();
        int size = blocks * blockSize;
        for (int done = 0; done < people; done += size) {
            parts.add(new Chunk(segment, first + done, Math.min(size, people - done), blockSize, teamSize));
        }
        return parts;
    }

    /** How many of the remaining people belong to the next block. */
    int nextBlock(int left) {
        return left >= blockSize ? blockSize : left > teamSize ? left / teamSize * teamSize : left;
    }
}
