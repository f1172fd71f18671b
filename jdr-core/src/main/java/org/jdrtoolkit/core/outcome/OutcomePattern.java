package org.jdrtoolkit.core.outcome;

import org.jdrtoolkit.core.text.Text;

/**
 * What a change in work does to wellbeing and performance together (Peccei &amp; Van De Voorde 2019, 10.1111/1748-8583.12254;
 * the fourth quadrant, which they do not name, is called wellbeing at the cost of performance here).
 */
public enum OutcomePattern {
    /** Wellbeing up, performance up. */
    MUTUAL_GAINS("mutual gains", "wederzijdse winst"),
    /** Performance up, wellbeing down. */
    CONFLICTING_OUTCOMES("conflicting outcomes", "tegenstrijdige uitkomsten"),
    /** Wellbeing down, performance down. */
    MUTUAL_LOSSES("mutual losses", "wederzijds verlies"),
    /** Wellbeing up, performance down. */
    WELLBEING_AT_THE_COST_OF_PERFORMANCE("wellbeing at the cost of performance", "welzijn ten koste van prestatie"),
    /** At least one of the two changed less than the smallest effect of interest, so no quadrant is claimed. */
    NO_MEANINGFUL_CHANGE("no meaningful change", "geen betekenisvolle verandering");

    /**
     * Smallest effect of interest where the caller states none: 0.05 standard deviations, the lower end of what technology
     * alone is expected to do to wellbeing (0.05 to 0.10).
     */
    public static final double SMALLEST_EFFECT_Z = 0.05;

    private final Text title;

    OutcomePattern(String en, String nl) {
        this.title = Text.of(en, nl);
    }

    /** Its name, as shown to people. */
    public Text title() {
        return title;
    }

    /** The pattern of two changes in standard deviations; a change inside ± the smallest effect counts as none. */
    public static OutcomePattern of(double wellbeingChangeZ, double performanceChangeZ, double smallestEffectZ) {
        Direction wellbeing = Direction.of(wellbeingChangeZ, smallestEffectZ);
        Direction performance = Direction.of(performanceChangeZ, smallestEffectZ);
        if (wellbeing == Direction.UNCHANGED || performance == Direction.UNCHANGED) {
            return NO_MEANINGFUL_CHANGE;
        }
        if (wellbeing == Direction.UP) {
            return performance == Direction.UP ? MUTUAL_GAINS : WELLBEING_AT_THE_COST_OF_PERFORMANCE;
        }
        return performance == Direction.UP ? CONFLICTING_OUTCOMES : MUTUAL_LOSSES;
    }
}
