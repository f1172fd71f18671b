package org.jdrtoolkit.sim.result;

import java.util.List;
import org.jdrtoolkit.core.problem.Problem;

/**
 * What was probably not meant, or cannot be right, in a study that was run all the same.
 *
 * @param warnings each at its place in the scenario or model, if that was read from a file; at least one
 */
public record Doubts(List<Problem> warnings) implements Finding {

    public Doubts {
        warnings = List.copyOf(warnings);
    }
}
