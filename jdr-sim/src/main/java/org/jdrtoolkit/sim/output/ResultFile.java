package org.jdrtoolkit.sim.output;

import java.io.IOException;
import org.jdrtoolkit.sim.result.Findings;

/** A file in the folder of a run. Another file takes one class and one line in {@link ResultFiles}. */
public interface ResultFile {

    /** Its name in the folder. */
    String name();

    /** Whether it has anything to report of the findings. */
    boolean isFor(Findings found);

    /** Writes the file. */
    void write(Findings found, Appendable out) throws IOException;
}
