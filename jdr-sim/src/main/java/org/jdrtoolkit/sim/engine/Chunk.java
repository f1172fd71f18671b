package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Study;

/**
 * Consecutive people of a segment under a plan, some blocks of them: the work of one task. How people are divided does not depend on
 * threads, so neither do the results.
 *
 * @param segment whose people they are
 * @param first the first of them, counted within the segment
 * @param people how many they are
 * @param blockSize people per block; whole teams, but for the last
 * @param teamSize people per team where noise depends on it, so that a smaller last team is a block of its own; otherwise 1
 */
record Chunk(SegmentPlan segment, int first, int people, int blockSize, int teamSize) {

    /** Few enough people for their state to stay in the second-level cache, enough for long loops and for counting many at once. */
    private static final int PEOPLE_PER_BLOCK = 512;
    /** Enough chunks to keep many threads busy to the end. */
    private static final int CHUNKS_PER_SEGMENT = 64;

    /** All people of a study under a plan, segments in the order of their ids. */
    static List<Chunk> of(Study study, RateEquations equations, boolean isEveryone, Plan plan, int replication) {
        List<Segment> segments = study.scenario().workforce().segmentsOrAll().stream()
                .sorted(Comparator.comparing(Segment::id)).toList();
        int[] people = Headcount.of(study.scenario().workforce().size(), segments);
        RateProgram program = new RateProgram(equations, isEveryone, Kernels.personSteps(study));
        Optional<Leaving> leaving = Leaving.of(study, equations);
        List<Chunk> chunks = new ArrayList<>();
        for (int s = 0; s < segments.size(); s++) {
            SegmentPlan segment = SegmentPlan.of(study.scenario(), equations, program, plan, replication, segments.get(s),
                    isEveryone ? people[s] : 1, leaving);
            chunks.addAll(of(segment, study.scenario().workforce().teamSize(), equations));
        }
        return chunks;
    }

    /** The sizes that teams have, where noise depends on it: each segment's own, and that of its last team. */
    static SortedSet<Integer> teamSizes(Study study) {
        List<Segment> segments = study.scenario().workforce().segmentsOrAll().stream().sorted(Comparator.comparing(Segment::id)).toList();
        SortedSet<Integer> sizes = new TreeSet<>();
        for (int people : Headcount.of(study.scenario().workforce().size(), segments)) {
            int teamSize = study.scenario().workforce().teamSize().orElse(people);
            if (people >= teamSize && people > 0) {
                sizes.add(teamSize);
            }
            if (people > 0 && people % teamSize > 0) {
                sizes.add(people % teamSize);
            }
        }
        return sizes;
    }

    private static List<Chunk> of(SegmentPlan segment, Optional<Integer> wantedTeamSize, RateEquations equations) {
        boolean hasCrossover = equations.reads(Source.TEAM_MATES);
        int teamSize = wantedTeamSize.orElse(hasCrossover || equations.reads(Source.TEAM_MEAN) ? segment.people() : 1);
        int blockSize = Math.max(1, PEOPLE_PER_BLOCK / teamSize) * teamSize;
        int blocks = (segment.people() + blockSize - 1) / blockSize;
        int blocksPerChunk = (blocks + CHUNKS_PER_SEGMENT - 1) / CHUNKS_PER_SEGMENT;
        int peoplePerChunk = blocksPerChunk * blockSize;
        List<Chunk> chunks = new ArrayList<>();
        for (int first = 0; first < segment.people(); first += peoplePerChunk) {
            chunks.add(new Chunk(segment, first, Math.min(peoplePerChunk, segment.people() - first), blockSize,
                    hasCrossover ? teamSize : 1));
        }
        return chunks;
    }

    /** The blocks of the chunk one after another, each as it is wanted and then forgotten. */
    Iterable<Block> blocks(Study study, RateEquations equations, Optional<NoiseLayers> noise) {
        return () -> new Iterator<>() {
            private int next = first;

            @Override
            public boolean hasNext() {
                return next < first + people;
            }

            @Override
            public Block next() {
                int left = first + people - next;
                int size = left >= blockSize ? blockSize : left > teamSize ? left / teamSize * teamSize : left;
                Optional<NoiseLayers> layers = noise.map(all -> all.inTeamsOf(Math.min(teamSize, size)));
                Block block = new Block(study, equations, layers, segment, next, size);
                next += size;
                return block;
            }
        };
    }
}
