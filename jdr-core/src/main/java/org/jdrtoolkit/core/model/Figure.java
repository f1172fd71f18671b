package org.jdrtoolkit.core.model;

/** Numbers of a model: their rule, and how messages write them. */
final class Figure {

    private static final double LARGEST_WRITTEN_WHOLE = 1e15;

    private Figure() {}

    /** Refuses what is not finite, for records that are made in Java; files cannot hold it. */
    static void check(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Numbers of a model are finite, but this one is " + number + ".");
        }
    }

    /** The number with up to ten digits, whole ones without a point. */
    static String text(double number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < LARGEST_WRITTEN_WHOLE;
        return isWhole ? String.valueOf((long) number) : String.valueOf((double) Math.round(number * 1e9) / 1e9);
    }
}
