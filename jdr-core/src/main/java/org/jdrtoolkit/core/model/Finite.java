package org.jdrtoolkit.core.model;

/** The rule that all numbers of a model keep. */
final class Finite {

    private Finite() {}

    /** Refuses what is not finite, for records that are made in Java; files cannot hold it. */
    static void check(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Numbers of a model are finite, but this one is " + number + ".");
        }
    }
}
