package org.jdrtoolkit.sim.work;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Where the tasks of a run are done. Nothing else in the toolkit makes a thread, and results are the same in any workshop. */
public interface Workshop {

    /** How many tasks, for each that runs at a time, have begun or wait for their results to be taken: enough that no thread waits for the one that takes them. */
    int UNDER_WAY_PER_TASK = 4;

    /** How many tasks it is likely to run at the same time, at least 1. */
    int atOnce();

    /** The same place with so many tasks at the same time, at least 1, or as many as before if that is fewer. */
    Workshop atMost(int tasks);

    /**
     * Runs all tasks and passes their results on, in the order of the tasks, on the calling thread. Few results wait at a time, however many tasks
     * there are. When it returns, or throws what a task has thrown, no task is running any more.
     *
     * @param taker receives the results
     * @param meanwhile called on the calling thread, some twenty times a second or more often, while it waits for other threads
     */
    <T> void inOrder(List<? extends Callable<T>> tasks, Consumer<T> taker, Runnable meanwhile);
}
