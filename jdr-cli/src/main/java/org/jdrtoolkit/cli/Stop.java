package org.jdrtoolkit.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Hears that the program is told to end, by Ctrl-C or by the system, and holds its end up until what is complete has been written. */
final class Stop implements BooleanSupplier, AutoCloseable {

    /** The exit code of what Ctrl-C has ended. */
    static final int EXIT = 130;

    private final Thread hook = new Thread(this::ask, "jdr-stop");
    private final CountDownLatch written = new CountDownLatch(1);
    private volatile boolean isAsked;

    Stop() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            isAsked = true; // the program is ending already
        }
    }

    @Override
    public boolean getAsBoolean() {
        return isAsked;
    }

    private void ask() {
        isAsked = true;
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
