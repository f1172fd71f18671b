package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.chance.SegmentChance;
import org.jdrtoolkit.sim.internal.kernel.Spread;
import org.jdrtoolkit.sim.internal.kernel.Spreads;
import org.jdrtoolkit.sim.scenario.Start;

/** The starting levels of a segment's people, before differences between them. */
final class Beginning {

    private final SegmentPeople segment;
    private final double[] baseline;
    private final double[] offsets;
    private final Start[] starts;

    Beginning(SegmentPeople segment) {
        Compiled compiled = segment.compiled();
        this.segment = segment;
        this.baseline = compiled.equations().constructs().stream()
                .mapToDouble(id -> segment.segment().baseline().getOrDefault(id, 0.0)).toArray();
        this.offsets = new double[baseline.length];
        this.starts = new Start[baseline.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = compiled.construct(i).scale() == Scale.Z ? baseline[i] : 0;
            starts[i] = segment.segment().initial().get(compiled.construct(i).id());
            if (starts[i] == null) {
                starts[i] = new Start.Exactly(compiled.construct(i).initial().map(level -> level.value()).orElse(offsets[i]));
            }
        }
    }

    /** The segment's own part of set points, by construct. */
    double[] baseline() {
        return baseline;
    }

    /** How far apart the people of the segment begin. */
    Spreads spreads() {
        Spread[] deviations = new Spread[offsets.length];
        Spread[] setPoints = new Spread[offsets.length];
        boolean areTogether = segment.turnover().isEmpty();
        for (int i = 0; i < offsets.length; i++) {
            int construct = i;
            boolean hasStates = segment.compiled().noise().filter(layers -> layers.hasStates(construct)).isPresent();
            boolean hasSetPoints = segment.compiled().noise().filter(layers -> layers.hasSetPoints(construct)).isPresent();
            deviations[i] = hasStates ? Spread.DIFFERENT : ofStart(i, areTogether);
            setPoints[i] = hasSetPoints ? Spread.DIFFERENT : baseline[i] == 0 ? Spread.NOTHING : Spread.SAME;
        }
        return new Spreads(deviations, setPoints, areTogether);
    }

    /** A deviation is {@link Spread#NOTHING} at 0, not at negative zero, which a first step would change; newcomers begin after others moved. */
    private Spread ofStart(int construct, boolean areTogether) {
        if (starts[construct] instanceof Start.Exactly exactly) {
            boolean isAtSetPoint = Double.doubleToRawLongBits(exactly.level() - offsets[construct]) == 0;
            return isAtSetPoint ? Spread.NOTHING : areTogether ? Spread.SAME : Spread.DIFFERENT;
        }
        return Spread.DIFFERENT;
    }

    /** Deviations from set points of consecutive people, from {@code first} on, by construct, then person. */
    double[][] deviations(int first, int people) {
        boolean isOnePerson = segment.compiled().isRepresentative();
        double[][] x = new double[offsets.length][people];
        for (int i = 0; i < offsets.length; i++) {
            for (int p = 0; p < people; p++) {
                x[i][p] = (isOnePerson ? starts[i].meanLevel() : level(starts[i], segment.chance().starts()[i], first + p, 0)) - offsets[i];
            }
        }
        return x;
    }

    /** Puts a newcomer in a place, counted from the person {@code first}; the newcomers of a place are numbered. */
    void renew(double[][] x, SegmentChance newcomers, int first, int place, int number) {
        for (int i = 0; i < x.length; i++) {
            x[i][place] = level(starts[i], newcomers.starts()[i], first + place, number) - offsets[i];
        }
    }

    private static double level(Start start, Chance chance, int person, int number) {
        return start.fold(Start.Exactly::level,
                uniform -> uniform.range().low() + (uniform.range().high() - uniform.range().low()) * chance.uniform(person, number),
                normal -> normal.mean() + normal.sd() * chance.normal(person, number));
    }
}
