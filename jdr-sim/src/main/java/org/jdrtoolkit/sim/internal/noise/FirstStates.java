package org.jdrtoolkit.sim.internal.noise;

import java.util.stream.IntStream;
import org.jdrtoolkit.sim.internal.chance.Chance;

/** The states in which people begin, such that nothing changes between people as long as nothing changes at all. */
public interface FirstStates {

    /** Positions of the constructs in which people begin anywhere but at 0. */
    IntStream constructs();

    /** Adds a first draw of the states of consecutive people, of whom the first is given, by construct, then person. */
    void start(double[][] draws, Chance[] streams, int firstPerson);

    /** Adds the states in which somebody new begins, drawn apart from any mates, by construct; newcomers of a person's place are numbered. */
    void draw(double[] draws, Chance[] streams, int person, int number);
}
