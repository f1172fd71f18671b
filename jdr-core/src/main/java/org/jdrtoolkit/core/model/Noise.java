package org.jdrtoolkit.core.model;

import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.OrElse;
import org.jdrtoolkit.core.shape.RefersTo;
import org.jdrtoolkit.core.shape.Within;

/**
 * Retest correlations of demands and burn-out hardly fall between 1 and 36 months (Guthier, Dormann &amp; Voelkle 2020,
 * 10.1037/bul0000304), which one fading process cannot show; a lasting, a fading and a weekly layer can.
 */
@About("Shares of the observed variance between people; they sum to 1.")
public record Noise(
        @About("Share that belongs to the person and the job and hardly changes.") @Within(low = 0, high = 1) double chronic,
        @About("Share that moves with the construct's own half-life and takes part in its effects.") @Within(low = 0, high = 1) double state,
        @About("Share that comes and goes within weeks.") @Within(low = 0, high = 1) double weekly,
        @About("Share that is measurement error.") @Within(low = 0, high = 1) double error,
        @About("Weeks in which half of a chronic difference fades.") @Within(above = 0) @OrElse("780") double chronicHalfLifeWeeks,
        @About("Weeks in which half of a weekly difference fades.") @Within(above = 0) @OrElse("1") double weeklyHalfLifeWeeks,
        @About("Id of the evidence for these shares and half-lives.") @RefersTo("evidence") String evidence) implements Sourced {

    private static final double ROUNDING = 1e-9;

    public Noise {
        double sum = chronic + state + weekly + error;
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("The shares chronic, state, weekly and error sum to " + Decimals.plain(sum) + ", not to 1.");
        }
    }
}
