package org.jdrtoolkit.house.wrong;

/** Comes out of an egg. */
public final class Hen {

    Egg from;
}
