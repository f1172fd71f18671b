package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.sim.result.Findings;

/** A file in the folder of a run. A file more is a class of its own and one line in {@link ResultFiles}. */
public interface ResultFile {

    /** Its name in the folder. */
    String name();

    /** Whether it has something to tell of what was found. */
    boolean isFor(Findings found);

    /** Writes it. */
    void write(Findings found, Appendable out) throws IOException;
}
