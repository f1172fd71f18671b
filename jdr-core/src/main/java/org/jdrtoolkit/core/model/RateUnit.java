package org.jdrtoolkit.core.model;

/** The unit of a flow's rate. */
public enum RateUnit {
    /** Per hour. */
    PER_HOUR(TimeUnit.HOUR),
    /** Per day. */
    PER_DAY(TimeUnit.DAY),
    /** Per week. */
    PER_WEEK(TimeUnit.WEEK),
    /** Per month. */
    PER_MONTH(TimeUnit.MONTH),
    /** Per Julian year. */
    PER_YEAR(TimeUnit.YEAR);

    private final TimeUnit time;

    RateUnit(TimeUnit time) {
        this.time = time;
    }

    /** The unit of time in the denominator. */
    public TimeUnit time() {
        return time;
    }
}
