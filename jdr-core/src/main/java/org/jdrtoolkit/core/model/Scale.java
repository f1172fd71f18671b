package org.jdrtoolkit.core.model;

/** How a construct is measured. */
public enum Scale {
    /** Standard deviations from today's average person: 0 is the average, 1 is one standard deviation above. */
    Z,
    /** A level that flows fill and empty, from 0 upwards. */
    STOCK
}
