package org.jdrtoolkit.core.model;

/** The rule that all numbers of a model are finite. */
final class Finite {

    private Finite() {}

    /** Refuses a number that is not finite, for records made in Java; files cannot hold one. */
    static void check(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Numbers of a model are finite, but this one is " + number + ".");
        }
    }
}
