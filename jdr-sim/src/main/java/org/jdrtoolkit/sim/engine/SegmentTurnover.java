package org.jdrtoolkit.sim.engine;

import org.jdrtoolkit.sim.internal.chance.Chance;
import org.jdrtoolkit.sim.internal.chance.SegmentChance;

/**
 * How people of a segment leave and are replaced.
 *
 * @param leaving how likely they are to leave
 * @param chance who leaves when, by place and step
 * @param newcomers who the newcomers are, by place and by their number there: the same people under every plan, whenever they begin
 */
record SegmentTurnover(Leaving leaving, Chance chance, SegmentChance newcomers) {}
