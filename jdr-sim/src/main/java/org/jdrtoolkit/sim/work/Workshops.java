package org.jdrtoolkit.sim.work;

import java.util.concurrent.ExecutorService;

/** The available workshops; a host may supply one of its own. */
public final class Workshops {

    private Workshops() {}

    /** The calling thread, one task after another. */
    public static Workshop here() {
        return new CallingThread();
    }

    /** So many threads, at least 1, which begin and end with each round of tasks. */
    public static Workshop threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("A workshop has 1 thread or more, but here it is " + threads + ".");
        }
        return new OwnThreads(threads);
    }

    /** As many threads as the machine has processors. */
    public static Workshop allProcessors() {
        return threads(Runtime.getRuntime().availableProcessors());
    }

    /**
     * The threads of a host, which owns them and shuts them down. The run must be started on a thread that is not one of them.
     *
     * @param atOnce how many tasks the executor is likely to run at the same time, at least 1
     */
    public static Workshop of(ExecutorService executor, int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("An executor does 1 task or more at once, but here it is " + atOnce + ".");
        }
        return new Executed(executor, atOnce);
    }
}
