package org.jdrtoolkit.sim.internal.noise;

import java.util.stream.IntStream;
import org.jdrtoolkit.sim.internal.chance.Chance;

/** The states in which people begin, drawn such that differences between people stay stationary if nothing else changes. */
public interface FirstStates {

    /** Positions of the constructs whose states do not all begin at 0. */
    IntStream constructs();

    /** Adds a first draw of the states of consecutive people, from {@code firstPerson} on, by construct, then person. */
    void start(double[][] draws, Chance[] streams, int firstPerson);

    /** Adds the states in which a newcomer begins, drawn independently of any mates, by construct; newcomers of a place are numbered. */
    void draw(double[] draws, Chance[] streams, int person, int number);
}
