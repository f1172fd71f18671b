package org.jdrtoolkit.core.model;

/** The kind of evidence behind a number, strongest first. */
public enum EvidenceKind {
    /** Pooled over studies. */
    META_ANALYSIS,
    /** One study with more than one measurement in time, or an experiment. */
    LONGITUDINAL,
    /** One study with one measurement in time. */
    CROSS_SECTIONAL,
    /** Interviews and case descriptions: the sign, not the size. */
    QUALITATIVE,
    /** Part of a published formal model: right by definition for that model, not measured on people. */
    FORMAL_MODEL,
    /** Chosen by the modeller. */
    ASSUMPTION
}
