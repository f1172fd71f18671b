package org.jdrtoolkit.sim.work;

import java.util.concurrent.ExecutorService;

/** The workshops there are; a host may bring one of its own. */
public final class Workshops {

    private Workshops() {}

    /** Here: on the calling thread, one task after another. */
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
     * The threads of a host, which keeps them and shuts them down when it likes. The run is asked for on a thread that is none of them.
     *
     * @param atOnce how many tasks it is likely to do at the same time, at least 1
     */
    public static Workshop of(ExecutorService executor, int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("An executor does 1 task or more at once, but here it is " + atOnce + ".");
        }
        return new Executed(executor, atOnce);
    }
}
