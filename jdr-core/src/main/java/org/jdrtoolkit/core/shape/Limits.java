package org.jdrtoolkit.core.shape;

/**
 * The numbers that a field takes.
 *
 * @param low smallest, or minus infinity
 * @param high largest, or infinity
 * @param above numbers must be larger than this, or minus infinity
 */
public record Limits(double low, double high, double above) {

    private static final double LARGEST_PLAIN_WHOLE = 1e16;

    static Limits of(Within within) {
        return new Limits(within.low(), within.high(), within.above());
    }

    /** Whether a number is one of them. */
    public boolean contains(double number) {
        return low <= number && number <= high && number > above;
    }

    /** Such as {@code from 0 to 1}, to follow "it must be". */
    public String words() {
        String least = Double.isFinite(above) ? "above " + plain(above) : Double.isFinite(low) ? plain(low) + " or more" : "";
        if (!Double.isFinite(high)) {
            return least;
        } else if (low == high) {
            return plain(low);
        }
        return Double.isFinite(low) ? "from " + plain(low) + " to " + plain(high)
                : least.isEmpty() ? plain(high) + " or less" : least + " and at most " + plain(high);
    }

    /** A number as people write it: whole numbers without a point. */
    public static String plain(double number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN_WHOLE;
        return isWhole ? String.valueOf((long) number) : String.valueOf(number);
    }
}
