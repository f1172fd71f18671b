package org.jdrtoolkit.core.model;

import java.util.List;

/** A part of a formula that reads variables. */
public interface Reads {

    /** Ids of the constructs, levers and auxiliaries that it reads, each once. */
    List<String> reads();
}
