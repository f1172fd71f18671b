package org.jdrtoolkit.house.wrong;

import org.jdrtoolkit.sim.internal.chance.Chance;

/** Looks into a room of another module. */
public final class LooksIntoARoom {

    Chance chance;
}
