package org.jdrtoolkit.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Hears that the program is told to end, by Ctrl-C or by the system. As long as there is nothing worth keeping, it ends at once;
 * from then on it waits until what is complete has been written.
 */
final class Stop implements BooleanSupplier, AutoCloseable {

    /** The exit code of what Ctrl-C has ended. */
    static final int EXIT = 130;

    private final Thread hook = new Thread(this::ask, "jdr-stop");
    private final CountDownLatch written = new CountDownLatch(1);
    private boolean isAsked;
    private boolean isKeeping;

    Stop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** There is something to keep now; no if the program is ending already. */
    synchronized boolean keep() {
        isKeeping |= !isAsked;
        return isKeeping;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        return isAsked;
    }

    private void ask() {
        synchronized (this) {
            isAsked = true;
            if (!isKeeping) {
                return;
            }
        }
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook with it
        }
    }
}
