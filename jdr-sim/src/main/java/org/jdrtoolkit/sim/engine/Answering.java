package org.jdrtoolkit.sim.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.chance.SegmentChance;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.scenario.DropOut;

/** Who of a chunk still answers the waves of a panel under one plan (docs/numerics.md, equation 11g). */
final class Answering {

    private final PanelQuestions questions;
    private final DropOut dropOut;
    private final Chunk chunk;
    private final Chance chance;
    private final List<Map.Entry<String, Double>> before;
    /** The observed scores of the wave before, by construct that drop-out reads there, then person of the chunk. */
    private final double[][] scoresBefore;
    private final boolean[] hasDroppedOut;

    Answering(PanelQuestions questions, DropOut dropOut, Chunk chunk) {
        this.questions = questions;
        this.dropOut = dropOut;
        this.chunk = chunk;
        long seed = chunk.segment().compiled().study().scenario().sampling().seed();
        this.chance = SegmentChance.ofSegment(seed, 0, chunk.segment().segment().id()).of("drop-out");
        this.before = List.copyOf(dropOut.perSdBefore().entrySet());
        this.scoresBefore = new double[before.size()][chunk.people()];
        this.hasDroppedOut = new boolean[chunk.people()];
    }

    /** Decides who of some people does not answer a wave; {@code levels} are true ones, by construct in the order of the model. */
    void at(int wave, People people, double[][] levels) {
        int offset = people.first() - chunk.first();
        if (wave > 0) {
            double[] logOdds = logOdds(wave, offset, people, levels);
            for (int p = 0; p < people.count(); p++) {
                hasDroppedOut[offset + p] |= chance.uniform(people.first() + p, questions.step(wave)) <= probability(logOdds[p]);
            }
        }
        for (int j = 0; j < before.size(); j++) {
            int construct = questions.variable(before.get(j).getKey());
            double[] observed = Arrays.copyOf(levels[construct], people.count());
            questions.addError(construct, wave, chunk, people, observed);
            System.arraycopy(observed, 0, scoresBefore[j], offset, people.count());
        }
    }

    private double[] logOdds(int wave, int offset, People people, double[][] levels) {
        double share = dropOut.shareAt(wave);
        double[] logOdds = new double[people.count()];
        Arrays.fill(logOdds, StrictMath.log(share) - StrictMath.log1p(-share));
        dropOut.perSdNow().forEach((construct, perSd) -> Rows.add(logOdds, perSd, levels[questions.variable(construct)]));
        for (int j = 0; j < before.size(); j++) {
            Rows.add(logOdds, before.get(j).getValue(), Arrays.copyOfRange(scoresBefore[j], offset, offset + people.count()));
        }
        return logOdds;
    }

    private static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** Puts not a number for whoever has dropped out. */
    void forgetOthers(People people, double[] row) {
        int offset = people.first() - chunk.first();
        for (int p = 0; p < people.count(); p++) {
            if (hasDroppedOut[offset + p]) {
                row[p] = Double.NaN;
            }
        }
    }
}
