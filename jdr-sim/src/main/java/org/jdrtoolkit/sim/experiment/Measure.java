package org.jdrtoolkit.sim.experiment;

import java.util.List;
import org.jdrtoolkit.sim.result.MeanCourses;

/**
 * Numbers that are kept of every world, as a table: a row for every combination of some names, such as plan and indicator, with a value in each column.
 * Writing, resuming and telling that a value is missing follow from it, so another measure is a class of its own and one line in the list of a run.
 */
public interface Measure {

    /** Name of the table and of its file, without {@code .csv}. */
    String id();

    /** What a row is named after, such as plan and indicator; words that no other column of a file has. */
    List<String> names();

    /** What stands in a row, such as a change; the unit is a word in the name. */
    List<String> columns();

    /** The names of all rows, in their order. */
    List<List<String>> rows();

    /** The values of a world, row by row; not a number where there is nobody of whom something could be said. */
    double[] of(MeanCourses world);

    /** Whether a world may have nothing in a column; otherwise a world without a value is refused. */
    default boolean mayBeEmpty(String column) {
        return false;
    }

    /** Whether it is written for the sake of a run that goes on after a stop alone. */
    default boolean isForResuming() {
        return false;
    }
}
