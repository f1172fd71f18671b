package org.jdrtoolkit.core.model;

/** The unit in which a model or a scenario counts time. */
public enum TimeUnit {
    /** A twenty-fourth of a day. */
    HOUR(1.0 / 168),
    /** A seventh of a week. */
    DAY(1.0 / 7),
    /** Seven days. */
    WEEK(1),
    /** A twelfth of a Julian year: 365.25 / 12 / 7 weeks, about 4.348. */
    MONTH(365.25 / 12 / 7),
    /** A Julian year: 365.25 / 7 weeks, about 52.18. */
    YEAR(365.25 / 7);

    /** Length of a Julian year in weeks: 365.25 / 7, about 52.18. */
    public static final double WEEKS_PER_YEAR = 365.25 / 7;

    private final double weeks;

    TimeUnit(double weeks) {
        this.weeks = weeks;
    }

    /** Length in weeks. */
    public double weeks() {
        return weeks;
    }

    /** The length of this unit in the other; exactly 1 for the unit itself. */
    public double in(TimeUnit other) {
        return this == other ? 1 : weeks / other.weeks;
    }
}
