package org.jdrtoolkit.sim.experiment;

import java.util.List;
import org.jdrtoolkit.sim.result.MeanCourses;

/**
 * Numbers kept of every world, as a table: a row for every combination of some names, such as plan and indicator, with a value in each column.
 * Writing, resuming and reporting missing values follow from it, so another measure takes one class and one line in the list of a run.
 */
public interface Measure {

    /** Name of the table and of its file, without {@code .csv}. */
    String id();

    /** The columns that identify a row, such as plan and indicator; no other column of a file may have their names. */
    List<String> names();

    /** The columns of values, such as a change; the unit is part of the name. */
    List<String> columns();

    /** The names of all rows, in their order. */
    List<List<String>> rows();

    /** The values of a world, row by row; not a number where there is nobody to measure. */
    double[] of(MeanCourses world);

    /** Whether a column may be empty in a world; otherwise a world without a value is refused. */
    default boolean mayBeEmpty(String column) {
        return false;
    }

    /** Whether the table is written only so that a stopped run can be resumed. */
    default boolean isForResuming() {
        return false;
    }
}
