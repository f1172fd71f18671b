package org.jdrtoolkit.sim.experiment;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.shape.Limits;

/** Where the distribution of a number has so much of its mass below (docs/numerics.md, equations 13 to 13d). */
final class Quantiles {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    /** The ends of a stated interval lie so many standard deviations from its middle. */
    private static final double OF_95_PERCENT = NORMAL.inverseCumulativeProbability(0.975);
    /** Weight of the most plausible value against the two ends, as in PERT. */
    private static final double PEAK_WEIGHT = 4;
    /** Values are rounded to twelve digits. */
    private static final double ACCURACY = 1e-15;
    /** Next to 0 and to 1, where a normal number would be infinite. */
    private static final double LEAST = 0x1p-54;
    private static final double MOST = Math.nextDown(1.0);

    private Quantiles() {}

    /** The value of a number with a range, for a part of the mass from 0 to 1. */
    static double of(NamedNumber number, double below) {
        Range range = number.range().orElseThrow();
        double low = range.low();
        double high = range.high();
        return switch (number.distribution()) {
            case TRIANGULAR -> triangular(low, number.value(), high, below);
            case UNIFORM -> within(low, high, low + below * (high - low));
            case NORMAL -> normal(number, (high / 2 - low / 2) / OF_95_PERCENT, below);
            case LOGNORMAL -> lognormal(number, Math.abs(StrictMath.log(Math.abs(high)) - StrictMath.log(Math.abs(low))) / 2 / OF_95_PERCENT, below);
            case BETA -> beta(low, number.value(), high, below);
        };
    }

    /** (13) */
    private static double triangular(double low, double peak, double high, double below) {
        double left = (peak - low) * (high - low);
        double right = (high - peak) * (high - low);
        double value = below * (high - low) < peak - low ? low + Math.sqrt(below * left) : high - Math.sqrt((1 - below) * right);
        return within(low, high, value);
    }

    private static double within(double low, double high, double value) {
        return Math.min(high, Math.max(low, value));
    }

    /** (13b) */
    private static double normal(NamedNumber number, double sd, double below) {
        double least = lowest(number);
        double most = number.limits().map(Limits::high).orElse(Double.POSITIVE_INFINITY);
        double value = number.value() + sd * standard((least - number.value()) / sd, (most - number.value()) / sd, below);
        return within(least, most, value);
    }

    /** (13c) A number below 0 mirrors one above, and both keep away from limits at 0. */
    private static double lognormal(NamedNumber number, double sd, double below) {
        double median = Math.abs(number.value());
        double sign = Math.signum(number.value());
        double least = lowest(number);
        double most = number.limits().map(Limits::high).orElse(Double.POSITIVE_INFINITY);
        double near = sign > 0 ? least : -most;
        double far = sign > 0 ? most : -least;
        double z = standard(near > 0 ? StrictMath.log(near / median) / sd : Double.NEGATIVE_INFINITY, StrictMath.log(far / median) / sd,
                sign > 0 ? below : 1 - below);
        return within(least, most, sign * median * StrictMath.exp(sd * z));
    }

    private static double lowest(NamedNumber number) {
        return number.limits().map(limits -> Double.isFinite(limits.above()) ? Math.nextUp(limits.above()) : limits.low()).orElse(Double.NEGATIVE_INFINITY);
    }

    /** A standard normal number between two, at so much of the mass between them. */
    private static double standard(double low, double high, double below) {
        double under = NORMAL.cumulativeProbability(low);
        double mass = NORMAL.cumulativeProbability(high) - under;
        return NORMAL.inverseCumulativeProbability(within(LEAST, MOST, under + below * mass));
    }

    /** (13d) */
    private static double beta(double low, double peak, double high, double below) {
        double towardsHigh = PEAK_WEIGHT * (peak - low) / (high - low);
        double part = new BetaDistribution(null, 1 + towardsHigh, 1 + PEAK_WEIGHT - towardsHigh, ACCURACY).inverseCumulativeProbability(within(0, 1, below));
        return within(low, high, low + part * (high - low));
    }
}
