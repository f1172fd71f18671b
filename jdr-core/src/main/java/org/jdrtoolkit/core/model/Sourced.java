package org.jdrtoolkit.core.model;

/** Something numeric that states the evidence it rests on. */
public sealed interface Sourced permits Estimate, Rate, Correlation, Noise, Factor.Table {

    /** Id of the evidence. */
    String evidence();
}
